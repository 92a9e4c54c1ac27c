// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"
#include "tests/ui/kiosk/keptinmemory.h"
#include "tests/ui/windowhand.h"
#include "ui/kiosk/pairing/pairingpage.h"
#include "ui/kiosk/pin/pin.h"
#include "ui/kiosk/pin/pinpad.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = 30'000;
static const QString pin = u"481516"_s;

/// The pairing page with a real server and a real PostgreSQL.
class tst_Pairing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pairsByTheDashboardsCode();
    void refusesASlipWithoutAskingTheServer();
    void refusesACodeThatNobodyGave();
    void pairsByAnAdministratorAndSignsThemOut();
    void refusesAWrongPassword();
    void refusesSomebodyWhoIsNoAdministrator();
    void asksForThePinTwice();
    void refusesAPinThatWouldBeGuessed();
    void keepsNoTokenWithoutAPin();
    void forgetsWhatWasTyped();
    void hearsThatItWasRevoked();

private:
    QString newCode(const QString &name = u"Front door"_s);
    QJsonObject onlyKiosk();
    void typePin(const QString &digits);
    void pairByCode();
    bool asksForPin() const { return m_page->headline() == u"Choose the staff PIN"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    TestServer::Person m_admin;
    std::unique_ptr<TestClient> m_dashboard;
    std::unique_ptr<KeptInMemory> m_secrets;
    std::unique_ptr<KioskContext> m_context;
    std::unique_ptr<PinGuard> m_guard;
    std::unique_ptr<PairingPage> m_page;
    std::unique_ptr<WindowHand> m_hand;
};

void tst_Pairing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>();
    m_admin = m_server->newAdmin();
    m_dashboard = std::make_unique<TestClient>(m_server->port(), m_admin.token);
    m_secrets = std::make_unique<KeptInMemory>();
    m_context = std::make_unique<KioskContext>(
            KioskSettings{.server = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                          .stateFolder = m_folder->path()},
            *m_secrets);
    m_guard = std::make_unique<PinGuard>(*m_secrets);
    m_page = std::make_unique<PairingPage>(*m_context, *m_guard);
    m_hand = std::make_unique<WindowHand>(*m_page);
    m_page->resize(1080, 1600);
    m_page->show();
    m_page->open();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_Pairing::cleanup()
{
    m_hand.reset();
    m_page.reset();
    m_guard.reset();
    m_context.reset();
    m_secrets.reset();
    m_dashboard.reset();
    m_server.reset();
}

QString tst_Pairing::newCode(const QString &name)
{
    return m_dashboard->post(u"/api/kiosks"_s, {{u"name"_s, name}})
            .json()[u"pairingCode"_s]
            .toString();
}

QJsonObject tst_Pairing::onlyKiosk()
{
    const QJsonArray kiosks = m_dashboard->get(u"/api/kiosks"_s).json()[u"data"_s].toArray();
    return kiosks.size() == 1 ? kiosks[0].toObject() : QJsonObject();
}

void tst_Pairing::typePin(const QString &digits)
{
    auto *pad = m_page->findChild<PinPad *>();
    QVERIFY(pad->isVisible());
    QTest::keyClicks(pad, digits);
    QTest::keyClick(pad, Qt::Key_Return);
}

