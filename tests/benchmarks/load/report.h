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

/// The results of a run, by request name and answer status.
class Report
{
public:
    void record(std::size_t name, const Reply &reply, std::chrono::nanoseconds time);
    void recordLost(std::size_t name); ///< Closed instead of answering: status 0.

    /// Prints a line for each name and status:
    /// `book 201 count=… rate=… p50=… p90=… p99=… max=… retry_after=…`.
    /// Rates are answers per second over @p seconds; times are in microseconds.
    void print(std::ostream &out, const std::vector<std::string> &names, double seconds) const;

private:
    struct Series
    {
        Histogram times;
        std::int64_t retryAfter = 0; ///< Answers with a Retry-After.
    };
    Series &series(std::size_t name, int status);

    std::map<std::pair<std::size_t, int>, std::unique_ptr<Series>> m_series;
};

} // namespace Evently::Load
