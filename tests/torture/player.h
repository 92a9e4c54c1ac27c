// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/torture/action.h"
#include "tests/torture/client.h"

#include <QStringList>

#include <list>
#include <map>
#include <mutex>

namespace Evently::Torture {

/// When something was being hurt; in other weather no one may be turned away for it. Any thread.
class Weather
{
public:
    void begin(); ///< Something is about to be hurt.
    void end();
    /// Whether something was hurt between two moments of monotonicNow(), or not long before.
    bool wasFoul(qint64 from, qint64 to) const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<qint64, qint64>> m_storms;
};

/// What people know of each other's bookings, what they did, and what they complain of. Any thread.
class Board
{
public:
    void add(const Action &action);
    void complain(const QString &what);

    /// A booking, or an entry, of @p event that someone was told of; null when there is none.
    QUuid anyBooking(const QUuid &event, std::mt19937_64 &chance) const;
    QUuid anyEntry(const QUuid &event, std::mt19937_64 &chance) const;
    QList<QUuid> bookingsOf(const QUuid &event) const;

    std::map<QUuid, std::list<Action>> actions() const;
    QStringList complaints() const;
    bool isHopeless() const; ///< So much is wrong that nothing more need be tried.

private:
    mutable std::mutex m_mutex;
    std::map<QUuid, std::list<Action>> m_actions;
    QHash<QUuid, QList<QUuid>> m_bookings, m_entries; ///< By event.
    QStringList m_complaints;
};

/// Someone who wishes this and that of some events, at random. One thread.
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
                std::chrono::seconds patience); ///< Until it is known what came of it.

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
