// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Evently::Load {

/// Values below 2^DigitBits have exact classes; above, each doubling is divided into half as many
/// classes.
unsigned Histogram::classOf(std::uint64_t value)
{
    const int bits = std::bit_width(value);
    if (bits <= DigitBits)
        return unsigned(value);
    const int shift = bits - DigitBits;
    return unsigned((shift << (DigitBits - 1)) + int(value >> shift));
}

std::uint64_t Histogram::highestOf(unsigned index)
{
    constexpr unsigned half = 1U << (DigitBits - 1);
    if (index < 2 * half)
        return index;
    const unsigned shift = index / half - 1;
    return ((std::uint64_t(index - shift * half) + 1) << shift) - 1;
}

void Histogram::record(std::int64_t nanoseconds)
{
    const auto value = std::uint64_t(std::max<std::int64_t>(0, nanoseconds));
    ++m_counts[std::min<std::size_t>(classOf(value), m_counts.size() - 1)];
    ++m_count;
    m_max = std::max(m_max, std::int64_t(value));
}

std::int64_t Histogram::quantile(double share) const
{
    const auto rank = std::int64_t(std::ceil(share * double(m_count)));
    std::int64_t seen = 0;
    for (unsigned index = 0; index < m_counts.size(); ++index) {
        seen += m_counts[index];
        if (seen >= rank && seen > 0)
            return std::min(std::int64_t(highestOf(index)), m_max);
    }
    return 0;
}

} // namespace Evently::Load
