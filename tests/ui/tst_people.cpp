// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/stage.h"
#include "ui/organizer/people/accountdialog.h"
#include "ui/organizer/people/devicespage.h"
#include "ui/organizer/people/pairdialog.h"
#include "ui/organizer/people/passwordlinktext.h"
#include "ui/organizer/people/peoplepage.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int patienceMs = 30'000;

/// Users and devices, with a real server and a real PostgreSQL.
class tst_People : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsEverybodyAndFindsSomebody();
    void filtersByRole();
    void makesAnAdministratorAfterAQuestion();
    void shutsSomebodyOutAndLetsThemIn();
    void saysWhyTheLastAdministratorStays();
    void addsAColleague();
    void saysThatAnAddressIsTaken();
    void makesALinkForANewPassword();
    void showsNewAccounts();
    void saysThatThereAreNoKiosks();
    void pairsAKioskByItsCode();
    void showsHowAKioskIs();
    void tellsASilentKioskFromOneThatIsOff_data();
    void tellsASilentKioskFromOneThatIsOff();
    void revokesAKioskAfterAQuestion();

private:
    void openPeople();
    void openDevices();
    QStringList column(QWidget &page, int column) const;
    void choose(const QString &email);
    void answer(QDialog::DialogCode code);

    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<Stage<PeoplePage>> m_people;
    std::unique_ptr<Stage<DevicesPage>> m_devices;
};

void tst_People::init()
{
    m_venue = std::make_unique<Venue>();
}

void tst_People::cleanup()
{
    m_people.reset();
    m_devices.reset();
    m_venue.reset();
}

static const Follower::Pace hurry{.pause = 10ms, .failurePause = 50ms};

void tst_People::openPeople()
{
    m_people = std::make_unique<Stage<PeoplePage>>(m_venue->server.port(), m_venue->admin.token,
                                                   hurry);
    m_people->page().open();
    QTRY_VERIFY_WITH_TIMEOUT(!column(m_people->page(), 0).isEmpty(), patienceMs);
}

void tst_People::openDevices()
{
    m_devices = std::make_unique<Stage<DevicesPage>>(m_venue->server.port(), m_venue->admin.token,
                                                     hurry);
    m_devices->page().open();
}

QStringList tst_People::column(QWidget &page, int column) const
{
    const QAbstractItemModel *model = page.findChild<RowTable *>()->model();
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        cells << model->index(row, column).data().toString();
    return cells;
}

void tst_People::choose(const QString &email)
{
    auto *table = m_people->page().findChild<RowTable *>();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(DetailRole).toString() == email)
            return table->choose(table->model()->index(row, 0));
    }
    qFatal("%s is not in the table", qPrintable(email));
}

void tst_People::answer(QDialog::DialogCode code)
{
    QDialog *question = nullptr;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<ConfirmDialog *>(window); dialog && dialog->isVisible())
            question = dialog;
    }
    QVERIFY(question);
    question->done(code);
}

void tst_People::listsEverybodyAndFindsSomebody()
{
    m_venue->server.newUser(u"grace@example.org"_s);
    m_venue->server.newUser(u"emmy@example.org"_s);
    openPeople();
    QTRY_COMPARE_WITH_TIMEOUT(column(m_people->page(), 0).size(), 3, patienceMs);

    m_people->hand().type(u"Find someone"_s, u"grace@"_s);
    QTRY_COMPARE_WITH_TIMEOUT(column(m_people->page(), 0).size(), 1, patienceMs);
    m_people->hand().type(u"Find someone"_s, u"nobody@"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_people->shows(u"No matching people"_s), patienceMs);
}

void tst_People::filtersByRole()
{
    m_venue->server.newUser();
    openPeople();
    m_people->page().findChild<QComboBox *>()->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(column(m_people->page(), 1), QStringList{u"Administrator"_s},
                              patienceMs);
}

