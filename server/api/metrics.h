// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

#include <functional>
#include <memory>

namespace Evently {

/// What GET /api/metrics shows, in Prometheus' text format. Any thread.
class Metrics
{
    Q_DISABLE_COPY_MOVE(Metrics)

public:
    Metrics();
    ~Metrics();

    /// Counts an answer of @p route, and how long it took.
    void noteAnswer(const Route &route, int status, std::chrono::steady_clock::duration took);

    enum class Kind { Counter, Gauge };
    /// Adds a figure that @p read tells whenever somebody asks; any thread, must not wait.
    void add(Kind kind, const QByteArray &name, const QByteArray &help,
             std::function<double()> read);

    QByteArray text() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
