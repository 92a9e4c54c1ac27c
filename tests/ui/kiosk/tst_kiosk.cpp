// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/program.h"
#include "tests/support/venue.h"
#include "tests/ui/kiosk/kioskathand.h"
#include "tests/ui/xdisplay.h"

#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QMetaProperty>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QStyleFactory>
#include <QTemporaryDir>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.

#define VISITOR_SEES(words)                                                                        \
    QTRY_VERIFY2_WITH_TIMEOUT(visitor().sees(words), qPrintable(visitor().text()), patienceMs)
#define VISITOR_CAN_TOUCH(words)                                                                   \
    QTRY_VERIFY2_WITH_TIMEOUT(visitor().button(words), qPrintable(visitor().text()), patienceMs)

/// The kiosk with a real server and a real PostgreSQL: from touch to paper.
class tst_Kiosk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }
    void init();
    void cleanup();

    void sellsByTouchAlone();
    void givesATicketForEachSeat();
    void sellsSeveralTypes();
    void saysWhatHasSoldOutMeanwhile();
    void waitsForSeveralTypes();
    void showsHowManySeatsAreLeftWhileSomebodyThinks();
    void offersToWaitWhereAllIsSold();
    void saysSoWhenSomebodyWasFaster();
    void remembersHowManyWereWanted();
    void saysThatThePriceHasChanged_data();
    void saysThatThePriceHasChanged();
    void leavesAnEventThatIsCancelled();
    void showsWhereKeysAreOnlyToWhoHasSome();
    void forgetsVisitorsWhoLeft();
    void asksBeforeItForgets();
    void keepsWhatWasChosenWhileTheServerIsAway();
    void goesOnAfterTheServerWasKilled_data();
    void goesOnAfterTheServerWasKilled();
    void keepsTheBookingWithoutAPrinter();
    void keepsThePlaceInTheQueueWithoutAPrinter();
    void sellsByKeysAlone();
    void goesBackByEscape();
    void leadsToTheSlipThatIsScanned_data();
    void leadsToTheSlipThatIsScanned();
    void knowsATicketThatIsScanned_data();
    void knowsATicketThatIsScanned();
    void saysThatItIsNoCode();
    void keepsTheSeatsThatArePaidFor();
    void scrollsUnderAPointer();
    void fitsBothWaysAScreenStands_data();
    void fitsBothWaysAScreenStands();

private:
    void open(const KioskPace &pace = KioskAtHand::hurry(), const QSize &size = {1080, 1920});
    Visitor &visitor() { return *m_kiosk->visitor; }
    void walkToReview(const QString &event);
    void walkToTheatre();
    TapButton *named(const QString &name);
    void touchNamed(const QString &name);
    QString bookTypes(const QString &event, const QJsonArray &lines);
    QJsonObject onlyBooking();
    void press(Qt::Key key) { QTest::keyClick(m_kiosk->window->windowHandle(), key); }
    QString newEntry();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer::Person> m_admin;
    std::unique_ptr<TestClient> m_organizer;
    QString m_token;
    std::unique_ptr<KioskAtHand> m_kiosk;
};

void tst_Kiosk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>();
    m_admin = std::make_unique<TestServer::Person>(m_server->newAdmin());
    m_organizer = std::make_unique<TestClient>(m_server->port(), m_admin->token);
    m_token = m_server->newKiosk(*m_admin).token;
}

void tst_Kiosk::cleanup()
{
    m_kiosk.reset();
    m_organizer.reset();
    m_server.reset();
    m_folder.reset();
}

void tst_Kiosk::open(const KioskPace &pace, const QSize &size)
{
    m_kiosk =
            std::make_unique<KioskAtHand>(m_server->port(), m_token, m_folder->path(), pace, size);
    QVERIFY(QTest::qWaitForWindowExposed(m_kiosk->window.get()));
    m_kiosk->context.languages.use(u"en"_s);
}

