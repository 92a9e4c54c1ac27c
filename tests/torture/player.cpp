// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/player.h"

#include "models/values/id.h"

#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently::Torture {

using Wish = Deed::Wish;

/// After what was hurt, connections are made again and locks are let go within this time.
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

void Board::add(const Deed &deed)
{
    const std::scoped_lock lock(m_mutex);
    m_deeds[deed.event].push_back(deed);
    const QJsonObject body = deed.told.answered();
    const QUuid id = idFrom(body[u"id"_s].toString());
    if (deed.told.status != 201 && deed.told.status != 202)
        return;
    if (body.contains(u"bookingReference"_s))
        m_bookings[deed.event] << id;
    if (body.contains(u"waitlistReference"_s))
        m_entries[deed.event] << id;
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
    // The latest are the most interesting.
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

std::map<QUuid, std::list<Deed>> Board::deeds() const
{
    const std::scoped_lock lock(m_mutex);
    return m_deeds;
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

Deed Player::wish(const QUuid &event)
{
    Deed deed{.event = event, .caller = m_user, .quantity = m_client.number(1, 6)};
    const int choice = m_client.number(0, 99);
    static constexpr std::pair<int, Wish> wishes[] = {
            {14, Wish::Book},         {26, Wish::Hold},      {36, Wish::BookOrWait},
            {46, Wish::Join},         {53, Wish::Confirm},   {60, Wish::Cancel},
            {66, Wish::GiveBack},     {72, Wish::Leave},     {79, Wish::Accept},
            {83, Wish::Decline},      {90, Wish::ReadPlace}, {95, Wish::ReadEvent},
            {100, Wish::ReadBooking},
    };
    deed.wish = std::ranges::upper_bound(wishes, choice, {}, &std::pair<int, Wish>::first)->second;
    const bool isAboutBooking = deed.wish == Wish::Confirm || deed.wish == Wish::Cancel
            || deed.wish == Wish::GiveBack || deed.wish == Wish::ReadBooking;
    if (!isAboutBooking)
        return deed;
    const QList<QUuid> own = m_own.value(event);
    const bool isOthers = own.isEmpty() || m_client.number(0, 19) == 0;
    deed.booking =
            isOthers ? m_board.anyBooking(event, m_client.chance()) : anyOf(own, m_client.chance());
    if (deed.booking.isNull())
        deed.wish = Wish::Hold;
    return deed;
}

Deed Player::wishOfStaff(const QUuid &event)
{
    Deed deed{.event = event,
              .caller = m_stage.admin(),
              .isAdmin = true,
              .quantity = m_client.number(1, 6)};
    static constexpr Wish wishes[] = {Wish::Pay,    Wish::Pay,         Wish::Pay,  Wish::Refund,
                                      Wish::Refund, Wish::Refund,      Wish::Edit, Wish::Edit,
                                      Wish::Edit,   Wish::Cancel,      Wish::Book, Wish::GiveBack,
                                      Wish::Hold,   Wish::OfferByStaff};
    deed.wish = wishes[m_client.number(0, int(std::size(wishes)) - 1)];
    if (deed.wish == Wish::OfferByStaff)
        deed.entry = m_board.anyEntry(event, m_client.chance());
    else if (deed.wish != Wish::Edit && deed.wish != Wish::Book && deed.wish != Wish::Hold)
        deed.booking = m_board.anyBooking(event, m_client.chance());
    const bool isAboutNothing = (deed.wish == Wish::OfferByStaff && deed.entry.isNull())
            || (deed.wish != Wish::OfferByStaff && deed.wish != Wish::Book
                && deed.wish != Wish::Hold && deed.booking.isNull());
    if (isAboutNothing)
        deed.wish = Wish::Edit;
    if (deed.wish == Wish::Edit)
        chooseEdit(deed);
    if (deed.wish == Wish::Refund && m_client.number(0, 2) == 0)
        deed.cents = m_client.number(1, 4'000);
    return deed;
}

void Player::chooseEdit(Deed &deed)
{
    deed.booking = deed.entry = {};
    const auto oneOf = [this](int often) { return m_client.number(1, often) == 1; };
    switch (m_client.number(0, 9)) {
    case 0:
    case 1:
    case 2:
    case 3:
        deed.field = u"totalCapacity"_s;
        deed.value = m_client.number(1, 16);
        break;
    case 4:
        deed.field = u"price"_s;
        deed.value = euros(m_client.number(1'000, 4'000));
        break;
    case 5:
        deed.field = u"waitlistPolicy"_s;
        deed.value = oneOf(2) ? u"strict"_s : u"fill"_s;
        break;
    case 6:
        deed.field = u"maxPerUser"_s;
        deed.value = oneOf(2) ? QJsonValue(m_client.number(4, 14)) : QJsonValue();
        break;
    case 7:
        deed.field = u"maxPerBooking"_s;
        deed.value = m_client.number(3, 10);
        break;
    case 8: {
        deed.field = oneOf(2) ? u"salesUntil"_s : u"cancelUntil"_s;
        const auto now = wallOf(monotonicNow());
        deed.value = textOf(oneOf(3) ? now + std::chrono::seconds(m_client.number(1, 3))
                                     : now + std::chrono::hours(24 * 30));
        break;
    }
    default:
        deed.field = u"name"_s;
        deed.value = u"Concert %1"_s.arg(m_client.number(1, 5));
        break;
    }
}

void Player::act(const QUuid &event)
{
    if (m_board.isHopeless())
        return;
    Deed deed = m_client.number(0, 5) == 0 ? wishOfStaff(event) : wish(event);
    prepare(deed, m_stage.newKey());
    if (m_client.number(0, 1) == 0)
        m_client.goTo(m_client.number(0, m_stage.servers() - 1));
    settle(deed, 20s);
}

/// Sends it once. @return whether it is known by now what came of it.
bool Player::tryOnce(Deed &deed)
{
    const Operation told = m_client.perform(deed.told);
    const bool isGranted = told.status >= 200 && told.status < 300;
    if (deed.first == 0)
        deed.first = told.invoked;
    // A refusal, and a read, belong to this attempt; what was done may have been by an earlier one.
    deed.invoked = isGranted && !deed.isRead() ? deed.first : told.invoked;
    deed.told = told;
    deed.done = told.done;
    deed.isSettled = isGranted || (told.status >= 400 && told.status < 500 && told.status != 429);
    if (deed.isSettled)
        return true;
    const bool isAllowed = (told.status == 0 || (told.status == 503 && !told.retryAfter.isEmpty()))
            && m_weather.wasFoul(told.invoked, told.done);
    if (!isAllowed)
        m_board.complain(deed.name() % u": this may not happen; "_s
                         % QString::fromLatin1(told.error));
    return false;
}

void Player::settle(Deed deed, std::chrono::seconds patience)
{
    const auto limit = std::chrono::steady_clock::now() + patience;
    while (!tryOnce(deed) && std::chrono::steady_clock::now() < limit && !m_board.isHopeless()) {
        m_client.goTo(m_client.number(0, m_stage.servers() - 1));
        QThread::msleep(ulong(m_client.number(10, 300)));
    }
    m_board.add(deed);
    learn(deed);
    if (deed.isSettled && !deed.isRead() && deed.told.status < 300 && m_client.number(0, 7) == 0)
        repeat(deed);
}

void Player::learn(const Deed &deed)
{
    if (!deed.isSettled || deed.isAdmin)
        return;
    const QJsonObject body = deed.told.answered();
    if (deed.told.status == 201 && body.contains(u"bookingReference"_s))
        m_own[deed.event] << idFrom(body[u"id"_s].toString());
    if (deed.wish == Wish::ReadPlace && body.contains(u"bookingId"_s)) {
        const QUuid offer = idFrom(body[u"bookingId"_s].toString());
        if (!offer.isNull() && !m_own[deed.event].contains(offer))
            m_own[deed.event] << offer;
    }
}

/// The same again is answered the same; other work under the same key is refused.
void Player::repeat(const Deed &deed)
{
    Deed again = deed;
    const bool isOther = !deed.told.body.isEmpty() && m_client.number(0, 3) == 0;
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
    } else if (told.status != deed.told.status || told.answer != deed.told.answer
               || told.seq != deed.told.seq || !told.isReplay) {
        m_board.complain(again.name() % u": it was answered otherwise before: "_s % deed.name());
    }
}

} // namespace Evently::Torture