void tst_People::makesAnAdministratorAfterAQuestion()
{
    const auto grace = m_venue->server.newUser(u"grace@example.org"_s);
    openPeople();
    choose(grace.email);
    m_people->trigger(u"Make administrator…"_s);
    answer(QDialog::Rejected);
    m_people->trigger(u"Make administrator…"_s);
    answer(QDialog::Accepted);

    QTRY_VERIFY2_WITH_TIMEOUT(m_people->shows(u"is an administrator."_s),
                              qPrintable(m_people->hand().text()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(column(m_people->page(), 1).count(u"Administrator"_s), 2, patienceMs);
}

void tst_People::shutsSomebodyOutAndLetsThemIn()
{
    const auto grace = m_venue->server.newUser(u"grace@example.org"_s);
    openPeople();
    choose(grace.email);
    m_people->trigger(u"Disable account…"_s);
    answer(QDialog::Accepted);
    QTRY_VERIFY_WITH_TIMEOUT(column(m_people->page(), 2).contains(u"Disabled"_s), patienceMs);
    TestClient client(m_venue->server.port(), grace.token);
    QCOMPARE(client.get(u"/api/auth/me"_s).status, 401);

    choose(grace.email);
    m_people->trigger(u"Enable account…"_s);
    answer(QDialog::Accepted);
    QTRY_VERIFY_WITH_TIMEOUT(!column(m_people->page(), 2).contains(u"Disabled"_s), patienceMs);
}

void tst_People::saysWhyTheLastAdministratorStays()
{
    openPeople();
    choose(m_venue->admin.email);
    m_people->trigger(u"Remove as administrator…"_s);
    answer(QDialog::Accepted);

    QTRY_VERIFY2_WITH_TIMEOUT(m_people->shows(u"Evently needs at least one administrator"_s),
                              qPrintable(m_people->hand().text()), patienceMs);
}

/// No mail is needed: the link is passed on, and opened in the sign-in window.
void tst_People::addsAColleague()
{
    openPeople();
    m_people->trigger(u"&Add a colleague…"_s);
    auto *dialog = m_people->page().findChild<AccountDialog *>();
    QVERIFY(dialog);
    const WindowHand hand(*dialog);
    hand.press(u"&Create the account"_s);
    QVERIFY(hand.shows(u"Please enter a first name."_s));
    hand.type(u"First name"_s, u"Grace"_s);
    hand.type(u"Email address"_s, u"grace@example.org"_s);
    hand.press(u"&Create the account"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(!dialog->link().isEmpty(), qPrintable(hand.text()), patienceMs);
    QVERIFY(hand.shows(u"Give this link to Grace"_s));
    QVERIFY(hand.named<QWidget>(u"The link as a QR code"_s));
    hand.press(u"Co&py the link"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog->link());
    QTRY_VERIFY_WITH_TIMEOUT(column(m_people->page(), 0).contains(u"Grace"_s), patienceMs);

    TestClient grace(m_venue->server.port());
    const Response in = grace.post(
            u"/api/auth/set-password"_s,
            {{u"token"_s, tokenFrom(dialog->link())}, {u"password"_s, u"a rear admiral's own"_s}});
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json()[u"user"_s][u"role"_s], u"admin"_s);
}

void tst_People::saysThatAnAddressIsTaken()
{
    openPeople();
    m_people->trigger(u"&Add a colleague…"_s);
    const WindowHand hand(*m_people->page().findChild<AccountDialog *>());
    hand.type(u"First name"_s, u"Grace"_s);
    hand.type(u"Email address"_s, m_venue->admin.email);
    hand.press(u"&Create the account"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"already exists"_s), qPrintable(hand.text()), patienceMs);
    QVERIFY(hand.canPress(u"&Create the account"_s));
}

void tst_People::makesALinkForANewPassword()
{
    const auto grace = m_venue->server.newUser(u"grace@example.org"_s);
    openPeople();
    choose(grace.email);
    m_people->trigger(u"New password…"_s);
    answer(QDialog::Accepted);
    QTRY_VERIFY(m_people->page().findChild<AccountDialog *>());
    auto *dialog = m_people->page().findChild<AccountDialog *>();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->link().isEmpty(), patienceMs);
    TestClient client(m_venue->server.port());
    QCOMPARE(client.post(u"/api/auth/set-password"_s,
                         {{u"token"_s, tokenFrom(u" "_s % dialog->link() % u"\n"_s)},
                          {u"password"_s, u"a rear admiral's own"_s}})
                     .status,
             200);
}

void tst_People::showsNewAccounts()
{
    openPeople();
    QTRY_VERIFY_WITH_TIMEOUT(m_people->feed().isLive(), patienceMs);
    m_venue->server.newUser();
    QTRY_COMPARE_WITH_TIMEOUT(column(m_people->page(), 0).size(), 2, patienceMs);
}

