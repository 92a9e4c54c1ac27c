// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/words/dates.h"
#include "tests/support/venue.h"
#include "tests/ui/kiosk/kioskathand.h"
#include "ui/kiosk/keyboard/onscreenkeyboard.h"
#include "ui/kiosk/pages/findslippage.h"
#include "ui/kiosk/pages/guestpage.h"
#include "ui/kiosk/pages/messagepage.h"
#include "ui/kiosk/pages/paypage.h"
#include "ui/kiosk/pages/programmepage.h"
#include "ui/kiosk/pages/reviewpage.h"
#include "ui/kiosk/pages/seatspage.h"
#include "ui/kiosk/pages/slippage.h"
#include "ui/kiosk/pages/ticketpage.h"
#include "ui/kiosk/pairing/pairingpage.h"
#include "ui/kiosk/pin/pin.h"
#include "ui/kiosk/pin/pinguard.h"
#include "ui/kiosk/pin/pinpad.h"
#include "ui/kiosk/pin/pintries.h"
#include "ui/kiosk/staff/pinpage.h"
#include "ui/kiosk/staff/printerdesk.h"
#include "ui/kiosk/staffdoor.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace Evently {

/// A kiosk with events, and a tour through all states of all pages that visitors and staff can see.
/// Test only.
class KioskTour
{
public:
    KioskTour()
    {
        fill();
        kiosk.context.languages.use(QStringLiteral("en"));
        show(5);
        m_pinSecrets.keepPinHash(hashOfPin(QStringLiteral("481516")).toLatin1());
        kiosk.window->show(); // Shown without a lock.
    }

    struct Dress
    {
        QString language;
        QSize size;
        bool isHigh = false;
        bool isLow = false;
        bool isLarge = false;
    };

    /// Calls @p at with the name of each state while it is shown in @p dress.
    void walk(const Dress &dress, const std::function<void(const QString &name)> &at)
    {
        m_at = at;
        kiosk.window->resize(dress.size);
        kiosk.window->turnHome();
        kiosk.context.languages.use(dress.language);
        kiosk.context.look.setHighContrast(dress.isHigh);
        kiosk.context.look.setLow(dress.isLow);
        kiosk.context.look.setLargeType(dress.isLarge);
        come("1-attract");
        walkToTicket();
        walkToSlip();
        walkIntoTrouble();
        walkWithStaff();
    }

    TestServer server{};
    const TestServer::Person admin = server.newAdmin();
    TestClient organizer{server.port(), admin.token};
    const QTemporaryDir folder{};
    KioskAtHand kiosk{server.port(), server.newKiosk(admin).token, folder.path(),
                      KioskAtHand::hurry()};

private:
    /// Creates events: one with many seats, one with the last ones, a sold-out one, a free one, and
    /// another.
    void fill()
    {
        struct Show
        {
            const char *name;
            const char *venue;
            int hours;
            int capacity;
            int sold;
            const char *price;
        };
        constexpr Show shows[] = {
                {"Jazz Night with the Blue Hall Quartet", "Blue Hall", 26, 120, 40, "25.00"},
                {"Hamlet", "Old Theatre, Stage 2", 50, 60, 56, "18.50"},
                {"A Midsummer Night's Dream", "Garden", 75, 20, 20, "12.00"},
                {"Open Day", "Town Museum", 120, 500, 10, "0.00"},
                {"Kammerkonzert: Schubert und Brahms", "Kleiner Saal", 170, 90, 12, "32.00"},
        };
        for (const Show &show : shows) {
            const Response made = organizer.post(
                    QStringLiteral("/api/events"),
                    Venue::eventBody(
                            {{QStringLiteral("name"), QString::fromLatin1(show.name)},
                             {QStringLiteral("venue"), QString::fromLatin1(show.venue)},
                             {QStringLiteral("dateTime"), timeIn(std::chrono::hours(show.hours))},
                             {QStringLiteral("totalCapacity"), show.capacity},
                             {QStringLiteral("price"), QString::fromLatin1(show.price)},
                             {QStringLiteral("maxPerBooking"), 20},
                             {QStringLiteral("timeZone"), QStringLiteral("Europe/Berlin")}}));
            for (int left = show.sold; left > 0; left -= 10)
                Venue::book(organizer, made.json()[QStringLiteral("id")].toString(),
                            std::min(left, 10));
        }
    }

