// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Evently::Load {

/// The requests of a run: the lines of a file, in order and repeated.
///
/// A line is `name TAB method TAB target TAB who TAB body`. The name groups answers in the report;
/// who is `-` for no user, `*` for each user in turn, or a user's number from 0; the body is JSON
/// or empty.
class Workload
{
public:
    /// @p tokenFile has one access token per line, for each user, and may be empty if no line needs
    /// a user. With @p withKeys, each request other than GET gets its own Idempotency-Key. Throws
    /// std::runtime_error for an invalid line.
    Workload(const std::string &requestFile, const std::string &tokenFile, bool withKeys);

    std::uint64_t size() const { return m_lines.size(); }
    const std::vector<std::string> &names() const { return m_names; }
    std::size_t nameOf(std::uint64_t number) const { return lineOf(number).name; }

    /// Writes the @p number-th request to @p request, replacing its content.
    void write(std::uint64_t number, std::string &request) const;

private:
    static constexpr int Nobody = -1;
    static constexpr int Everybody = -2;

    struct Line
    {
        std::size_t name = 0;
        int who = Nobody;
        bool takesKey = false;
        std::string head; ///< The part that is the same for every user and time.
        std::string tail; ///< The rest of the head, and the body.
    };

    const Line &lineOf(std::uint64_t number) const { return m_lines[number % m_lines.size()]; }
    Line parse(const std::string &text);
    std::size_t nameIndex(const std::string &name);

    std::vector<std::string> m_names;
    std::vector<std::string> m_tokens;
    std::vector<Line> m_lines;
    bool m_withKeys;
    std::string m_run; ///< Distinguishes this run's keys from other runs'.
};

} // namespace Evently::Load
