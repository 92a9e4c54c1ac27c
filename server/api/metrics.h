// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

#include <functional>
#include <memory>

namespace Evently {

/// The metrics returned by GET /api/metrics, in Prometheus' text format. Any thread.
class Metrics
{
    Q_DISABLE_COPY_MOVE(Metrics)

public:
    Metrics();
    ~Metrics();

    /// Counts a response of @p route and records its duration.
    void noteAnswer(const Route &route, int status, std::chrono::steady_clock::duration took);

    enum class Kind { Counter, Gauge };
    /// Adds a metric whose value @p read returns at each scrape; @p read is called on any thread
    /// and must not block.
    void add(Kind kind, const QByteArray &name, const QByteArray &help,
             std::function<double()> read);

    QByteArray text() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