    void walkToTicket()
    {
        using namespace std::chrono_literals;
        const Listing listing = kiosk.context.events.listings().first();
        turnTo<ProgrammePage>();
        come("2-programme");
        show(0);
        come("2-programme-nothing");
        show(5);
        m_booking.open(listing);
        kiosk.window->turnTo(m_booking);
        come("3-seats");
        m_booking.open(listing, words("WalkUp", "Sorry, there aren't that many seats left."));
        come("3-seats-fewer");
        m_booking.open(theatre());
        come("3-types");
        m_booking.open(theatre(), words("WalkUp", "Sorry, there aren't that many seats left."),
                       theatreOrder());
        come("3-types-chosen");
        auto &guest = turnTo<GuestPage>();
        come("4-name");
        typeInto(guest);
        come("4-name-keys");
        guest.findChild<QLineEdit *>()->clearFocus();
        guest.say(words("WalkUp",
                        "This name can't be used. Please check it, or leave it "
                        "empty."));
        come("4-name-wrong");
        guest.wipe();
        page<ReviewPage>().open(listing, {.event = listing.event.id, .quantity = 2},
                                {.name = QStringLiteral("Ada Lovelace")});
        turnTo<ReviewPage>();
        come("5-review");
        Listing dearer = listing;
        dearer.event.priceCents += 500;
        page<ReviewPage>().follow(dearer);
        come("5-review-repriced");
        page<ReviewPage>().open(theatre(), theatreOrder(),
                                {.name = QStringLiteral("Ada Lovelace")});
        come("5-review-types");
        Booking booking;
        booking.reference = reference;
        booking.quantity = 2;
        booking.unitPriceCents = listing.event.priceCents;
        booking.currency = listing.event.currency;
        booking.event = EventBrief::of(listing.event);
        booking.createdAt = systemNow();
        booking.holdExpiresAt = booking.createdAt + 10min;
        page<PayPage>().open(booking, systemNow());
        turnTo<PayPage>();
        come("6-pay");
        page<PayPage>().open(booking, systemNow(), booking.totalCents() - 500);
        come("6-pay-repriced");
        auto &ticket = page<TicketPage>();
        ticket.open(booking);
        kiosk.window->turnTo(ticket);
        come("7-ticket-printing");
        ticket.setPaper(TicketPage::Paper::Out);
        come("7-ticket");
        ticket.setPaper(TicketPage::Paper::Missing);
        come("8-noprinter");
    }

    /// The first event with ticket types: one for a family, a free one, a sold-out one, and one
    /// that isn't on sale yet.
    Listing theatre()
    {
        using Sales = TicketType::Sales;
        Listing listing = kiosk.context.events.listings().first();
        const auto add = [&](int no, const char *name, qint64 cents, int admits, Sales sales,
                             const char *description = "") {
            TicketType type{.no = no,
                            .name = QString::fromLatin1(name),
                            .description = QString::fromLatin1(description),
                            .priceCents = cents,
                            .admits = admits};
            if (sales == Sales::NotYet)
                type.salesFrom = systemNow() + std::chrono::hours(20);
            listing.event.types << type;
            listing.types << TypeListing{.type = type,
                                         .sales = sales,
                                         .available = sales == Sales::Open ? 60 / admits : 0,
                                         .priceCents = cents};
        };
        add(1, "Adult", 2500, 1, Sales::Open);
        add(2, "Child", 0, 1, Sales::Open, "up to 12 years");
        add(3, "Family", 6000, 4, Sales::Open);
        add(4, "Early bird", 1800, 1, Sales::SoldOut);
        add(5, "Last minute", 1500, 1, Sales::NotYet);
        return listing;
    }
    static Order theatreOrder()
    {
        return {.event = {}, .lines = {{.type = 1, .quantity = 2}, {.type = 2}, {.type = 3}}};
    }