/// From the first touch to the review page.
void tst_Kiosk::walkToReview(const QString &event)
{
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(visitor().card(event).isValid(), qPrintable(visitor().text()),
                              patienceMs);
    visitor().touchCard(event);
    VISITOR_CAN_TOUCH(u"Continue"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Is this right?"_s);
}

QJsonObject tst_Kiosk::onlyBooking()
{
    const QJsonArray bookings = dataOf(m_organizer->get(u"/api/bookings?all=true"_s));
    return bookings.size() == 1 ? bookings.first().toObject() : QJsonObject();
}

void tst_Kiosk::sellsByTouchAlone()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    walkToReview(u"Jazz Night"_s);
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"pay at the box office"_s);
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"held"_s);
    visitor().touch(u"Print"_s);

    VISITOR_SEES(u"out below"_s);
    const QJsonObject booking = onlyBooking();
    const QString reference = booking[u"bookingReference"_s].toString();
    QCOMPARE(booking[u"status"_s].toString(), u"confirmed"_s);
    QCOMPARE(booking[u"channel"_s].toString(), u"kiosk"_s);
    QVERIFY2(visitor().sees(reference), qPrintable(visitor().text()));
    QCOMPARE(m_kiosk->printed().size(), 1);
    QVERIFY2(m_kiosk->words().contains(reference), qPrintable(m_kiosk->words()));
    QVERIFY(m_kiosk->words().contains(u"TO PAY"_s));
    QVERIFY(m_kiosk->context.journal.orders().isEmpty());

    VISITOR_CAN_TOUCH(u"Print again"_s);
    visitor().touch(u"Print again"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_kiosk->printed().size(), 2, patienceMs);
    QCOMPARE(m_kiosk->words().count(u"printed again"_s), 1);
    VISITOR_CAN_TOUCH(u"Done"_s);
    visitor().touch(u"Done"_s);
    VISITOR_CAN_TOUCH(u"Touch to start"_s);
    QVERIFY(!visitor().sees(reference));
}

