// SPDX-License-Identifier: GPL-3.0-only
#include "server/jobs/demorun.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(demoLog, "evently.demo")

namespace Evently {

DemoRun::DemoRun(const ConnectionInfo &database, Listener listener)
    : m_database(database)
    , m_listener(std::move(listener))
{
}

DemoRun::~DemoRun()
{
    stop();
}

bool DemoRun::begin(const DemoSeason &season)
{
    const std::scoped_lock lock(m_mutex);
    if (m_isStopped || m_isRunning.exchange(true))
        return false;
    if (m_thread.joinable())
        m_thread.join(); // The previous run has ended, or is about to.
    m_thread = std::thread([this, season] {
        run(season);
        m_isRunning = false;
    });
    return true;
}

void DemoRun::stop()
{
    m_isStopped = true;
    const std::scoped_lock lock(m_mutex);
    if (m_thread.joinable())
        m_thread.join();
}

void DemoRun::run(const DemoSeason &season)
try {
    Session session(m_database, Session::Purpose::Owner);
    const auto goesOn = [this](int done, int total) {
        if (done < total)
            m_listener.step({.done = done, .total = total});
        return !m_isStopped;
    };
    const auto figures = makeDemo(session, season, goesOn);
    if (!figures) {
        qCWarning(demoLog, "%s", qPrintable(figures.error().error));
        return m_listener.step({.hasFailed = true});
    }
    m_listener.changed(figures->changes);
    m_listener.step({.done = figures->events, .total = figures->events});
} catch (const std::exception &error) {
    qCWarning(demoLog, "The demo season could not be created: %s", error.what());
    m_listener.step({.hasFailed = true});
}

} // namespace Evently
