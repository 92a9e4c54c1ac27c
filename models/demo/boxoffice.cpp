// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/boxoffice.h"

#include "models/desk/batch/eventwriter.h"
#include "models/values/money.h"
#include "models/values/zone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

using std::chrono::milliseconds;

/// How likely a sale is in each hour of the day: more at lunchtime, most in the evening.
static const QList<double> hourWeights{1, .6, .3, .2, .1, .2, .8, 2,  4,  5,  5.5, 6,
                                       8, 7,  5,  5,  6,  8,  10, 13, 14, 11, 7,   3};
static const QList<double> groupWeights{22, 48, 11, 13, 3, 3}; // From one person to six.

BoxOffice::BoxOffice(const Show &show, People &people, Chance &chance, const QUuid &organizer)
    : m_show(show)
    , m_people(people)
    , m_chance(chance)
    , m_organizer{Principal::Role::Admin, organizer}
    , m_ids{.id = [this] { return m_chance.id(m_loaded.now); },
            .reference = [this] { return m_chance.reference(); }}
{
    EventState &state = m_loaded.states[show.event.id];
    state.event = show.event;
    for (const DiscountCode &code : show.codes)
        state.codes[codeKey(code.code)] = code;
    m_loaded.now = show.event.createdAt;
}

Change BoxOffice::play(Transaction &tx, Instant now)
{
    m_tx = &tx;
    if (m_show.event.status == Event::Status::Published) {
        planArrivals();
        planFate();
        at(m_show.event.overAt(), [] {});
        at(now, [] {});
    }
    while (!m_agenda.empty() && m_agenda.begin()->first <= now) {
        const auto next = m_agenda.extract(m_agenda.begin());
        m_loaded.now = next.key();
        next.mapped()();
        // Lets everything due happen in time, as the desk's sweeper does.
        [[maybe_unused]] const auto ticked = decide(Tick{}, {});
    }
    write();
    return {Change::Type::Event, event().id, event().version, event().availableCapacity};
}

/// Writes everything since the last call.
void BoxOffice::write()
{
    writeEvents(*m_tx, m_loaded);
    state().changes = {};
    m_rowsSeen = 0;
}

void BoxOffice::at(Instant when, Action action)
{
    m_agenda.emplace(std::max(when, m_loaded.now), std::move(action));
}

Result<Outcome> BoxOffice::decide(const Command &command, const Principal &caller)
{
    auto outcome = Ledger(state(), m_loaded.now, m_settings, m_ids).decide(command, caller);
    const QList<LedgerRow> rows = state().changes.ledger.sliced(m_rowsSeen);
    m_rowsSeen += rows.size();
    for (const LedgerRow &row : rows) {
        if (row.kind == LedgerRow::Kind::Offered)
            answerOffer(row.entryId);
    }
    return outcome;
}

// ---- when customers arrive

void BoxOffice::planArrivals()
{
    const double people = m_show.demand * m_show.event.totalCapacity / 2.2;
    for (int i = 0; i < int(people); ++i)
        at(arrival(), [this] { arrive(); });
}

/// Some come when sales begin, some in the last days, and the others in between.
Instant BoxOffice::arrival()
{
    const Instant begins = m_show.event.createdAt;
    const Instant ends = m_show.event.salesUntil;
    const milliseconds span = ends - begins;
    const QList<double> when =
            m_show.isRushed ? QList<double>{60, 22, 18} : QList<double>{26, 44, 30};
    for (int attempt = 0; attempt < 20; ++attempt) {
        Instant about = begins + m_chance.within(span);
        switch (m_chance.weighted(when)) {
        case 0:
            about = begins + m_chance.wait(m_show.isRushed ? milliseconds(9h) : span / 14);
            break;
        case 2: about = ends - m_chance.wait(span / 11); break;
        default: break;
        }
        const bool isInTheRush = m_show.isRushed && about < begins + 14h;
        const Instant came = isInTheRush ? about : usualHour(about);
        if (came > begins && came < ends)
            return came;
    }
    return begins + m_chance.within(span);
}

/// A time on the same day or a nearby weekend, at an hour when people buy tickets.
Instant BoxOffice::usualHour(Instant about)
{
    const QString &zone = m_show.event.timeZone;
    QDate date = localDate(about, zone);
    if (date.dayOfWeek() <= 4 && m_chance.happens(0.28))
        date = date.addDays(m_chance.between(5, 7) - date.dayOfWeek());
    const QTime time(int(m_chance.weighted(hourWeights)), m_chance.between(0, 59),
                     m_chance.between(0, 59), m_chance.between(0, 999));
    return instantAt(date, time, zone);
}

// ---- what customers do