void tst_Pairing::pairByCode()
{
    m_hand->type(u"Pairing code"_s, newCode());
    m_hand->press(u"Pair"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(asksForPin(), qPrintable(m_hand->text()), patienceMs);
}

void tst_Pairing::pairsByTheDashboardsCode()
{
    QSignalSpy paired(m_page.get(), &PairingPage::paired);
    pairByCode();
    typePin(pin);
    typePin(pin);

    QTRY_COMPARE_WITH_TIMEOUT(paired.size(), 1, patienceMs);
    QCOMPARE(paired[0][0].value<Kiosk>().name, u"Front door"_s);
    QVERIFY(isPinOf(pin, QString::fromLatin1(m_secrets->pinHash())));
    TestClient kiosk(m_server->port(), QString::fromLatin1(m_secrets->token()));
    QCOMPARE(kiosk.post(u"/api/kiosks/heartbeat"_s, {{u"version"_s, u"1"_s}}).status, 204);
}

void tst_Pairing::refusesASlipWithoutAskingTheServer()
{
    m_hand->type(u"Pairing code"_s, u"7KQF-29XM-TD4X"_s);
    m_hand->press(u"Pair"_s);

    QVERIFY2(m_hand->shows(u"That code isn't right"_s), qPrintable(m_hand->text()));
    QVERIFY(m_hand->canPress(u"Pair"_s));
}

void tst_Pairing::refusesACodeThatNobodyGave()
{
    const QString code = newCode();
    m_dashboard->del(u"/api/kiosks/"_s + onlyKiosk()[u"id"_s].toString());
    m_hand->type(u"Pairing code"_s, code);
    m_hand->press(u"Pair"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"wrong, already used or expired"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(m_secrets->token().isEmpty());
}

void tst_Pairing::pairsByAnAdministratorAndSignsThemOut()
{
    QSignalSpy paired(m_page.get(), &PairingPage::paired);
    m_hand->press(u"Sign in as an administrator"_s);
    m_hand->type(u"Email address"_s, m_admin.email);
    m_hand->type(u"Password"_s, QString::fromLatin1(TestServer::password));
    m_hand->type(u"Name of this kiosk, such as its location"_s, u"Back door"_s);
    m_hand->press(u"Pair"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(asksForPin(), qPrintable(m_hand->text()), patienceMs);
    typePin(pin);
    typePin(pin);

    QTRY_COMPARE_WITH_TIMEOUT(paired.size(), 1, patienceMs);
    QCOMPARE(onlyKiosk()[u"name"_s], u"Back door"_s);
    QVERIFY(m_context->connection.tokens().isEmpty()); // No tokens of the administrator are left.
    TestClient kiosk(m_server->port(), QString::fromLatin1(m_secrets->token()));
    QCOMPARE(kiosk.get(u"/api/users"_s).status, 403);
}

void tst_Pairing::refusesAWrongPassword()
{
    m_hand->press(u"Sign in as an administrator"_s);
    m_hand->type(u"Email address"_s, m_admin.email);
    m_hand->type(u"Password"_s, u"wrong"_s);
    m_hand->press(u"Pair"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Incorrect email address or password"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(onlyKiosk().isEmpty());
}

void tst_Pairing::refusesSomebodyWhoIsNoAdministrator()
{
    const TestServer::Person customer = m_server->newUser();
    m_hand->press(u"Sign in as an administrator"_s);
    m_hand->type(u"Email address"_s, customer.email);
    m_hand->type(u"Password"_s, QString::fromLatin1(TestServer::password));
    m_hand->press(u"Pair"_s);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"isn't an organizer account"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(onlyKiosk().isEmpty());
}

void tst_Pairing::asksForThePinTwice()
{
    QSignalSpy paired(m_page.get(), &PairingPage::paired);
    pairByCode();
    typePin(pin);
    QVERIFY(m_hand->shows(u"Enter the PIN again"_s));
    typePin(u"161584"_s);
    QVERIFY2(m_hand->shows(u"The PINs don't match"_s), qPrintable(m_hand->text()));
    QVERIFY(m_secrets->pinHash().isEmpty());

    typePin(pin);
    typePin(pin);
    QTRY_COMPARE_WITH_TIMEOUT(paired.size(), 1, patienceMs);
}

void tst_Pairing::refusesAPinThatWouldBeGuessed()
{
    pairByCode();
    typePin(u"123456"_s);
    QVERIFY2(m_hand->shows(u"too easy to guess"_s), qPrintable(m_hand->text()));
}

void tst_Pairing::keepsNoTokenWithoutAPin()
{
    pairByCode();
    m_secrets->isFull = true;
    typePin(pin);
    typePin(pin);

    QTRY_VERIFY2_WITH_TIMEOUT(m_hand->shows(u"Something went wrong on the server"_s),
                              qPrintable(m_hand->text()), patienceMs);
    QVERIFY(m_secrets->token().isEmpty());
}

void tst_Pairing::forgetsWhatWasTyped()
{
    m_hand->type(u"Pairing code"_s, u"planted"_s);
    m_hand->press(u"Sign in as an administrator"_s);
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>())
        edit->setText(u"planted"_s);
    m_page->wipe();

    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        QCOMPARE(edit->text(), QString());
        edit->undo();
        QCOMPARE(edit->text(), QString());
    }
}

void tst_Pairing::hearsThatItWasRevoked()
{
    const TestServer::PairedKiosk kiosk = m_server->newKiosk(m_admin);
    m_context->connection.use(Tokens::ofKiosk(kiosk.token.toLatin1()));
    m_dashboard->del(u"/api/kiosks/"_s + kiosk.id);
    QSignalSpy ended(&m_context->connection, &Connection::sessionEnded);
    m_context->api.heartbeat(u"1"_s, {}).then(m_page.get(), [](const Result<Nothing> &) {});

    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patienceMs);
}

QTEST_MAIN(tst_Pairing)
#include "tst_pairing.moc"
