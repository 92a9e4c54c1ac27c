// SPDX-License-Identifier: GPL-3.0-only
// windowshots DIR [LANGUAGE [SCREEN]]: takes pictures of every page of the organizer's window,
// light and dark, from the first start to the end of a session, with its own server and the demo
// season. With SCREEN, such as "1366x768", on an X server of that size with a window manager.

#include "tests/screenshots/album.h"
#include "tests/support/testserver.h"
#include "tests/support/venue.h"
#include "tests/ui/fakekeyring.h"
#include "tests/ui/windowhand.h"
#include "tests/ui/xdisplay.h"
#include "ui/desktop/windowlanguage.h"
#include "ui/look/appearance.h"
#include "ui/look/systemscheme.h"
#include "ui/organizer/editor/tickettypesform.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/organizer/frame/organizerwindow.h"
#include "ui/organizer/frame/windowheader.h"
#include "ui/printing/spooler.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The window and its dependencies, and a tour through all of it that takes pictures.
class Tour
{
public:
    Tour(QApplication &app, const QString &folder, const QString &language)
        : m_language(app, m_memory, language)
        , m_appearance(app, m_memory, m_desktop)
        , m_server(std::make_unique<TestServer>())
        , m_window({.server = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                    .adminToken = TestServer::adminCreationToken(),
                    .memory = &m_memory,
                    .appearance = &m_appearance,
                    .language = &m_language,
                    .spooler = &m_printer,
                    .keyring = &m_keyring},
                   m_appearance.theme())
        , m_album(m_window, folder)
    {
        const QSize wanted(1360, 850);
        m_window.resize(wanted);
        // Sized as by most users if the screen is no larger than the window.
        const QSize room = m_window.screen()->availableSize() - QSize(20, 40);
        if (wanted.boundedTo(room) != wanted)
            m_window.showMaximized();
        else
            m_window.show();
    }

    void walk()
    {
        begin();
        m_client = std::make_unique<TestClient>(m_server->port(), signIn());
        sellToday();
        for (const auto &[place, name] :
             {std::pair(Place::Overview, u"overview"_s), std::pair(Place::Events, u"events"_s),
              std::pair(Place::Analytics, u"analytics"_s), std::pair(Place::DeskSale, u"desk"_s),
              std::pair(Place::People, u"people"_s)})
            visit(place, name);
        findNothing();
        lookIntoAnEvent(eventOnSale(), {u"20-event-sales"_s});
        cancelAndEdit();
        lookIntoAnEvent(
                wantedEvent(),
                {{}, u"21-event-bookings"_s, u"22-event-waitlist"_s, {}, u"23-event-history"_s});
        lookIntoAnEvent(eventWithCodes(), {u"27-event-types"_s, {}, {}, u"28-event-codes"_s});
        editTypes();
        makeAnEvent();
        findSomething();
        sellTickets();
        addKiosks();
        end();
    }

private:
    void take(const QString &name, Album::When when = Album::When::Calm)
    {
        for (const auto &[choice, kind] : {std::pair(Appearance::Choice::Light, u"light"_s),
                                           std::pair(Appearance::Choice::Dark, u"dark"_s)}) {
            m_appearance.choose(choice);
            m_album.setKind(kind);
            m_album.take(name, when);
        }
        m_appearance.choose(Appearance::Choice::Light);
    }

    QLineEdit &field(int number) const
    {
        QList<QLineEdit *> shown;
        for (QLineEdit *each : m_window.findChildren<QLineEdit *>()) {
            if (each->isVisible())
                shown << each;
        }
        if (number >= shown.size())
            qFatal("There is no field %d.", number);
        return *shown[number];
    }