int BoxOffice::groupSize()
{
    return std::min(1 + int(m_chance.weighted(groupWeights)), event().maxPerBooking);
}

/// Most take the first type that is left, some another or two of them; a few have a code.
BoxOffice::Wish BoxOffice::wishOf(int people, Booking::Channel channel)
{
    Wish wish{.quantity = people};
    if (event().isPlain())
        return wish;
    if (!m_show.codes.isEmpty() && m_chance.happens(0.09)) {
        const DiscountCode &code = m_show.codes[m_chance.between(0, int(m_show.codes.size()) - 1)];
        const int type = code.types.value(0, 1);
        const int most = event().findType(type)->maxPerBooking.value_or(people);
        return {.lines = {{type, std::min(people, most)}}, .code = code.code};
    }
    QList<const TicketType *> single; // That admit one person, and can be had now.
    const TicketType *family = nullptr;
    const bool isSoldOut =
            event().salesAt(m_loaded.now, {.channel = channel}) != Event::Sales::Open;
    for (const TicketType &type : event().types) {
        const bool isOpen = event().salesOf(type, m_loaded.now) == TicketType::Sales::Open;
        if (type.hidden || (!isOpen && !isSoldOut))
            continue;
        if (type.admits == 1)
            single << &type;
        else if (people >= type.admits)
            family = &type;
    }
    if (family && m_chance.happens(0.6)) {
        wish.lines << LineWish{family->no, 1};
        people -= family->admits;
    }
    if (people > 0 && !single.isEmpty()) {
        const qsizetype first =
                m_chance.happens(0.62) ? 0 : m_chance.between(0, int(single.size()) - 1);
        const bool isMixed = people > 1 && single.size() > 1 && m_chance.happens(0.3);
        const int others = isMixed ? m_chance.between(1, people - 1) : 0;
        wish.lines << LineWish{single[first]->no, people - others};
        if (isMixed)
            wish.lines << LineWish{single[(first + 1) % single.size()]->no, others};
    }
    return wish;
}

void BoxOffice::arrive()
{
    const bool isSoon = m_loaded.now > event().salesUntil - 5 * 24h;
    switch (m_chance.weighted(isSoon ? QList<double>{55, 14, 31} : QList<double>{79, 10, 11})) {
    case 0: return comeOnline();
    case 1: return comeToTheDesk();
    default: return comeToAKiosk();
    }
}

void BoxOffice::comeOnline()
{
    const People::Account &account = m_people.anyone(m_loaded.now);
    const Principal user{Principal::Role::User, account.id};
    const bool hold = m_chance.happens(0.3);
    const Wish wish = wishOf(groupSize(), Booking::Channel::Online);
    const auto outcome = decide(Book{.bookingId = m_chance.id(m_loaded.now),
                                     .reference = m_chance.reference(),
                                     .quantity = wish.quantity,
                                     .hold = hold,
                                     .onSoldOut = m_chance.happens(0.55) ? Book::OnSoldOut::Waitlist
                                                                         : Book::OnSoldOut::Fail,
                                     .userId = account.id,
                                     .customer = account.customer(),
                                     .entryId = m_chance.id(m_loaded.now),
                                     .entryReference = m_chance.reference(),
                                     .lines = wish.lines,
                                     .code = wish.code},
                                user);
    if (!outcome)
        return;
    if (const auto *entry = std::get_if<WaitlistEntry>(&outcome->result))
        followEntry(*entry);
    else if (hold)
        followHold(std::get<Booking>(outcome->result));
    else
        follow(std::get<Booking>(outcome->result), false);
}

void BoxOffice::comeToTheDesk()
{
    const Wish wish = wishOf(groupSize(), Booking::Channel::Desk);
    const auto outcome =
            decide(Book{.bookingId = m_chance.id(m_loaded.now),
                        .reference = m_chance.reference(),
                        .quantity = wish.quantity,
                        .customer = m_chance.happens(0.6) ? m_people.walkUp() : Customer{},
                        .lines = wish.lines,
                        .code = wish.code},
                   m_organizer);
    if (outcome)
        follow(std::get<Booking>(outcome->result), true);
}

void BoxOffice::comeToAKiosk()
{
    const Wish wish = wishOf(std::min(groupSize(), 4), Booking::Channel::Kiosk);
    const auto outcome = decide(Book{.bookingId = m_chance.id(m_loaded.now),
                                     .reference = m_chance.reference(),
                                     .quantity = wish.quantity,
                                     .lines = wish.lines,
                                     .code = wish.code},
                                {Principal::Role::Kiosk, m_people.anyKiosk()});
    if (outcome)
        follow(std::get<Booking>(outcome->result), true);
}

