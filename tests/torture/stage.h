// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/access/accesstokens.h"
#include "tests/support/testcluster.h"
#include "tests/torture/history.h"
#include "tests/torture/program.h"
#include "tests/torture/proxy.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <random>

namespace Evently::Torture {

/// Debian's libfaketime; empty if it isn't installed.
QString fakeTimeLibrary();

/// The system under test: a separate cluster, Evently processes that share one database, and
/// proxies on each of their connections, in front (to the clients) and behind (to PostgreSQL).
///
/// Main thread, unless stated otherwise; everything that it started ends with it.
class Stage
{
    Q_DISABLE_COPY_MOVE(Stage)

public:
    struct Setup
    {
        QString program{}; ///< The path of Evently.
        quint64 seed = 1;
        int servers = 2;
        std::chrono::seconds patience{60}; ///< For every outcome to be known after a round.
        QStringList environment{}; ///< "NAME=value", besides what it needs.
    };

    explicit Stage(const Setup &setup);
    ~Stage();

    quint64 seed() const { return m_setup.seed; }
    std::mt19937_64 &chance() { return m_chance; } ///< For use on the main thread.
    int number(int least, int most); ///< Random.

    TestCluster &cluster() { return *m_cluster; }
    const ConnectionInfo &database() const
    {
        return m_database;
    } ///< As the owner, without the proxies.
    QString run(const QString &sql); ///< As the superuser; the first value.

    int servers() const { return int(m_places.size()); }
    Program &program(int server) { return *m_places[size_t(server)].program; }
    Proxy &front(int server) { return *m_places[size_t(server)].front; }
    Proxy &back(int server) { return *m_places[size_t(server)].back; }
    quint16 port(int server) const; ///< The port for clients. Any thread.
    QByteArray tokenOf(const QUuid &user, int server) const; ///< Any thread.
    QByteArray newKey(); ///< For an operation. Any thread.
    History &history() { return m_history; }

    QList<QUuid> newUsers(int count);
    const QUuid &admin() const { return m_admin; }
    enum class Policy { Fill, Strict };
    QList<QUuid> newEvents(int count, int capacity, Policy policy = Policy::Fill);

    /// Kills the postmaster and all its processes, as the kernel may when memory is short, and
    /// restarts it.
    void killPostmaster();

    void waitForDatabase(); ///< Waits until PostgreSQL accepts connections.

    /// Restarts one or all programs with @p faults (EVENTLY_FAULT, for a program with fault
    /// points).
    void restart(const QString &faults);
    void restart(int server, const QString &faults);
    /// Restarts one with its clock shifted by @p ahead: an hour forward or back.
    void restartInAnotherHour(int server, std::chrono::hours ahead);
    /// Restarts programs that killed themselves at a fault, and counts these.
    void revive();

    /// Ends all faults: programs run without any, and connections work.
    void heal();

    void complain(const QString &what); ///< Reported by the next verdict.

    void countStrike(const QString &fault) { ++m_strikes[fault]; }
    /// How often each fault has occurred so far, over all rounds.
    const std::map<QString, int> &strikes() const { return m_strikes; }

    /// Heals, repeats all requests with unknown outcomes, and checks all requests about @p events
    /// against the stored data.
    /// @return what is wrong; nothing if all is well.
    QStringList verdict(const QList<QUuid> &events);

    /// Statistics of the operations so far.
    QString figures() const;

    /// Saves the history to a file.
    /// @return its name.
    QString keepHistory(const QStringList &complaints) const;

private:
    struct Place
    {
        std::unique_ptr<Proxy> back;
        std::unique_ptr<Program> program;
        std::unique_ptr<Proxy> front;
        QStringList settings{}; ///< For this start only.
        std::shared_ptr<std::atomic<int>> hoursAhead = std::make_shared<std::atomic<int>>(0);
    };

    void addServer(int number);
    void settle(const QList<QUuid> &events);

    const Setup m_setup;
    QString m_faults;
    QStringList m_complaints;
    std::map<QString, int> m_strikes;
    std::mt19937_64 m_chance;
    QTemporaryDir m_folder;
    std::unique_ptr<TestCluster> m_cluster;
    ConnectionInfo m_database;
    const AccessTokens m_tokens;
    QUuid m_admin;
    History m_history;
    std::atomic<int> m_keys = 0;
    std::vector<Place> m_places;
};

} // namespace Evently::Torture