void tst_Kiosk::givesATicketForEachSeat()
{
    m_organizer->post(u"/api/events"_s,
                      Venue::eventBody({{u"name"_s, u"Open Day"_s}, {u"price"_s, u"0.00"_s}}));
    open();
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Open Day"_s).isValid(), patienceMs);
    visitor().touchCard(u"Open Day"_s);
    VISITOR_CAN_TOUCH(u"+"_s);
    visitor().touch(u"+"_s);
    visitor().touch(u"+"_s);
    QVERIFY(visitor().hears(u"Number of tickets: 3"_s));
    visitor().touch(u"Continue"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_CAN_TOUCH(u"Yes, reserve"_s);
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_CAN_TOUCH(u"Print"_s);
    visitor().touch(u"Print"_s);
    VISITOR_SEES(u"out below"_s);

    QCOMPARE(onlyBooking()[u"quantity"_s].toInt(), 3);
    const QString words = m_kiosk->words();
    for (const QString &each : {u"Ticket 1 of 3"_s, u"Ticket 3 of 3"_s, u"FREE"_s})
        QVERIFY2(words.contains(each), qPrintable(words));
}

void tst_Kiosk::walkToTheatre()
{
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Twelfth Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Twelfth Night"_s);
}

TapButton *tst_Kiosk::named(const QString &name)
{
    for (TapButton *button : m_kiosk->window->findChildren<TapButton *>()) {
        if (button->isVisible() && button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void tst_Kiosk::touchNamed(const QString &name)
{
    TapButton *button = named(name);
    if (!button || !button->isEnabled())
        qFatal("There is no %s, but: %s", qPrintable(name), qPrintable(visitor().text()));
    QTest::qWait(50); // Each touch may change the layout.
    for (QWidget *around = button->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(button);
    }
    QTest::qWait(50);
    visitor().touch(*button, button->rect().center());
}

QString tst_Kiosk::bookTypes(const QString &event, const QJsonArray &lines)
{
    return m_organizer->post(u"/api/bookings"_s, {{u"eventId"_s, event}, {u"lines"_s, lines}})
            .json()[u"id"_s]
            .toString();
}

void tst_Kiosk::sellsSeveralTypes()
{
    const QString event =
            m_organizer->post(u"/api/events"_s, Venue::theatreBody()).json()[u"id"_s].toString();
    const QString early = bookTypes(event, {QJsonObject{{u"type"_s, 5}, {u"quantity"_s, 2}}});
    open();
    walkToTheatre();
    VISITOR_SEES(u"Which tickets?"_s);
    for (const QString &words : {u"Adult"_s, u"up to 12 years"_s, u"free"_s,
                                 u"50.00 for 4 people"_s, u"15.00 · sold out"_s, u"on sale from"_s})
        QVERIFY2(visitor().sees(words), qPrintable(words % u" is not in: "_s % visitor().text()));
    QVERIFY(!visitor().sees(u"Guest list"_s));
    QVERIFY(!named(u"One more: Early bird"_s));
    QVERIFY(!visitor().button(u"Continue"_s)); // Nothing was chosen.
    for (const QString &name : {u"One more: Adult"_s, u"One more: Child"_s, u"One more: Family"_s})
        touchNamed(name);
    QVERIFY2(visitor().hears(u"Adult: 1"_s), qPrintable(visitor().text()));
    QVERIFY2(visitor().sees(u"70.00"_s), qPrintable(visitor().text()));
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Is this right?"_s);
    QVERIFY2(visitor().sees(u"1 × Adult"_s), qPrintable(visitor().text()));
    VISITOR_CAN_TOUCH(u"Yes, reserve"_s);
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"pay at the box office"_s);
    QVERIFY2(visitor().sees(u"1 × Adult, 1 × Child, 1 × Family"_s), qPrintable(visitor().text()));
    visitor().touch(u"Print"_s);
    VISITOR_SEES(u"out below"_s);

    const QString words = m_kiosk->words();
    for (const QString &each :
         {u"Ticket 1 of 6"_s, u"Child"_s, u"FREE"_s, u"Family, 4 of 4"_s, u"Ticket 6 of 6"_s})
        QVERIFY2(words.contains(each), qPrintable(words));
    for (const QJsonValue &booking : dataOf(m_organizer->get(u"/api/bookings?all=true"_s))) {
        if (booking[u"id"_s] != early)
            QCOMPARE(booking[u"lines"_s].toArray().size(), 3);
    }
}

void tst_Kiosk::saysWhatHasSoldOutMeanwhile()
{
    const QString event =
            m_organizer->post(u"/api/events"_s, Venue::theatreBody()).json()[u"id"_s].toString();
    open();
    walkToTheatre();
    VISITOR_SEES(u"Which tickets?"_s);
    touchNamed(u"One more: Early bird"_s);
    visitor().touch(u"Continue"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_CAN_TOUCH(u"Yes, reserve"_s);
    bookTypes(event, {QJsonObject{{u"type"_s, 5}, {u"quantity"_s, 2}}});
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"Sorry, these have just sold out: Early bird."_s);
    VISITOR_SEES(u"15.00 · sold out"_s);
    touchNamed(u"One more: Balcony"_s); // Others are left.
    QVERIFY(visitor().button(u"Continue"_s));
}

void tst_Kiosk::waitsForSeveralTypes()
{
    const QString event =
            m_organizer->post(u"/api/events"_s, Venue::theatreBody({{u"totalCapacity"_s, 4}}))
                    .json()[u"id"_s]
                    .toString();
    bookTypes(event, {QJsonObject{{u"type"_s, 1}, {u"quantity"_s, 4}}});
    open();
    walkToTheatre();
    VISITOR_SEES(u"Sold out: join the waitlist"_s);
    QVERIFY(!visitor().button(u"Join the waitlist"_s)); // For what?
    touchNamed(u"One more: Family"_s);
    visitor().touch(u"Join the waitlist"_s);
    VISITOR_SEES(u"You're on the waitlist"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_kiosk->words().contains(u"1 × Family"_s),
                              qPrintable(m_kiosk->words()), patienceMs);
}

void tst_Kiosk::showsHowManySeatsAreLeftWhileSomebodyThinks()
{
    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 8}}));
    open();
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_SEES(u"Last 8"_s);

    QCOMPARE(Venue::book(*m_organizer, event.json()[u"id"_s].toString(), 5).status, 201);
    VISITOR_SEES(u"Last 3"_s);
}

void tst_Kiosk::offersToWaitWhereAllIsSold()
{
    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 2}}));
    const QString eventId = event.json()[u"id"_s].toString();
    const Response others = Venue::book(*m_organizer, eventId, 2);
    QCOMPARE(others.status, 201);
    open();
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_SEES(u"No one is waiting yet"_s);
    visitor().touch(u"Join the waitlist"_s);
    QVERIFY(!visitor().button(u"Join the waitlist"_s)); // A second tap would join twice.
    VISITOR_SEES(u"You're on the waitlist"_s);
    VISITOR_SEES(u"No one is ahead of you"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_kiosk->printed().size(), 1, patienceMs);
    const QString reference = dataOf(m_organizer->get(u"/api/events/%1/waitlist"_s.arg(eventId)))
                                      .first()
                                      .toObject()[u"waitlistReference"_s]
                                      .toString();
    QVERIFY(m_kiosk->words().contains(reference));
    visitor().touch(u"Done"_s);

    // Seats are returned, and the waiting visitor comes back.
    QCOMPARE(m_organizer->del(bookingPath(others)).status, 200);
    VISITOR_CAN_TOUCH(u"Touch to start"_s);
    visitor().touch(u"Touch to start"_s);
    VISITOR_CAN_TOUCH(u"I have a slip"_s);
    visitor().touch(u"I have a slip"_s);
    VISITOR_SEES(u"What's the reference on your slip?"_s);
    for (const QChar letter : reference) {
        if (letter != u'-')
            visitor().touch(QString(letter));
    }
    QCOMPARE(visitor().field(u"The slip's reference"_s)->text(), reference);
    visitor().touch(u"Look it up"_s);
    VISITOR_SEES(u"It's your turn!"_s);
    VISITOR_SEES(u"This offer ends: "_s);
    VISITOR_SEES(u", pay at the box office"_s);
    visitor().touch(u"Take the tickets"_s);
    VISITOR_SEES(u"out below"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_kiosk->printed().size(), 2, patienceMs);
}

