// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Evently::Load {

/// The requests of a run: the lines of a file, in their order and over again.
///
/// A line is `name TAB method TAB target TAB who TAB body`. The name groups answers in the report;
/// who is `-` for nobody, `*` for one user after the other, or a user's number from 0; the body is
/// JSON or empty.
class Workload
{
public:
    /// @p tokenFile has a user's access token a line and may be empty when nobody is named.
    /// With @p withKeys each request that is no GET has an Idempotency-Key of its own.
    /// Throws std::runtime_error about a line that can't be understood.
    Workload(const std::string &requestFile, const std::string &tokenFile, bool withKeys);

    std::uint64_t size() const { return m_lines.size(); }
    const std::vector<std::string> &names() const { return m_names; }
    std::size_t nameOf(std::uint64_t number) const { return lineOf(number).name; }

    /// Writes the bytes of the @p number-th request to @p request, in place of what is there.
    void write(std::uint64_t number, std::string &request) const;

private:
    static constexpr int Nobody = -1;
    static constexpr int Everybody = -2;

    struct Line
    {
        std::size_t name = 0;
        int who = Nobody;
        bool takesKey = false;
        std::string head; ///< As far as it is the same for every user and time.
        std::string tail; ///< The rest of the head, and the body.
    };

    const Line &lineOf(std::uint64_t number) const { return m_lines[number % m_lines.size()]; }
    Line parse(const std::string &text);
    std::size_t nameIndex(const std::string &name);

    std::vector<std::string> m_names;
    std::vector<std::string> m_tokens;
    std::vector<Line> m_lines;
    bool m_withKeys;
    std::string m_run; ///< Sets this run's keys apart from those of other runs.
};

} // namespace Evently::Load
