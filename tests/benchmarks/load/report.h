// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/benchmarks/load/histogram.h"
#include "tests/benchmarks/load/replyreader.h"

#include <chrono>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace Evently::Load {

/// What came of a run, by the requests' names and the answers' status.
class Report
{
public:
    void record(std::size_t name, const Reply &reply, std::chrono::nanoseconds time);
    void recordLost(std::size_t name); ///< The connection ended in place of an answer: status 0.

    /// A line a name and status: `book 201 count=… rate=… p50=… p90=… p99=… max=… retry_after=…`,
    /// rates in answers a second over @p seconds, times in microseconds.
    void print(std::ostream &out, const std::vector<std::string> &names, double seconds) const;

private:
    struct Series
    {
        Histogram times;
        std::int64_t retryAfter = 0; ///< Answers that say when to come back.
    };
    Series &series(std::size_t name, int status);

    std::map<std::pair<std::size_t, int>, std::unique_ptr<Series>> m_series;
};

} // namespace Evently::Load