void tst_Kiosk::saysSoWhenSomebodyWasFaster()
{
    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 1}}));
    open();
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(Venue::book(*m_organizer, event.json()[u"id"_s].toString(), 1).status, 201);
    visitor().touch(u"Yes, reserve"_s);

    VISITOR_SEES(u"the last seats have just been taken"_s);
    VISITOR_CAN_TOUCH(u"Join the waitlist"_s);
    QVERIFY(visitor().button(u"Other events"_s));
    QVERIFY(m_kiosk->context.journal.orders().isEmpty());
}

void tst_Kiosk::remembersHowManyWereWanted()
{
    const Response event = m_organizer->post(u"/api/events"_s,
                                             Venue::eventBody({{u"name"_s, u"Jazz Night"_s},
                                                               {u"price"_s, u"25.00"_s},
                                                               {u"totalCapacity"_s, 5}}));
    open();
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_SEES(u"How many tickets?"_s);
    visitor().touch(u"+"_s);
    visitor().touch(u"+"_s);
    VISITOR_SEES(u"Total: €75.00"_s);
    visitor().touch(u"Continue"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Is this right?"_s);
    const QString id = event.json()[u"id"_s].toString();
    QCOMPARE(Venue::book(*m_organizer, id, 3).status, 201);
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"there aren't that many seats left"_s);
    VISITOR_SEES(u"Total: €50.00"_s); // Everything that is left.

    QCOMPARE(Venue::book(*m_organizer, id, 2).status, 201);
    VISITOR_SEES(u"the last seats have just been taken"_s);
    VISITOR_SEES(u"Total: €75.00"_s);
}

void tst_Kiosk::saysThatThePriceHasChanged_data()
{
    QTest::addColumn<bool>("isHeardOf");

    QTest::newRow("before it is agreed to") << true;
    QTest::newRow("after it was agreed to") << false;
}

void tst_Kiosk::saysThatThePriceHasChanged()
{
    QFETCH(bool, isHeardOf);

    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"price"_s, u"25.00"_s}}));
    KioskPace pace = KioskAtHand::hurry();
    if (!isHeardOf)
        pace.events.pause = 10min; // After the first read; no other follows.
    open(pace);
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    VISITOR_SEES(u"€25.00"_s);
    const QString path = u"/api/events/"_s % event.json()[u"id"_s].toString();
    QCOMPARE(m_organizer->patch(path, {{u"price"_s, u"31.00"_s}}).status, 200);

    const QString news = u"The price has just changed."_s;
    if (isHeardOf) {
        VISITOR_SEES(news);
        VISITOR_SEES(u"€31.00"_s);
    }
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"€31.00, pay at the box office"_s);
    QCOMPARE(visitor().sees(news), !isHeardOf);
}

void tst_Kiosk::leavesAnEventThatIsCancelled()
{
    const Response event =
            m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    m_organizer->del(u"/api/events/"_s % event.json()[u"id"_s].toString());

    VISITOR_SEES(u"No longer on sale"_s);
    VISITOR_CAN_TOUCH(u"Other events"_s);
    visitor().touch(u"Other events"_s);
    VISITOR_SEES(u"There's nothing on sale right now."_s);
}

void tst_Kiosk::showsWhereKeysAreOnlyToWhoHasSome()
{
    open();
    const KioskLook &look = m_kiosk->context.look;
    TapButton *begin = visitor().button(u"Touch to start"_s);
    begin->setFocus();
    const QImage without = begin->grab().toImage();
    QTest::keyClick(m_kiosk->window.get(), Qt::Key_Tab);
    QVERIFY(look.hasKeys());
    begin->setFocus();
    QVERIFY(begin->grab().toImage() != without);

    visitor().touch(u"Touch to start"_s);
    QVERIFY(!look.hasKeys());
}

