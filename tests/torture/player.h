// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/action.h"
#include "tests/torture/client.h"

#include <QStringList>

#include <list>
#include <map>
#include <mutex>

namespace Evently::Torture {

/// Records when faults occurred; at other times, no one may be rejected because of them. Any
/// thread.
class Weather
{
public:
    void begin(); ///< A fault is about to occur.
    void end();
    /// Whether a fault occurred between two values of monotonicNow(), or shortly before.
    bool wasFoul(qint64 from, qint64 to) const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<qint64, qint64>> m_storms;
};

/// What players share: known bookings, their actions, and the errors found. Any thread.
class Board
{
public:
    void add(const Action &action);
    void complain(const QString &what);

    /// A random booking or entry of @p event that someone was told of; null if there is none.
    QUuid anyBooking(const QUuid &event, std::mt19937_64 &chance) const;
    QUuid anyEntry(const QUuid &event, std::mt19937_64 &chance) const;
    QList<QUuid> bookingsOf(const QUuid &event) const;

    std::map<QUuid, std::list<Action>> actions() const;
    QStringList complaints() const;
    bool isHopeless() const; ///< So much is wrong that it is pointless to continue.

private:
    mutable std::mutex m_mutex;
    std::map<QUuid, std::list<Action>> m_actions;
    QHash<QUuid, QList<QUuid>> m_bookings, m_entries; ///< By event.
    QStringList m_complaints;
};

/// A user who sends random requests about several events. One thread.
class Player
{
public:
    Player(Stage &stage, Client &client, Board &board, const Weather &weather, const QUuid &user)
        : m_stage(stage)
        , m_client(client)
        , m_board(board)
        , m_weather(weather)
        , m_user(user)
    {
    }

    void act(const QUuid &event); ///< Once.
    void settle(Action action,
                std::chrono::seconds patience); ///< Until the outcome is known.

private:
    Action wish(const QUuid &event);
    Action wishOfStaff(const QUuid &event);
    void chooseEdit(Action &action);
    bool tryOnce(Action &action);
    void learn(const Action &action);
    void repeat(const Action &action);

    Stage &m_stage;
    Client &m_client;
    Board &m_board;
    const Weather &m_weather;
    const QUuid m_user;
    QHash<QUuid, QList<QUuid>> m_own; ///< Bookings, by event.
};

} // namespace Evently::Torture
