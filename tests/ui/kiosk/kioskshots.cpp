// SPDX-License-Identifier: GPL-3.0-only
// kioskshots DIR [LANGUAGE…]: pictures of every page of the kiosk's way, in the languages given
// (all without any), both contrasts, on a screen that stands upright and one that lies; upright
// also with everything in the lower half and large letters.

#include "tests/support/venue.h"
#include "tests/ui/kiosk/kioskathand.h"
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
#include "ui/kiosk/staff/pinpage.h"
#include "ui/kiosk/staff/printerdesk.h"
#include "ui/kiosk/staff/staffdoor.h"

#include <QApplication>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTemporaryDir>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Events to look at: one that has plenty, one with the last seats, one sold out, one that is free.
void fill(TestClient &organizer)
{
    struct Show
    {
        QString name;
        QString venue;
        std::chrono::hours ahead;
        int capacity;
        int sold;
        QString price;
    };
    const Show shows[] = {
            {u"Jazz Night with the Blue Hall Quartet"_s, u"Blue Hall"_s, 26h, 120, 40, u"25.00"_s},
            {u"Hamlet"_s, u"Old Theatre, Stage 2"_s, 50h, 60, 56, u"18.50"_s},
            {u"A Midsummer Night's Dream"_s, u"Garden"_s, 75h, 20, 20, u"12.00"_s},
            {u"Open Day"_s, u"Town Museum"_s, 120h, 500, 10, u"0.00"_s},
            {u"Kammerkonzert: Schubert und Brahms"_s, u"Kleiner Saal"_s, 170h, 90, 12, u"32.00"_s},
    };
    for (const Show &show : shows) {
        const Response made =
                organizer.post(u"/api/events"_s,
                               Venue::eventBody({{u"name"_s, show.name},
                                                 {u"venue"_s, show.venue},
                                                 {u"dateTime"_s, timeIn(show.ahead)},
                                                 {u"totalCapacity"_s, show.capacity},
                                                 {u"price"_s, show.price},
                                                 {u"maxPerBooking"_s, 20},
                                                 {u"timeZone"_s, u"Europe/Berlin"_s}}));
        for (int left = show.sold; left > 0; left -= 10)
            Venue::book(organizer, made.json()[u"id"_s].toString(), std::min(left, 10));
    }
}

class Photographer
{
public:
    Photographer(KioskAtHand &kiosk, const QString &folder)
        : m_kiosk(kiosk)
        , m_folder(folder)
        , m_seats(kiosk.window->findChildren<SeatsPage *>()) // Before any is shown and moves.
    {
    }