/// All texts of @p root and its children, from every property.
static QString allWordsIn(const QObject &root)
{
    QString words;
    QList<const QObject *> objects{&root};
    for (const QObject *child : root.findChildren<QObject *>())
        objects << child;
    for (const QObject *object : objects) {
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            if (property.typeId() == QMetaType::QString)
                words += property.read(object).toString() % u'\n';
        }
        for (const QByteArray &name : object->dynamicPropertyNames())
            words += object->property(name.constData()).toString() % u'\n';
    }
    return words;
}

/// The contents and names of all files below @p folder.
static QByteArray allBytesIn(const QString &folder)
{
    QByteArray bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return bytes;
}

void tst_Kiosk::forgetsVisitorsWhoLeft()
{
    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 5}}));
    const QString path = u"/api/events/"_s % event.json()[u"id"_s].toString();
    KioskPace pace = KioskAtHand::hurry();
    pace.idle = 10s; // Longer than a busy machine needs between two taps.
    pace.stillThere = 200ms;
    open(pace);
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_CAN_TOUCH(u"Continue"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
    QLineEdit *name = visitor().field(u"Name"_s);
    QTest::keyClicks(name, u"Zuse Planted"_s);
    QVERIFY(!visitor().field(u"Email"_s)); // Nothing is mailed.
    QGuiApplication::clipboard()->setText(u"Zuse Planted"_s);
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Zuse Planted"_s);
    QVERIFY(name->isUndoAvailable());
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"pay at the box office"_s);
    QCOMPARE(m_organizer->get(path).json()[u"heldCapacity"_s].toInt(), 1);

    // No one touches anything any more.
    VISITOR_SEES(u"Are you still there?"_s);
    VISITOR_CAN_TOUCH(u"Touch to start"_s);
    for (const auto *window : QApplication::topLevelWidgets())
        QVERIFY(!allWordsIn(*window).contains(u"planted"_s, Qt::CaseInsensitive));
    for (const QLineEdit *edit : m_kiosk->window->findChildren<QLineEdit *>()) {
        QVERIFY(!edit->isUndoAvailable());
        QVERIFY(!edit->isRedoAvailable());
    }
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_kiosk->context.journal.orders().isEmpty(), patienceMs);
    const QByteArray kept = allBytesIn(m_folder->path()).toLower();
    QVERIFY2(!kept.contains("planted"), kept.constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_organizer->get(path).json()[u"heldCapacity"_s].toInt(), 0,
                              patienceMs);
}

void tst_Kiosk::asksBeforeItForgets()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    KioskPace pace = KioskAtHand::hurry();
    pace.idle = 500ms;
    pace.stillThere = 10min;
    open(pace);
    visitor().touch(u"Touch to start"_s);
    VISITOR_SEES(u"Are you still there?"_s);
    visitor().touch(u"Yes, I'm here"_s);
    VISITOR_SEES(u"What would you like to see?"_s);

    VISITOR_SEES(u"Are you still there?"_s);
    visitor().touch(u"No, start over"_s);
    VISITOR_CAN_TOUCH(u"Touch to start"_s);
}

void tst_Kiosk::keepsWhatWasChosenWhileTheServerIsAway()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    ServerSettings same = m_server->usedSettings();
    same.port = m_server->port();
    open();
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_CAN_TOUCH(u"Print"_s);

    m_organizer.reset();
    m_server.reset();
    VISITOR_SEES(u"We'll be right back"_s);
    QVERIFY(!visitor().button(u"Print"_s)); // Nothing is sold that can't be promised.

    m_server = std::make_unique<TestServer>(same);
    m_organizer = std::make_unique<TestClient>(m_server->port(), m_admin->token);
    VISITOR_CAN_TOUCH(u"Print"_s);
    visitor().touch(u"Print"_s);
    VISITOR_SEES(u"out below"_s);
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"confirmed"_s);
    QCOMPARE(m_kiosk->printed().size(), 1);
}

void tst_Kiosk::goesOnAfterTheServerWasKilled_data()
{
    QTest::addColumn<int>("stage");

    QTest::newRow("as seats are asked for") << int(KioskOrder::Stage::Holding);
    QTest::newRow("as the sale is asked for") << int(KioskOrder::Stage::Confirming);
}

