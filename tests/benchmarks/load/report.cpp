// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/report.h"

#include <iomanip>

namespace Evently::Load {

Report::Series &Report::series(std::size_t name, int status)
{
    std::unique_ptr<Series> &found = m_series[{name, status}];
    if (!found)
        found = std::make_unique<Series>();
    return *found;
}

void Report::record(std::size_t name, const Reply &reply, std::chrono::nanoseconds time)
{
    Series &of = series(name, reply.status);
    of.times.record(time.count());
    of.retryAfter += reply.saysRetryAfter;
}

void Report::recordLost(std::size_t name)
{
    series(name, 0).times.record(0);
}

void Report::print(std::ostream &out, const std::vector<std::string> &names, double seconds) const
{
    const auto microseconds = [](std::int64_t nanoseconds) { return double(nanoseconds) / 1000; };
    out << std::fixed << std::setprecision(1);
    for (const auto &[key, of] : m_series) {
        out << names[key.first] << ' ' << key.second << " count=" << of->times.count()
            << " rate=" << double(of->times.count()) / seconds;
        for (const auto &[label, share] :
             {std::pair("p50", 0.5), std::pair("p90", 0.9), std::pair("p99", 0.99)})
            out << ' ' << label << '=' << microseconds(of->times.quantile(share));
        out << " max=" << microseconds(of->times.max()) << " retry_after=" << of->retryAfter
            << '\n';
    }
}

} // namespace Evently::Load