/// Most people confirm their hold within a few minutes.
void BoxOffice::followHold(const Booking &booking)
{
    const Principal user{Principal::Role::User, booking.userId};
    if (!m_chance.happens(0.88))
        return at(*booking.holdExpiresAt, [] {});
    at(m_loaded.now + 40s + m_chance.within(360s), [this, user, id = booking.id] {
        const auto outcome = decide(Confirm{id}, user);
        if (outcome)
            follow(std::get<Booking>(outcome->result), false);
    });
}

/// A sale may be paid, partly given back, or cancelled and refunded.
void BoxOffice::follow(const Booking &booking, bool wasPaidAtOnce)
{
    const QUuid id = booking.id;
    const Principal owner = booking.userId.isNull()
            ? m_organizer
            : Principal{Principal::Role::User, booking.userId};
    const auto pay = [this, id, wasPaidAtOnce] {
        const MarkPaid paid{id,
                            wasPaidAtOnce ? Booking::PaymentMethod::Card
                                          : Booking::PaymentMethod::Transfer};
        [[maybe_unused]] const auto noted = decide(paid, m_organizer);
    };
    if (wasPaidAtOnce)
        at(m_loaded.now + 30s + m_chance.within(90s), pay);
    else if (m_chance.happens(0.93))
        at(m_loaded.now + 2min + m_chance.wait(9h), pay);

    const Instant last = event().cancelUntil;
    if (last <= m_loaded.now)
        return;
    const Instant whim = m_loaded.now + m_chance.within(last - m_loaded.now);
    if (m_chance.happens(wasPaidAtOnce ? 0.015 : 0.065)) {
        at(whim, [this, id, owner] {
            const auto outcome = decide(Cancel{id}, owner);
            if (outcome && std::get<Booking>(outcome->result).refundDue() && m_chance.happens(0.8))
                at(m_loaded.now + 5h + m_chance.wait(20h), [this, id] {
                    [[maybe_unused]] const auto back = decide(MarkRefunded{id}, m_organizer);
                });
        });
    } else if (booking.quantity > 1 && m_chance.happens(0.02)) {
        const auto type =
                booking.lines.isEmpty() ? std::nullopt : std::optional(booking.lines.last().type);
        at(whim, [this, id, owner, type] {
            [[maybe_unused]] const auto back = decide(Cancel{id, 1, type}, owner);
        });
    }
}

/// Some lose patience.
void BoxOffice::followEntry(const WaitlistEntry &entry)
{
    if (!m_chance.happens(0.12))
        return;
    const Principal user{Principal::Role::User, entry.userId};
    at(m_loaded.now + m_chance.within(event().salesUntil - m_loaded.now), [this, user] {
        [[maybe_unused]] const auto left = decide(Leave{{.userId = user.id}}, user);
    });
}

/// An offer is accepted, declined, or not noticed in time.
void BoxOffice::answerOffer(const QUuid &entryId)
{
    const WaitlistEntry entry = state().entries.value(entryId);
    const Principal user{Principal::Role::User, entry.userId};
    const Instant reads = m_loaded.now + 2min + m_chance.within(25min);
    switch (m_chance.weighted({66, 10, 24})) {
    case 0:
        return at(reads, [this, user, entryId] {
            const auto outcome = decide(AcceptOffer{{.entryId = entryId}}, user);
            if (outcome)
                follow(std::get<Booking>(outcome->result), false);
        });
    case 1:
        return at(reads, [this, user, entryId] {
            [[maybe_unused]] const auto declined = decide(DeclineOffer{{.entryId = entryId}}, user);
        });
    default: return at(*entry.offerExpiresAt, [] {});
    }
}

// ---- what the organizer does

/// Changes to all rows of the event are made in SQL, so everything before them is written first.
void BoxOffice::planFate()
{
    const Instant begins = m_show.event.createdAt;
    const Instant middle = begins + (m_show.event.salesUntil - begins) * 2 / 5;
    const auto change = [this](const Command &command) {
        write();
        [[maybe_unused]] const auto done = decide(command, m_organizer);
        write();
    };
    switch (m_show.fate) {
    case Show::Fate::Normal: return;
    case Show::Fate::Enlarged:
        return at(middle,
                  [this, change] { change(Edit{.totalCapacity = event().totalCapacity * 5 / 4}); });
    case Show::Fate::Repriced:
        return at(middle, [this, change] {
            change(Edit{.price = QJsonValue(toAmount(event().priceCents + 200, event().currency))});
        });
    case Show::Fate::Cancelled: return at(middle, [change] { change(CancelEvent{}); });
    }
}

} // namespace Evently
