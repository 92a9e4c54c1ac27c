// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cstdint>

namespace Evently::Load {

/// Counts durations in classes whose width grows with the duration, as HdrHistogram does: every
/// duration is accurate to one part in 128, whether a microsecond or an hour. It never allocates.
class Histogram
{
public:
    void record(std::int64_t nanoseconds);

    std::int64_t count() const { return m_count; }
    std::int64_t max() const { return m_max; } ///< Exact, in nanoseconds.

    /// The duration that @p share (0..1) of all are at or below, in nanoseconds; 0 if there are
    /// none.
    std::int64_t quantile(double share) const;

private:
    static constexpr int DigitBits = 8; ///< The number of leading bits kept of a value.

    static unsigned classOf(std::uint64_t value);
    static std::uint64_t highestOf(unsigned index); ///< The largest value of a class.

    std::array<std::int64_t, 48 << (DigitBits - 1)> m_counts{};
    std::int64_t m_count = 0;
    std::int64_t m_max = 0;
};

} // namespace Evently::Load