    void walkToSlip()
    {
        const Listing gone = kiosk.context.events.listings()[2];
        m_waiting.open(gone);
        kiosk.window->turnTo(m_waiting);
        come("9-soldout");
        m_waiting.open(gone,
                       words("WalkUp",
                             "Sorry, the last seats have just been "
                             "taken."));
        come("9-soldout-just-now");
        Listing full = theatre();
        full.sales = Event::Sales::SoldOut;
        for (TypeListing &each : full.types)
            each.sales = TicketType::Sales::SoldOut;
        m_waiting.open(full, {}, theatreOrder());
        come("9-soldout-types");
        WaitlistEntry entry;
        entry.reference = reference;
        entry.quantity = 2;
        entry.position = 4;
        entry.offerExpiresAt = systemNow() + std::chrono::minutes(20);
        page<SlipPage>().open(entry, gone.event, true);
        turnTo<SlipPage>();
        come("10-waiting");
        page<SlipPage>().sayUnprinted();
        come("10-waiting-noprinter");
        const std::pair<WaitlistEntry::Status, const char *> states[] = {
                {WaitlistEntry::Status::Active, "11-not-yet"},
                {WaitlistEntry::Status::Notified, "11-offer"},
                {WaitlistEntry::Status::Converted, "11-taken"},
                {WaitlistEntry::Status::Expired, "11-ended"},
                {WaitlistEntry::Status::Left, "11-left"}};
        for (const auto &[status, name] : states) {
            entry.status = status;
            page<SlipPage>().open(entry, gone.event, false);
            come(name);
        }
        auto &find = turnTo<FindSlipPage>();
        come("12-slip");
        find.say(words("WalkUp", "We can't find that slip. Please check the reference."));
        come("12-slip-unknown");
        find.wipe();
    }

    void walkIntoTrouble()
    {
        using Code = Problem::Code;
        auto &trouble = message({});
        const std::pair<Code, const char *> problems[] = {
                {Code::Overloaded, "13-busy"},      {Code::OutcomeUnknown, "13-unknown"},
                {Code::HoldExpired, "13-lapsed"},   {Code::OfferExpired, "13-no-offer"},
                {Code::EventOver, "13-off"},        {Code::Forbidden, "13-forbidden"},
                {Code::Unreachable, "13-no-answer"}};
        for (const auto &[code, name] : problems) {
            trouble.say([code = code] { return messageFor({.code = code}); });
            kiosk.window->turnTo(trouble);
            come(name);
        }
        kiosk.window->turnTo(message("We'll be right back"));
        come("13-away");
        kiosk.window->turnTo(message("Are you still there?"));
        come("13-still-there");
    }