void tst_Kiosk::goesOnAfterTheServerWasKilled()
{
    QFETCH(int, stage);

    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    const ConnectionInfo database = m_server->usedSettings().database;
    const Variables variables{{u"DATABASE_URL"_s,
                               u"postgresql://evently_owner@%1/%2"_s.arg(
                                       QString::fromLatin1(QUrl::toPercentEncoding(database.host)),
                                       database.database)}};
    const PassableFolder folder;
    const auto words = [&folder](quint16 port) {
        return QStringList{u"--headless"_s, u"--port=%1"_s.arg(port), u"--data-dir"_s,
                           folder.filePath(u"server"_s)};
    };
    auto killed = std::make_unique<Serving>(words(0), variables);
    const quint16 port = killed->port;
    QVERIFY(port != 0);
    m_kiosk = std::make_unique<KioskAtHand>(port, m_token, m_folder->path(), KioskAtHand::hurry());
    m_kiosk->context.languages.use(u"en"_s);
    connect(&m_kiosk->context.journal, &OrderJournal::changed, m_kiosk->window.get(), [&] {
        for (const KioskOrder &order : m_kiosk->context.journal.orders()) {
            if (killed && int(order.stage) == stage)
                killed->stop(SIGKILL);
        }
    });
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    visitor().touch(u"Yes, reserve"_s);
    if (stage == int(KioskOrder::Stage::Confirming)) {
        VISITOR_CAN_TOUCH(u"Print"_s);
        visitor().touch(u"Print"_s);
    }
    VISITOR_SEES(u"We'll be right back"_s);

    killed.reset();
    const Serving again(words(port), variables);
    if (stage == int(KioskOrder::Stage::Holding)) {
        VISITOR_CAN_TOUCH(u"Print"_s);
        visitor().touch(u"Print"_s);
    }
    VISITOR_SEES(u"out below"_s);
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"confirmed"_s);
    QCOMPARE(m_kiosk->printed().size(), 1);
    m_kiosk.reset();
}

void tst_Kiosk::keepsTheBookingWithoutAPrinter()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    QVERIFY(QDir(m_kiosk->tickets).removeRecursively());
    walkToReview(u"Jazz Night"_s);
    if (QTest::currentTestFailed())
        return;
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_CAN_TOUCH(u"Print"_s);
    visitor().touch(u"Print"_s);

    VISITOR_SEES(u"There's a problem with the printer"_s);
    QVERIFY(visitor().sees(onlyBooking()[u"bookingReference"_s].toString()));
    QCOMPARE(onlyBooking()[u"status"_s].toString(), u"confirmed"_s);
    const auto toldPrinter = [this] {
        return dataOf(m_organizer->get(u"/api/kiosks"_s))
                .first()
                .toObject()[u"printer"_s]
                .toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(toldPrinter(), u"not available"_s, patienceMs);
    visitor().touch(u"Done"_s);
    QCOMPARE(m_kiosk->context.settlement.unprinted().size(), 1);

    // Staff have fixed it.
    QDir().mkpath(m_kiosk->tickets);
    m_kiosk->context.settlement.printNow(m_kiosk->context.settlement.unprinted().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_kiosk->printed().size(), 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_kiosk->context.journal.orders().isEmpty(), patienceMs);
}

void tst_Kiosk::keepsThePlaceInTheQueueWithoutAPrinter()
{
    const Response event = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Jazz Night"_s}, {u"totalCapacity"_s, 2}}));
    Venue::book(*m_organizer, event.json()[u"id"_s].toString(), 2);
    open();
    QVERIFY(QDir(m_kiosk->tickets).removeRecursively());
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_CAN_TOUCH(u"Join the waitlist"_s);
    visitor().touch(u"Join the waitlist"_s);

    VISITOR_SEES(u"as good as a slip"_s);
    VISITOR_SEES(u"You're on the waitlist"_s);

    // It stays sold, whatever happens to the server.
    m_organizer.reset();
    m_server.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_kiosk->context.watch.isAway(), patienceMs);
    VISITOR_SEES(u"as good as a slip"_s);
}

/// The reference of a waitlist entry for a sold-out event.
QString tst_Kiosk::newEntry()
{
    const Response full = m_organizer->post(
            u"/api/events"_s,
            Venue::eventBody({{u"name"_s, u"Hamlet"_s}, {u"totalCapacity"_s, 1}}));
    const QString event = full.json()[u"id"_s].toString();
    Venue::book(*m_organizer, event, 1);
    TestClient device(m_server->port(), m_token);
    return device.post(u"/api/waitlist"_s, {{u"eventId"_s, event}, {u"quantity"_s, 1}})
            .json()[u"waitlistReference"_s]
            .toString();
}

