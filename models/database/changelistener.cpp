// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/changelistener.h"

#include "models/database/connectionsettings.h"
#include "models/database/logthrottle.h"
#include "models/database/noticelog.h"
#include "models/database/notices.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

#include <fcntl.h>
#include <libpq-fe.h>
#include <poll.h>
#include <unistd.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(listenerLog, "evently.listener")

static constexpr int answerMs = 2000; ///< Enough, because no statement here does any real work.
static constexpr int pauseMs = 500; ///< Before the next attempt to connect.

/// Waits until @p socket is readable. @return false if the listener should end.
static bool waitFor(int socket, int wakeup, int milliseconds)
{
    pollfd both[] = {{wakeup, POLLIN, 0}, {socket, POLLIN, 0}};
    ::poll(both, socket < 0 ? 1 : 2, milliseconds);
    return both[0].revents == 0;
}

namespace {

/// A libpq connection that is listening, or a null one.
class Listening
{
public:
    /// @param wakeup the same as for waitFor()
    Listening(const ConnectionInfo &info, int wakeup)
        : m_wakeup(wakeup)
        , m_connection(PQconnectdb(withoutSettings(info)
                                           .withShortTimeouts()
                                           .toConnectionString()
                                           .constData()),
                       &PQfinish)
    {
        logNotices(m_connection.get());
        const QByteArray listen = QByteArray("LISTEN ") + Notices::channel;
        m_ok = PQstatus(m_connection.get()) == CONNECTION_OK && run(listen);
    }

    bool isOk() const { return m_ok; }
    int socket() const { return PQsocket(m_connection.get()); }
    const char *error() const
    {
        const char *said = PQerrorMessage(m_connection.get());
        return *said ? said : "the database does not answer";
    }

    /// Whether the server still answers.
    bool pulse() { return m_ok = run("SELECT 1"); }

    QList<Change> take()
    {
        m_ok = m_ok && PQconsumeInput(m_connection.get()) == 1;
        QList<Change> changes;
        while (PGnotify *notice = PQnotifies(m_connection.get())) {
            if (const auto change = Change::fromNotice(QString::fromUtf8(notice->extra)))
                changes << *change;
            PQfreemem(notice);
        }
        return changes;
    }

private:
    /// Whether @p sql succeeds in time. Without the time limit, a backend that is stopped, or that
    /// is behind a proxy which lost it, would never be noticed, not even by TCP.
    bool run(const QByteArray &sql)
    {
        if (PQsendQuery(m_connection.get(), sql.constData()) != 1)
            return false;
        const QDeadlineTimer limit(answerMs);
        for (bool isDone = true;;) {
            while (PQisBusy(m_connection.get())) {
                if (limit.hasExpired() || !waitFor(socket(), m_wakeup, int(limit.remainingTime()))
                    || PQconsumeInput(m_connection.get()) != 1)
                    return false;
            }
            const std::unique_ptr<PGresult, decltype(&PQclear)> result(
                    PQgetResult(m_connection.get()), &PQclear);
            if (!result)
                return isDone;
            const auto status = PQresultStatus(result.get());
            isDone = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        }
    }

    const int m_wakeup;
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
    bool m_ok = false;
};

} // namespace

ChangeListener::ChangeListener(const ConnectionInfo &info, Listener listener)
    : m_info(info)
    , m_listener(std::move(listener))
{
    if (::pipe2(m_wakeup, O_CLOEXEC) != 0)
        qFatal("No pipe for the change listener");
    m_thread = std::thread([this] { listen(); });
}

ChangeListener::~ChangeListener()
{
    ::close(m_wakeup[1]);
    m_thread.join();
    ::close(m_wakeup[0]);
}

void ChangeListener::listen()
{
    do {
        hear();
    } while (waitFor(-1, m_wakeup[0], pauseMs));
}

void ChangeListener::tell(const QList<Change> &changes) const
{
    if (!changes.isEmpty())
        m_listener.changed(changes);
}

/// Listens until the connection is lost or the listener should end.
void ChangeListener::hear()
{
    Listening listening(m_info, m_wakeup[0]);
    if (!listening.isOk()) {
        static LogThrottle logThrottle; // Connecting is tried twice a second.
        if (const auto words = logThrottle.words({}, listening.error()))
            qCWarning(listenerLog, "Can't listen: %s", words->c_str());
        return;
    }
    ++m_reconnections;
    m_listener.missed();
    do {
        const auto asked = std::chrono::steady_clock::now();
        if (!listening.pulse())
            break;
        // Everything notified before the question arrived before its answer.
        tell(listening.take());
        if (m_listener.heardUpTo)
            m_listener.heardUpTo(asked);
        while (listening.isOk() && std::chrono::steady_clock::now() - asked < pulse) {
            const auto left = asked + pulse - std::chrono::steady_clock::now();
            const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
            if (!waitFor(listening.socket(), m_wakeup[0], qMax(0, int(milliseconds))))
                return m_listener.lost();
            tell(listening.take());
        }
    } while (listening.isOk());
    m_listener.lost();
}

} // namespace Evently