    /// Presses the primary button shown in @p part.
    static void goOn(const QWidget &part)
    {
        for (QPushButton *button : part.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->property("rank") == u"primary"_s)
                return button->click();
        }
        qFatal("There is no button to go on.");
    }

    template <typename Widget>
    Widget *shown() const
    {
        for (Widget *each : m_window.findChildren<Widget *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    QDialog *dialog() const { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    /// The first start, the offer of a demo season, and its creation.
    void begin()
    {
        Album::await("first start", [&] { return shown<QLineEdit>(); });
        const QStringList answers{u"Olga"_s, u"Organizer"_s, email, password};
        for (int i = 0; i < answers.size(); ++i)
            field(i).setText(answers[i]);
        take(u"01-first-start"_s);
        goOn(m_window);
        Album::await("season", [&] { return !shown<QLineEdit>(); });
        take(u"02-season"_s);
        goOn(m_window);
        Album::await("progress", [&] {
            const auto *bar = shown<QProgressBar>();
            return bar && bar->maximum() > 0 && bar->value() > bar->maximum() / 3;
        });
        take(u"03-season-progress"_s, Album::When::Now);
        Album::await("inside", [&] { return shown<QScrollArea>(); });
    }

    /// Signs out, to show the sign-in page, and in again.
    /// @return an organizer's token for another client.
    QString signIn()
    {
        WindowHand(m_window).press(WindowHeader::tr("Sign out"));
        Album::await("sign-in", [&] { return shown<QLineEdit>(); });
        field(0).setText(email);
        field(1).setText(password);
        take(u"04-sign-in"_s);
        goOn(m_window);
        Album::await("inside", [&] { return !shown<QLineEdit>() && shown<QScrollArea>(); });
        return TestClient(m_server->port())
                .post(u"/api/auth/login"_s, {{u"email"_s, email}, {u"password"_s, password}})
                .json()[u"token"_s]
                .toString();
    }

    void visit(Place place, const QString &name)
    {
        m_window.goTo(place);
        take(u"1%1-%2"_s.arg(int(place)).arg(name));
        const auto *area = shown<QScrollArea>();
        if (!area || area->verticalScrollBar()->maximum() < 40)
            return;
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        take(u"1%1-%2-below"_s.arg(int(place)).arg(name));
    }

    QJsonArray events() { return dataOf(m_client->get(u"/api/events?limit=100"_s)); }

    /// Sells some tickets today, however early in the day it is.
    void sellToday()
    {
        int quantity = 0;
        for (const QJsonValue &each : events()) {
            if (each[u"availableCapacity"_s].toInt() < 20 || each[u"waitingCount"_s].toInt() > 0)
                continue;
            quantity = quantity % 4 + 1;
            m_client->post(u"/api/bookings"_s,
                           {{u"eventId"_s, each[u"id"_s]}, {u"quantity"_s, quantity}});
        }
    }

    /// The upcoming event with the longest waitlist.
    QUuid wantedEvent()
    {
        QJsonObject most;
        for (const QJsonValue &each : events()) {
            if (each[u"waitingCount"_s].toInt() >= most[u"waitingCount"_s].toInt())
                most = each.toObject();
        }
        return QUuid(most[u"id"_s].toString());
    }

    /// The event on sale that has sold most.
    QUuid eventOnSale()
    {
        const auto sold = [](const QJsonObject &event) {
            return event[u"totalCapacity"_s].toInt() - event[u"availableCapacity"_s].toInt();
        };
        QJsonObject most;
        for (const QJsonValue &each : events()) {
            if (each[u"availableCapacity"_s].toInt() > 20 && sold(each.toObject()) >= sold(most))
                most = each.toObject();
        }
        return QUuid(most[u"id"_s].toString());
    }

    /// The upcoming event with the most ticket types whose early birds are sold out.
    QUuid eventWithCodes()
    {
        for (const QJsonValue &each : events()) {
            for (const QJsonValue &type : each[u"ticketTypes"_s].toArray()) {
                if (type[u"hidden"_s].toBool())
                    return QUuid(each[u"id"_s].toString());
            }
        }
        qFatal("There is no event with a hidden ticket type.");
    }

    void findNothing()
    {
        m_window.goTo(Place::Events);
        field(0).setText(u"Opera on the moon"_s);
        take(u"16-nothing-found"_s);
        field(0).clear();
    }

    /// Captures the tabs of @p event listed in @p names.
    void lookIntoAnEvent(const QUuid &event, const QStringList &names)
    {
        m_window.goTo(Place::Events);
        auto *events = m_window.findChild<EventsPage *>();
        emit events->eventChosen(event);
        Album::await("event", [&] { return shown<QTabWidget>(); });
        for (int i = 0; i < names.size(); ++i) {
            shown<QTabWidget>()->setCurrentIndex(i);
            if (!names[i].isEmpty())
                take(names[i]);
        }
    }

    void cancelAndEdit()
    {
        auto *tabs = shown<QTabWidget>();
        trigger(Qt::Key_F2);
        Album::await("editor", [&] { return dialog(); });
        take(u"24-event-editor"_s);
        dialog()->reject();
        // The last of the page's actions is the one that can't be undone.
        QTest::qWait(0);
        tabs->parentWidget()->parentWidget()->actions().last()->trigger();
        Album::await("consequences", [&] { return dialog(); });
        take(u"25-event-cancel"_s);
        dialog()->reject();
    }

    void editTypes()
    {
        trigger(Qt::Key_F2);
        Album::await("editor", [&] { return dialog() && shown<TicketTypesForm>(); });
        dialog()->findChild<QScrollArea *>()->ensureWidgetVisible(shown<TicketTypesForm>(), 0, 400);
        take(u"29-event-editor-types"_s);
        dialog()->reject();
        QTest::qWait(0);
    }

    void makeAnEvent()
    {
        m_window.goTo(Place::Events);
        m_window.findChild<EventsPage *>()->createEvent();
        Album::await("editor", [&] { return dialog(); });
        take(u"26-new-event"_s);
        dialog()->reject();
        QTest::qWait(0);
    }

    void findSomething()
    {
        m_window.goTo(Place::Overview);
        trigger(Qt::CTRL | Qt::Key_K);
        QTest::keyClicks(QApplication::focusWidget(), u"an"_s);
        take(u"30-palette"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void sellTickets()
    {
        m_window.goTo(Place::DeskSale);
        Album::await("something to sell",
                     [&] { return shown<QSpinBox>() && shown<QSpinBox>()->isEnabled(); });
        shown<QSpinBox>()->setValue(2);
        goOn(m_window);
        take(u"31-desk-sold"_s);
    }

    /// Adds a kiosk that is in use, and a pairing code for another one.
    void addKiosks()
    {
        const QString path = u"/api/kiosks"_s;
        const QJsonObject foyer = m_client->post(path, {{u"name"_s, u"Foyer"_s}}).json();
        const QJsonObject paired =
                m_client->post(path % u"/pair"_s, {{u"pairingCode"_s, foyer[u"pairingCode"_s]}})
                        .json();
        TestClient(m_server->port(), paired[u"token"_s].toString())
                .post(path % u"/heartbeat"_s,
                      {{u"version"_s, QStringLiteral(EVENTLY_VERSION)},
                       {u"printer"_s, u"ready"_s}});
        m_window.goTo(Place::Kiosks);
        goOn(m_window);
        Album::await("dialog", [&] { return dialog(); });
        dialog()->findChild<QLineEdit *>()->setText(u"Box office"_s);
        take(u"32-new-kiosk"_s);
        goOn(*dialog());
        take(u"33-kiosk-code"_s);
        dialog()->reject();
        QTest::qWait(0);
        take(u"15-kiosks"_s);
    }

    /// The server goes away and comes back with other keys, which ends the session.
    void end()
    {
        m_window.goTo(Place::Overview);
        Album::await("overview", [&] { return shown<QScrollArea>(); });
        ServerSettings other = m_server->usedSettings();
        other.port = m_server->port();
        other.signingKeys = {QByteArray("other keys, that are 32 bytes long")};
        m_server.reset();
        Album::await("words about it", [&] { return shown<Notice>(); });
        take(u"40-server-away"_s);
        m_server = std::make_unique<TestServer>(other);
        Album::await("sign-in", [&] { return shown<QLineEdit>(); });
        take(u"41-session-over"_s);
    }

    void trigger(const QKeySequence &keys) const
    {
        for (QAction *action : m_window.findChildren<QAction *>()) {
            if (action->shortcut() == keys && action->isEnabled())
                return action->trigger();
        }
        qFatal("There is nothing behind %s.", qPrintable(keys.toString()));
    }

    const QString email = u"olga@example.org"_s;
    const QString password = u"a walk in the park"_s;
    WindowMemory m_memory;
    const SystemScheme m_desktop{QDBusConnection::sessionBus()};
    WindowLanguage m_language;
    Appearance m_appearance;
    FakeKeyring m_keyring;
    QTemporaryDir m_paper;
    FolderSpooler m_printer{m_paper.path()};
    std::unique_ptr<TestServer> m_server;
    OrganizerWindow m_window;
    Album m_album;
    std::unique_ptr<TestClient> m_client;
};

} // namespace

int main(int argc, char *argv[])
{
    std::optional<XDisplay> display;
    if (argc > 3)
        display.emplace(u"openbox"_s, QString::fromLocal8Bit(argv[3]));
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    Tour(app, words.value(1, u"."_s), words.value(2, u"en"_s)).walk();
    return 0;
}