void tst_Kiosk::sellsByKeysAlone()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    VISITOR_SEES(u"How many tickets?"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Plus);
    press(Qt::Key_Minus);
    press(Qt::Key_Return);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
    visitor().type(u"Ada"_s);
    press(Qt::Key_Return);
    VISITOR_SEES(u"2 tickets"_s);
    VISITOR_SEES(u"Ada"_s);
    press(Qt::Key_Return);
    VISITOR_SEES(u"pay at the box office"_s);
    press(Qt::Key_Return);
    VISITOR_SEES(u"out below"_s);
    QCOMPARE(onlyBooking()[u"quantity"_s].toInt(), 2);
    press(Qt::Key_Escape);
    VISITOR_CAN_TOUCH(u"Touch to start"_s);
}

void tst_Kiosk::goesBackByEscape()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    walkToReview(u"Jazz Night"_s);
    for (const QString &page : {u"Add a name to the ticket?"_s, u"How many tickets?"_s,
                                u"What would you like to see?"_s, u"Get tickets here"_s}) {
        press(Qt::Key_Escape);
        VISITOR_SEES(page);
    }
}

void tst_Kiosk::leadsToTheSlipThatIsScanned_data()
{
    QTest::addColumn<int>("steps");

    QTest::newRow("the start page") << 0;
    QTest::newRow("the programme") << 1;
    QTest::newRow("how many") << 2;
    QTest::newRow("the name") << 3;
    QTest::newRow("the review") << 4;
    QTest::newRow("the slip's page") << 5;
}

void tst_Kiosk::leadsToTheSlipThatIsScanned()
{
    QFETCH(int, steps);

    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    const QString reference = newEntry();
    open();
    if (steps > 0) {
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    }
    if (steps == 5)
        visitor().touch(u"I have a slip"_s);
    else if (steps > 1)
        visitor().touchCard(u"Jazz Night"_s);
    if (steps > 2 && steps < 5) {
        VISITOR_CAN_TOUCH(u"Continue"_s);
        press(Qt::Key_Return);
        visitor().type(u"Ada"_s);
    }
    if (steps == 4) {
        press(Qt::Key_Return);
        VISITOR_SEES(u"Is this right?"_s);
    }
    QLineEdit *name = visitor().field(u"Name"_s);
    visitor().scan(reference);

    VISITOR_SEES(u"Not your turn yet"_s);
    VISITOR_SEES(reference);
    QVERIFY(!name || name->text() == u"Ada"_s);
}

void tst_Kiosk::knowsATicketThatIsScanned_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isOwn");

    QTest::newRow("its own") << u"EVENTLY:1:%1:1"_s << true;
    QTest::newRow("its own, by hand") << u"%1"_s << true;
    QTest::newRow("another's") << u"EVENTLY:1:%1:1"_s << false;
    QTest::newRow("another's, by a German keyboard") << u"EVENTLZÖ1Ö0000ß0000ß0012Ö1"_s << false;
}

void tst_Kiosk::knowsATicketThatIsScanned()
{
    QFETCH(QString, code);
    QFETCH(bool, isOwn);

    const Response event =
            m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    TestClient device(m_server->port(), m_token);
    const Response sold =
            Venue::book(isOwn ? device : *m_organizer, event.json()[u"id"_s].toString(), 1);
    open();
    visitor().scan(code.replace(u"%1"_s, sold.json()[u"bookingReference"_s].toString()));

    VISITOR_SEES(u"This is a ticket"_s);
    QCOMPARE(visitor().sees(u"Jazz Night"_s), isOwn);
    QVERIFY(visitor().button(u"Other events"_s));
}

void tst_Kiosk::saysThatItIsNoCode()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open();
    visitor().scan(u"4006381333931"_s);
    VISITOR_SEES(u"isn't a complete reference"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_SEES(u"How many tickets?"_s);

    // In this case, Return after a code must not press the focused button.
    visitor().scan(u"4006381333931"_s);
    QVERIFY(visitor().sees(u"How many tickets?"_s));
    press(Qt::Key_Return);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
}

void tst_Kiosk::keepsTheSeatsThatArePaidFor()
{
    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    const QString reference = newEntry();
    open();
    walkToReview(u"Jazz Night"_s);
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_SEES(u"pay at the box office"_s);
    visitor().scan(reference);
    VISITOR_SEES(u"Please finish this order first"_s);
    visitor().touch(u"Print"_s);
    VISITOR_SEES(u"out below"_s);
    visitor().scan(reference);
    VISITOR_SEES(u"Not your turn yet"_s);
}

