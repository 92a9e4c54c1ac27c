// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/player.h"

#include "models/values/id.h"

#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently::Torture {

using Wish = Action::Wish;

/// Within this time after a fault, connections are re-established and locks are released.
static constexpr qint64 clearing = 10'000'000'000;

void Weather::begin()
{
    const std::scoped_lock lock(m_mutex);
    m_storms.emplace_back(monotonicNow(), std::numeric_limits<qint64>::max() - clearing);
}

void Weather::end()
{
    const std::scoped_lock lock(m_mutex);
    m_storms.back().second = monotonicNow();
}

bool Weather::wasFoul(qint64 from, qint64 to) const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_storms, [&](const auto &storm) {
        return storm.first <= to && from <= storm.second + clearing;
    });
}

void Board::add(const Action &action)
{
    const std::scoped_lock lock(m_mutex);
    m_actions[action.event].push_back(action);
    const QJsonObject body = action.told.answered();
    const QUuid id = idFrom(body[u"id"_s].toString());
    if (action.told.status != 201 && action.told.status != 202)
        return;
    if (body.contains(u"bookingReference"_s))
        m_bookings[action.event] << id;
    if (body.contains(u"waitlistReference"_s))
        m_entries[action.event] << id;
}

void Board::complain(const QString &what)
{
    const std::scoped_lock lock(m_mutex);
    m_complaints << what;
}

static QUuid anyOf(const QList<QUuid> &ids, std::mt19937_64 &chance)
{
    if (ids.isEmpty())
        return {};
    // Prefers the latest, which are the most interesting.
    const qsizetype from = std::max<qsizetype>(0, ids.size() - 12);
    return ids[std::uniform_int_distribution(from, ids.size() - 1)(chance)];
}

QUuid Board::anyBooking(const QUuid &event, std::mt19937_64 &chance) const
{
    const std::scoped_lock lock(m_mutex);
    return anyOf(m_bookings.value(event), chance);
}

QUuid Board::anyEntry(const QUuid &event, std::mt19937_64 &chance) const
{
    const std::scoped_lock lock(m_mutex);
    return anyOf(m_entries.value(event), chance);
}

QList<QUuid> Board::bookingsOf(const QUuid &event) const
{
    const std::scoped_lock lock(m_mutex);
    return m_bookings.value(event);
}

std::map<QUuid, std::list<Action>> Board::actions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_actions;
}

QStringList Board::complaints() const
{
    const std::scoped_lock lock(m_mutex);
    return m_complaints;
}

bool Board::isHopeless() const
{
    const std::scoped_lock lock(m_mutex);
    return m_complaints.size() > 20;
}

Action Player::wish(const QUuid &event)
{
    Action action{.event = event, .caller = m_user, .quantity = m_client.number(1, 6)};
    const int choice = m_client.number(0, 99);
    static constexpr std::pair<int, Wish> wishes[] = {
            {14, Wish::Book},         {26, Wish::Hold},      {36, Wish::BookOrWait},
            {46, Wish::Join},         {53, Wish::Confirm},   {60, Wish::Cancel},
            {66, Wish::GiveBack},     {72, Wish::Leave},     {79, Wish::Accept},
            {83, Wish::Decline},      {90, Wish::ReadPlace}, {95, Wish::ReadEvent},
            {100, Wish::ReadBooking},
    };
    action.wish =
            std::ranges::upper_bound(wishes, choice, {}, &std::pair<int, Wish>::first)->second;
    const bool isAboutBooking = action.wish == Wish::Confirm || action.wish == Wish::Cancel
            || action.wish == Wish::GiveBack || action.wish == Wish::ReadBooking;
    if (!isAboutBooking)
        return action;
    const QList<QUuid> own = m_own.value(event);
    const bool isOthers = own.isEmpty() || m_client.number(0, 19) == 0;
    action.booking =
            isOthers ? m_board.anyBooking(event, m_client.chance()) : anyOf(own, m_client.chance());
    if (action.booking.isNull())
        action.wish = Wish::Hold;
    return action;
}