    void shoot(const QString &language, bool isHigh, bool isEasy)
    {
        const QSize size = m_kiosk.window->size();
        m_tail = u"-%1-%2x%3%4%5.png"_s.arg(language)
                         .arg(size.width())
                         .arg(size.height())
                         .arg(isHigh ? u"-contrast"_s : QString(), isEasy ? u"-easy"_s : QString());
        const auto dress = [&] {
            m_kiosk.context.languages.use(language);
            m_kiosk.context.look.setHighContrast(isHigh);
            m_kiosk.context.look.setLow(isEasy);
            m_kiosk.context.look.setLargeType(isEasy);
        };
        KioskWindow &window = *m_kiosk.window;
        const Listing listing = m_kiosk.context.events.listings().first();
        const Listing gone = m_kiosk.context.events.listings()[2];
        window.turnHome();
        dress();
        take(u"1-attract"_s);
        window.turnTo(page<ProgrammePage>());
        take(u"2-programme"_s);
        m_seats[0]->open(listing);
        window.turnTo(*m_seats[0]);
        take(u"3-seats"_s);
        auto &guest = page<GuestPage>();
        window.turnTo(guest);
        take(u"4-name"_s);
        QApplication::setActiveWindow(&window);
        guest.findChild<QLineEdit *>()->setFocus();
        take(u"4-name-keys"_s);
        guest.findChild<QLineEdit *>()->clearFocus();
        page<ReviewPage>().open(listing, 2, {.name = u"Ada Lovelace"_s});
        window.turnTo(page<ReviewPage>());
        take(u"5-review"_s);
        Booking booking;
        booking.reference = u"7KQF-29XM-TD4H"_s;
        booking.quantity = 2;
        booking.unitPriceCents = listing.event.priceCents;
        booking.currency = listing.event.currency;
        booking.event = EventBrief::of(listing.event);
        booking.createdAt = systemNow();
        booking.holdExpiresAt = booking.createdAt + 10min;
        page<PayPage>().open(booking);
        window.turnTo(page<PayPage>());
        take(u"6-pay"_s);
        page<TicketPage>().open(booking);
        page<TicketPage>().setPaper(TicketPage::Paper::Out);
        window.turnTo(page<TicketPage>());
        take(u"7-ticket"_s);
        page<TicketPage>().setPaper(TicketPage::Paper::Missing);
        take(u"8-noprinter"_s);
        auto &wait = *m_seats[1];
        wait.open(gone);
        window.turnTo(wait);
        take(u"9-soldout"_s);
        WaitlistEntry entry;
        entry.reference = booking.reference;
        entry.quantity = 2;
        entry.position = 4;
        page<SlipPage>().open(entry, gone.event.name, true);
        window.turnTo(page<SlipPage>());
        take(u"10-waiting"_s);
        entry.status = WaitlistEntry::Status::Notified;
        page<SlipPage>().open(entry, gone.event.name, false);
        take(u"11-offer"_s);
        window.turnTo(page<FindSlipPage>());
        take(u"12-slip"_s);
        auto &trouble = page<MessagePage>();
        trouble.say([] { return messageFor({.code = Problem::Code::Overloaded}); });
        window.turnTo(trouble);
        take(u"13-busy"_s);
        shootStaff();
    }

private:
    void shootStaff()
    {
        KioskWindow &window = *m_kiosk.window;
        auto &pairing = page<PairingPage>();
        window.turnTo(pairing);
        pairing.open({});
        take(u"14-pairing"_s);
        auto &pin = page<PinPage>();
        window.turnTo(pin);
        pin.open();
        take(u"15-pin"_s);
        auto &staff = page<StaffPage>();
        window.turnTo(staff);
        staff.open({.printer = u"ready"_s,
                    .unprinted = {{.key = u"1"_s,
                                   .words = u"7KQF-29XM-TD4H: 2 tickets for Hamlet, "
                                            u"Wed, 25 Nov 2026, 20:00"_s}}});
        take(u"16-staff"_s);
        staff.wipe();
    }
    template <typename Page>
    Page &page()
    {
        return *m_kiosk.window->findChildren<Page *>().first();
    }
    void take(const QString &name)
    {
        QTest::qWait(60);
        m_kiosk.window->grab().save(m_folder % u'/' % name % m_tail);
    }

    KioskAtHand &m_kiosk;
    const QString m_folder;
    const QList<SeatsPage *> m_seats; ///< To book, and to wait.
    QString m_tail;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QString folder = QApplication::arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    QStringList languages = QApplication::arguments().mid(2);
    if (languages.isEmpty()) {
        for (const Languages::Language &language : Languages::all())
            languages << language.code;
    }
    const QTemporaryDir state;
    TestServer server;
    const TestServer::Person admin = server.newAdmin();
    TestClient organizer(server.port(), admin.token);
    fill(organizer);
    KioskAtHand kiosk(server.port(), server.newKiosk(admin).token, state.path(),
                      KioskAtHand::hurry());
    if (!QTest::qWaitFor([&] { return kiosk.context.events.listings().size() == 5; }, 30'000))
        qFatal("The events don't come.");
    PrinterDesk desk(kiosk.context);
    const StaffDoor door(*kiosk.window, kiosk.context, desk, Surroundings::Desktop);
    kiosk.window->show(); // The door is left open.
    Photographer photographer(kiosk, folder);
    for (const QString &language : languages) {
        for (const QSize &size : {QSize(1080, 1920), QSize(1920, 1080)}) {
            kiosk.window->resize(size);
            for (const bool isHigh : {false, true})
                photographer.shoot(language, isHigh, false);
            photographer.shoot(language, false, true);
        }
    }
    return 0;
}