void tst_Kiosk::scrollsUnderAPointer()
{
    for (int i = 0; i < 30; ++i) {
        m_organizer->post(u"/api/events"_s,
                          Venue::eventBody({{u"name"_s, u"Show %1"_s.arg(i, 2, 10, QChar(u'0'))}}));
    }
    open(KioskAtHand::hurry(), {1366, 768});
    visitor().touch(u"Touch to start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Show 09"_s).isValid(), patienceMs);
    const QScrollBar *bar = visitor().programme()->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0, patienceMs);
    QWindow *window = m_kiosk->window->windowHandle();
    const QPoint from = visitor().programme()->mapTo(m_kiosk->window.get(), QPoint(300, 300));
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    for (int way = 10; way <= 200; way += 10)
        QTest::mouseMove(window, from - QPoint(0, way));
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 100, patienceMs);
    QTest::mouseRelease(window, Qt::LeftButton, {}, from - QPoint(0, 200));
    QVERIFY(visitor().sees(u"What would you like to see?"_s)); // Nothing was chosen.
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 300, patienceMs); // Keeps rolling.
    QTRY_COMPARE_WITH_TIMEOUT(QScroller::scroller(visitor().programme()->viewport())->state(),
                              QScroller::Inactive, patienceMs);

    QTest::mouseClick(window, Qt::LeftButton, {}, from);
    VISITOR_SEES(u"How many tickets?"_s);
}

void tst_Kiosk::fitsBothWaysAScreenStands_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isLow");
    QTest::addColumn<bool>("isLarge");

    QTest::newRow("upright") << QSize(1080, 1920) << false << false;
    QTest::newRow("upright, low, large letters") << QSize(1080, 1920) << true << true;
    QTest::newRow("lying") << QSize(1920, 1080) << false << false;
    QTest::newRow("lying, low") << QSize(1920, 1080) << true << false;
    QTest::newRow("lying, low, large letters") << QSize(1920, 1080) << true << true;
}

void tst_Kiosk::fitsBothWaysAScreenStands()
{
    QFETCH(QSize, size);
    QFETCH(bool, isLow);
    QFETCH(bool, isLarge);

    m_organizer->post(u"/api/events"_s, Venue::eventBody({{u"name"_s, u"Jazz Night"_s}}));
    open(KioskAtHand::hurry(), size);
    const auto fits = [&] {
        QCOMPARE(m_kiosk->window->size(), size); // No page needs more than the available space.
        for (const QPushButton *button : m_kiosk->window->findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            const QRect there(button->mapTo(m_kiosk->window.get(), QPoint()), button->size());
            const QByteArray what = button->text().toUtf8();
            QVERIFY2(m_kiosk->window->rect().contains(there), what.constData());
            QVERIFY2(button->height() >= m_kiosk->context.look.touch()
                             && button->width() >= m_kiosk->context.look.touch(),
                     what.constData());
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     what.constData());
            QVERIFY2(!isLow || there.top() >= size.height() / 2, what.constData());
        }
    };
    const auto begin = [&] {
        visitor().touch(u"Touch to start"_s);
        m_kiosk->context.look.setLow(isLow);
        m_kiosk->context.look.setLargeType(isLarge);
        QCoreApplication::processEvents(); // Lays everything out.
    };
    begin();
    QTRY_VERIFY_WITH_TIMEOUT(visitor().card(u"Jazz Night"_s).isValid(), patienceMs);
    const QRect card = visitor().card(u"Jazz Night"_s);
    QVERIFY(visitor().programme()->viewport()->rect().contains(card)); // None is cut.
    fits();
    visitor().touchCard(u"Jazz Night"_s);
    VISITOR_CAN_TOUCH(u"+"_s);
    fits();
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Add a name to the ticket?"_s);
    fits();
    visitor().touch(u"Continue"_s);
    VISITOR_SEES(u"Is this right?"_s);
    fits();
    visitor().touch(u"Yes, reserve"_s);
    VISITOR_CAN_TOUCH(u"Print"_s);
    fits();
    visitor().touch(u"Print"_s);
    VISITOR_SEES(u"out below"_s);
    fits();
    visitor().touch(u"Done"_s);
    begin();
    visitor().touch(u"I have a slip"_s);
    VISITOR_CAN_TOUCH(u"A"_s);
    fits();
}

int main(int argc, char *argv[])
{
    std::optional<XDisplay> display;
    if (qEnvironmentVariableIsSet("EVENTLY_TEST_DISPLAY"))
        display.emplace(qEnvironmentVariable("EVENTLY_TEST_WINDOW_MANAGER"));
    QApplication application(argc, argv);
    tst_Kiosk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kiosk.moc"