    void walkWithStaff()
    {
        auto &pairing = page<PairingPage>();
        kiosk.window->turnTo(pairing);
        pairing.open({});
        come("14-pairing");
        clearFocus();
        come("14-pairing-no-keys");
        kiosk.visitor->touch(words("CodeStep", "Sign in as an administrator instead"));
        const QList<QLineEdit *> fields = pairing.findChildren<QLineEdit *>();
        fields.last()->setText(QStringLiteral("Foyer"));
        come("14-pairing-administrator");
        for (QPushButton *key :
             kiosk.window->findChild<OnScreenKeyboard *>()->findChildren<QPushButton *>()) {
            if (key->isVisible() && key->text() == u"#+!")
                key->click();
        }
        come("14-pairing-administrator-signs");
        clearFocus();
        come("14-pairing-administrator-no-keys");
        pairing.open({});
        const QString code = organizer
                                     .post(QStringLiteral("/api/kiosks"),
                                           {{QStringLiteral("name"), QStringLiteral("Foyer")}})
                                     .json()[QStringLiteral("pairingCode")]
                                     .toString();
        fields.first()->setText(code);
        emit fields.first()->returnPressed();
        if (!QTest::qWaitFor([&] { return pairing.findChild<PinPad *>()->isVisible(); }, 30'000))
            qFatal("The kiosk can't be paired.");
        come("14-pairing-new-pin");
        type(*pairing.findChild<PinPad *>(), QStringLiteral("111111"));
        come("14-pairing-bad-pin");
        pairing.open({});
        clearFocus();

        PinGuard guard(m_pinSecrets);
        PinPage pin(kiosk.context, guard);
        kiosk.window->turnTo(pin);
        m_pinSecrets.keepPinTries({});
        pin.open();
        come("15-pin");
        QSignalSpy refused(&guard, &PinGuard::refused);
        type(*pin.findChild<PinPad *>(), QStringLiteral("161584"));
        if (!QTest::qWaitFor([&] { return refused.size() == 1; }, 30'000))
            qFatal("The wrong PIN is not refused.");
        come("15-pin-wrong");
        m_pinSecrets.keepPinTries(
                PinTries{.wrong = PinTries::free, .last = systemNow()}.toText().toLatin1());
        pin.open();
        come("15-pin-wait");
        auto &staff = page<StaffPage>();
        kiosk.window->turnTo(staff);
        staff.open({.printer = words("PrinterDesk", "ready"), .isLocked = true});
        come("16-staff-all-well");
        staff.open(
                {.printer = words("PrinterDesk", "out of paper"),
                 .unprinted = {{.key = QStringLiteral("1"),
                                .words = QCoreApplication::translate("Evently::PrinterDesk",
                                                                     "%1: %n ticket(s) for %2, %3",
                                                                     "reference, event, date", 2)
                                                 .arg(reference, QStringLiteral("Hamlet"),
                                                      dateText(systemNow(), {}))}}});
        staff.sayFailed(words("StaffPage",
                              "That reference isn't right. Please check "
                              "it."));
        come("16-staff");
        staff.wipe();
        kiosk.window->turnHome();
    }

    /// Lets the programme have @p count events: all, or none.
    void show(int count)
    {
        kiosk.context.events.ask(
                {.search = count > 0 ? QString() : QStringLiteral("no such event")});
        const auto isSo = [&] {
            return kiosk.context.events.state() == EventStore::State::Ready
                    && kiosk.context.events.listings().size() == count;
        };
        if (!QTest::qWaitFor(isSo, 30'000))
            qFatal("The programme does not change.");
    }

    void come(const char *name)
    {
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_at(QString::fromLatin1(name));
    }
    void clearFocus()
    {
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
    }
    void typeInto(const QWidget &page)
    {
        QApplication::setActiveWindow(kiosk.window.get());
        page.findChild<QLineEdit *>()->setFocus();
    }
    static void type(PinPad &pad, const QString &digits)
    {
        QTest::keyClicks(&pad, digits);
        QTest::keyClick(&pad, Qt::Key_Return);
    }
    /// @p words in the current language.
    static QString words(const char *context, const char *words)
    {
        return QCoreApplication::translate(QByteArray("Evently::" + QByteArray(context)), words);
    }
    /// The window's page with @p headline, or the one for errors.
    MessagePage &message(const char *headline)
    {
        for (MessagePage *page : kiosk.window->findChildren<MessagePage *>()) {
            const bool isAnother = page->headline() == words("KioskWindow", "We'll be right back")
                    || page->headline() == words("KioskWindow", "Are you still there?");
            if (headline ? page->headline() == words("KioskWindow", headline) : !isAnother)
                return *page;
        }
        qFatal("There is no such page: %s", headline);
    }
    template <typename Page>
    Page &page()
    {
        return *kiosk.window->findChildren<Page *>().first();
    }
    template <typename Page>
    Page &turnTo()
    {
        kiosk.window->turnTo(page<Page>());
        return page<Page>();
    }

    const QString reference = QStringLiteral("7KQF-29XM-TD4H");
    PrinterDesk m_desk{kiosk.context};
    const StaffDoor m_door{*kiosk.window, kiosk.context, m_desk, Surroundings::Desktop};
    SecretsInMemory m_pinSecrets{{}};
    // Added pages lie below earlier ones, so the first one comes last.
    const QList<SeatsPage *> m_seats = kiosk.window->findChildren<SeatsPage *>();
    SeatsPage &m_booking = *m_seats.last();
    SeatsPage &m_waiting = *m_seats.first(); ///< To book, wait.
    std::function<void(const QString &name)> m_at{};
};

} // namespace Evently
