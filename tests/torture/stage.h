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

/// Debian's libfaketime, or nothing where it is not installed.
QString fakeTimeLibrary();

/// What is tortured: a cluster of its own, processes of Evently that share one database, and a
/// proxy on each of their links, in front (from the clients) and behind (to PostgreSQL).
///
/// Main thread, unless said otherwise; what it started ends with it.
class Stage
{
    Q_DISABLE_COPY_MOVE(Stage)

public:
    struct Setup
    {
        QString program{}; ///< Evently's path.
        quint64 seed = 1;
        int servers = 2;
        std::chrono::seconds patience{60}; ///< Until every outcome must be known after a round.
        QStringList environment{}; ///< "NAME=value", beside what it needs.
    };

    explicit Stage(const Setup &setup);
    ~Stage();

    quint64 seed() const { return m_setup.seed; }
    std::mt19937_64 &chance() { return m_chance; } ///< For what happens on the main thread.
    int number(int least, int most); ///< By chance.

    TestCluster &cluster() { return *m_cluster; }
    const ConnectionInfo &database() const
    {
        return m_database;
    } ///< As its owner, past the proxies.
    QString run(const QString &sql); ///< As the superuser; the first value.

    int servers() const { return int(m_places.size()); }
    Program &program(int server) { return *m_places[size_t(server)].program; }
    Proxy &front(int server) { return *m_places[size_t(server)].front; }
    Proxy &back(int server) { return *m_places[size_t(server)].back; }
    quint16 port(int server) const; ///< Where clients go. Any thread.
    QByteArray tokenOf(const QUuid &user, int server) const; ///< Any thread.
    QByteArray newKey(); ///< For an operation. Any thread.
    History &history() { return m_history; }

    QList<QUuid> newUsers(int count);
    const QUuid &admin() const { return m_admin; }
    enum class Policy { Fill, Strict };
    QList<QUuid> newEvents(int count, int capacity, Policy policy = Policy::Fill);

    /// Kills the postmaster and everything below it, as the kernel would when memory is short, and
    /// starts it again.
    void killPostmaster();

    void waitForDatabase(); ///< Until PostgreSQL takes connections.

    /// Starts all programs, or one, again with @p faults (EVENTLY_FAULT, for a program that has
    /// any).
    void restart(const QString &faults);
    void restart(int server, const QString &faults);
    /// Starts one again with a clock that is an hour ahead or behind.
    void restartInAnotherHour(int server, std::chrono::hours ahead);
    /// Starts again what killed itself at one of these faults, and counts it as their strike.
    void revive();

    /// Ends all faults: programs run without any, links are whole.
    void heal();

    void complain(const QString &what); ///< Until the next verdict.

    void countStrike(const QString &fault) { ++m_strikes[fault]; }
    /// How often each fault struck so far, over all rounds.
    const std::map<QString, int> &strikes() const { return m_strikes; }

    /// Heals, asks again for whatever has no known outcome, and holds all that was asked about
    /// @p events against what is stored. @return what is wrong; nothing when all is well.
    QStringList verdict(const QList<QUuid> &events);

    /// What came of the operations so far, in numbers.
    QString figures() const;

    /// Keeps the history as a file. @return its name.
    QString keepHistory(const QStringList &complaints) const;

private:
    struct Place
    {
        std::unique_ptr<Proxy> back;
        std::unique_ptr<Program> program;
        std::unique_ptr<Proxy> front;
        QStringList settings{}; ///< Of this start.
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