Action Player::wishOfStaff(const QUuid &event)
{
    Action action{.event = event,
                  .caller = m_stage.admin(),
                  .isAdmin = true,
                  .quantity = m_client.number(1, 6)};
    static constexpr Wish wishes[] = {Wish::Pay,    Wish::Pay,         Wish::Pay,  Wish::Refund,
                                      Wish::Refund, Wish::Refund,      Wish::Edit, Wish::Edit,
                                      Wish::Edit,   Wish::Cancel,      Wish::Book, Wish::GiveBack,
                                      Wish::Hold,   Wish::OfferByStaff};
    action.wish = wishes[m_client.number(0, int(std::size(wishes)) - 1)];
    if (action.wish == Wish::OfferByStaff)
        action.entry = m_board.anyEntry(event, m_client.chance());
    else if (action.wish != Wish::Edit && action.wish != Wish::Book && action.wish != Wish::Hold)
        action.booking = m_board.anyBooking(event, m_client.chance());
    const bool isAboutNothing = (action.wish == Wish::OfferByStaff && action.entry.isNull())
            || (action.wish != Wish::OfferByStaff && action.wish != Wish::Book
                && action.wish != Wish::Hold && action.booking.isNull());
    if (isAboutNothing)
        action.wish = Wish::Edit;
    if (action.wish == Wish::Edit)
        chooseEdit(action);
    if (action.wish == Wish::Refund && m_client.number(0, 2) == 0)
        action.cents = m_client.number(1, 4'000);
    return action;
}

void Player::chooseEdit(Action &action)
{
    action.booking = action.entry = {};
    const auto oneOf = [this](int often) { return m_client.number(1, often) == 1; };
    switch (m_client.number(0, 9)) {
    case 0:
    case 1:
    case 2:
    case 3:
        action.field = u"totalCapacity"_s;
        action.value = m_client.number(1, 16);
        break;
    case 4:
        action.field = u"price"_s;
        action.value = euros(m_client.number(1'000, 4'000));
        break;
    case 5:
        action.field = u"waitlistPolicy"_s;
        action.value = oneOf(2) ? u"strict"_s : u"fill"_s;
        break;
    case 6:
        action.field = u"maxPerUser"_s;
        action.value = oneOf(2) ? QJsonValue(m_client.number(4, 14)) : QJsonValue();
        break;
    case 7:
        action.field = u"maxPerBooking"_s;
        action.value = m_client.number(3, 10);
        break;
    case 8: {
        action.field = oneOf(2) ? u"salesUntil"_s : u"cancelUntil"_s;
        const auto now = wallOf(monotonicNow());
        action.value = textOf(oneOf(3) ? now + std::chrono::seconds(m_client.number(1, 3))
                                       : now + std::chrono::hours(24 * 30));
        break;
    }
    default:
        action.field = u"name"_s;
        action.value = u"Concert %1"_s.arg(m_client.number(1, 5));
        break;
    }
}

void Player::act(const QUuid &event)
{
    if (m_board.isHopeless())
        return;
    Action action = m_client.number(0, 5) == 0 ? wishOfStaff(event) : wish(event);
    prepare(action, m_stage.newKey());
    if (m_client.number(0, 1) == 0)
        m_client.goTo(m_client.number(0, m_stage.servers() - 1));
    settle(action, 20s);
}

/// Sends it once.
/// @return whether the outcome is known now.
bool Player::tryOnce(Action &action)
{
    const Operation told = m_client.perform(action.told);
    const bool isGranted = told.status >= 200 && told.status < 300;
    if (action.first == 0)
        action.first = told.invoked;
    // Refusals and reads belong to this attempt; a change may have been made by an earlier one.
    action.invoked = isGranted && !action.isRead() ? action.first : told.invoked;
    action.told = told;
    action.done = told.done;
    action.isSettled = isGranted || (told.status >= 400 && told.status < 500 && told.status != 429);
    if (action.isSettled)
        return true;
    const bool isAllowed = (told.status == 0 || (told.status == 503 && !told.retryAfter.isEmpty()))
            && m_weather.wasFoul(told.invoked, told.done);
    if (!isAllowed)
        m_board.complain(action.name() % u": this may not happen; "_s
                         % QString::fromLatin1(told.error));
    return false;
}

void Player::settle(Action action, std::chrono::seconds patience)
{
    const auto limit = std::chrono::steady_clock::now() + patience;
    while (!tryOnce(action) && std::chrono::steady_clock::now() < limit && !m_board.isHopeless()) {
        m_client.goTo(m_client.number(0, m_stage.servers() - 1));
        QThread::msleep(ulong(m_client.number(10, 300)));
    }
    m_board.add(action);
    learn(action);
    if (action.isSettled && !action.isRead() && action.told.status < 300
        && m_client.number(0, 7) == 0)
        repeat(action);
}

void Player::learn(const Action &action)
{
    if (!action.isSettled || action.isAdmin)
        return;
    const QJsonObject body = action.told.answered();
    if (action.told.status == 201 && body.contains(u"bookingReference"_s))
        m_own[action.event] << idFrom(body[u"id"_s].toString());
    if (action.wish == Wish::ReadPlace && body.contains(u"bookingId"_s)) {
        const QUuid offer = idFrom(body[u"bookingId"_s].toString());
        if (!offer.isNull() && !m_own[action.event].contains(offer))
            m_own[action.event] << offer;
    }
}

/// The same request must get the same answer; a different one with the same key must be refused.
void Player::repeat(const Action &action)
{
    Action again = action;
    const bool isOther = !action.told.body.isEmpty() && m_client.number(0, 3) == 0;
    if (isOther)
        again.told.body += ' ';
    for (int attempt = 0; attempt < 50 && !tryOnce(again); ++attempt)
        QThread::msleep(100);
    const Operation &told = again.told;
    if (!again.isSettled)
        return;
    if (isOther) {
        if (told.status != 422 || told.answered()[u"code"_s] != u"idempotency_mismatch"_s)
            m_board.complain(again.name() % u": its key was used for other work"_s);
    } else if (told.status != action.told.status || told.answer != action.told.answer
               || told.seq != action.told.seq || !told.isReplay) {
        m_board.complain(again.name() % u": it was answered otherwise before: "_s % action.name());
    }
}

} // namespace Evently::Torture