void tst_People::saysThatThereAreNoKiosks()
{
    openDevices();
    QTRY_VERIFY2_WITH_TIMEOUT(m_devices->shows(u"No kiosks yet"_s),
                              qPrintable(m_devices->hand().text()), patienceMs);
}

void tst_People::pairsAKioskByItsCode()
{
    openDevices();
    m_devices->trigger(u"Add a kiosk…"_s);
    PairDialog *dialog = nullptr;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<PairDialog *>(window))
            dialog = found;
    }
    QVERIFY(dialog);
    const WindowHand hand(*dialog);
    hand.type(u"Name of the kiosk"_s, u"Front door"_s);
    hand.press(u"Show the code"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"Waiting for “Front door”"_s), qPrintable(hand.text()),
                              patienceMs);
    QVERIFY2(hand.shows(u"Valid for "_s), qPrintable(hand.text()));
    QTRY_COMPARE_WITH_TIMEOUT(column(m_devices->page(), 1), QStringList{u"Waiting to be paired"_s},
                              patienceMs);

    QString code;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->accessibleName().startsWith(u"Pairing code: "_s))
            code = label->text();
    }
    QVERIFY(hand.named<QLabel>(u"Pairing code: "_s % code)); // All that a screen reader says.
    TestClient device(m_venue->server.port());
    QCOMPARE(device.post(u"/api/kiosks/pair"_s, {{u"pairingCode"_s, code}}).status, 200);
    QTRY_VERIFY2_WITH_TIMEOUT(hand.shows(u"This kiosk is paired"_s), qPrintable(hand.text()),
                              patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(column(m_devices->page(), 1), QStringList{u"In service"_s},
                              patienceMs);
}

void tst_People::showsHowAKioskIs()
{
    const auto kiosk = m_venue->server.newKiosk(m_venue->admin);
    TestClient device(m_venue->server.port(), kiosk.token);
    device.post(u"/api/kiosks/heartbeat"_s,
                {{u"version"_s, u"0.1.0"_s}, {u"printer"_s, u"out of paper"_s}});
    openDevices();

    QTRY_COMPARE_WITH_TIMEOUT(column(m_devices->page(), 2), QStringList{u"Out of paper"_s},
                              patienceMs);
    QCOMPARE(column(m_devices->page(), 3), QStringList{u"0.1.0"_s});
}

void tst_People::tellsASilentKioskFromOneThatIsOff_data()
{
    QTest::addColumn<QString>("lastSeen");
    QTest::addColumn<QString>("state");

    QTest::newRow("well") << u"now()"_s << u"In service"_s;
    QTest::newRow("missed its turns") << u"now() - interval '5 minutes'"_s << u"Offline"_s;
    QTest::newRow("this evening") << u"now() - interval '5 hours'"_s << u"Offline"_s;
    QTest::newRow("last night") << u"now() - interval '7 hours'"_s << u"Out of service"_s;
    QTest::newRow("not once yet") << u"NULL"_s << u"Offline"_s;
}

void tst_People::tellsASilentKioskFromOneThatIsOff()
{
    QFETCH(QString, lastSeen);
    QFETCH(QString, state);

    m_venue->server.newKiosk(m_venue->admin);
    runIn(m_venue->server.database(), u"UPDATE kiosks SET last_seen_at = %1"_s.arg(lastSeen));
    openDevices();
    QTRY_COMPARE_WITH_TIMEOUT(column(m_devices->page(), 1), QStringList{state}, patienceMs);
}

void tst_People::revokesAKioskAfterAQuestion()
{
    const auto kiosk = m_venue->server.newKiosk(m_venue->admin);
    openDevices();
    QTRY_COMPARE_WITH_TIMEOUT(column(m_devices->page(), 0).size(), 1, patienceMs);
    m_devices->trigger(u"Revoke…"_s);
    answer(QDialog::Accepted);

    QTRY_VERIFY2_WITH_TIMEOUT(m_devices->shows(u"No kiosks yet"_s),
                              qPrintable(m_devices->hand().text()), patienceMs);
    TestClient device(m_venue->server.port(), kiosk.token);
    QCOMPARE(device.post(u"/api/kiosks/heartbeat"_s, {{u"version"_s, u"1"_s}}).status, 401);
}

QTEST_MAIN(tst_People)
#include "tst_people.moc"
