// SPDX-License-Identifier: GPL-3.0-only
// evently_uibench URL REFRESH-TOKEN EVENT [COMMAND…]: opens the organizer's window on the server at
// URL as the token's user, works with it, and prints how long everything took, one figure per line.
// With a COMMAND, shows one page after the other while it runs. EVENTLY_STARTED_NS in the
// environment is the time when the program was started (date +%s%N).

#include "tests/benchmarks/ui/loopwatch.h"
#include "tests/ui/fakekeyring.h"
#include "tests/ui/windowhand.h"
#include "ui/desktop/windowmemory.h"
#include "ui/look/theme.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/organizer/frame/organizerwindow.h"
#include "ui/organizer/overview/overviewpage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QProcess>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Bench
{
public:
    Bench(WatchedApplication &app, const QStringList &words)
        : m_app(app)
        , m_event(words.value(3))
        , m_command(words.mid(4))
    {
        m_theme.applyTo(app);
        const QUrl server(words.value(1));
        m_keyring.secrets[u"session of %1"_s.arg(server.toString())] = words.value(2);
        m_window = std::make_unique<OrganizerWindow>(
                WindowSettings{.server = server, .memory = &m_memory, .keyring = &m_keyring},
                m_theme);
        m_window->resize(1360, 850);
        m_window->show();
    }

    void run()
    {
        begin();
        m_watch.forget();
        m_app.forget();
        filter();
        scroll();
        lookIntoTheEvent();
        tellBlocks(u"work"_s);
        if (!m_command.isEmpty())
            watchChanges();
    }

private:
    static void tell(const QString &figure, double value)
    {
        std::printf("%s %.2f\n", qPrintable(figure), value);
        std::fflush(stdout);
    }

    /// Runs the event loop until @p isSo and the result is painted.
    /// @return the time that took.
    double until(const char *what, const std::function<bool()> &isSo)
    {
        QElapsedTimer clock;
        clock.start();
        while (!isSo()) {
            if (clock.elapsed() > 60'000)
                qFatal("It did not come to “%s”: %s", what,
                       qPrintable(WindowHand(*m_window).text()));
            m_app.processEvents(QEventLoop::WaitForMoreEvents);
        }
        m_app.sendPostedEvents();
        m_app.processEvents();
        return double(clock.nsecsElapsed()) / 1e6;
    }

    void rest(std::chrono::milliseconds span)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < span.count())
            m_app.processEvents(QEventLoop::WaitForMoreEvents);
    }

    /// From the start of the program until the figures are visible.
    void begin()
    {
        until("overview", [this] {
            const auto *page = m_window->findChild<OverviewPage *>();
            return page->isVisible() && page->store().state() == OverviewStore::State::Ready;
        });
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const qint64 started = qEnvironmentVariable("EVENTLY_STARTED_NS").toLongLong();
        tell(u"usable_ms"_s, double(std::chrono::nanoseconds(now).count() - started) / 1e6);
        rest(1s);
    }

    /// The time from a choice or the last letter typed to the matching rows: the median.
    void filter()
    {
        m_window->goTo(Place::Events);
        const EventStore &store = m_window->findChild<EventsPage *>()->store();
        tell(u"events_ms"_s,
             until("events", [&] { return store.state() == EventStore::State::Ready; }));
        const WindowHand hand(*m_window);
        auto *search = hand.field(u"Search events"_s);
        auto *period = hand.named<QComboBox>(u"Filter by period"_s);
        QList<double> letters;
        QList<double> choices;
        for (int i = 0; i < 15; ++i) {
            rest(400ms); // No user chooses faster.
            letters << answer(store, [&] { search->setText(u"Concert %1"_s.arg(700 + i)); });
            rest(400ms);
            choices << answer(store, [&] { period->setCurrentIndex(1 + i % 4); });
        }
        tell(u"filter_typed_ms"_s, median(letters));
        tell(u"filter_chosen_ms"_s, median(choices));
        rest(400ms);
        (void)answer(store, [&] {
            search->clear();
            period->setCurrentIndex(0);
        });
    }

    double answer(const EventStore &store, const std::function<void()> &choose)
    {
        const EventQuery before = store.query();
        choose();
        return until("filter", [&] { return store.query() != before && !store.isOutdated(); });
    }

    static double median(QList<double> values)
    {
        std::ranges::sort(values);
        return values[values.size() / 2];
    }

    /// Scrolls the table of events by a thousand rows, page by page.
    void scroll()
    {
        auto *table = WindowHand(*m_window).named<QTableView>(u"Events"_s);
        auto *model = table->model();
        int most = model->rowCount();
        QList<double> pages;
        while (model->rowCount() < 1'000 && model->canFetchMore({})) {
            rest(300ms);
            const int before = model->rowCount();
            model->fetchMore({});
            pages << until("more rows", [&] { return model->rowCount() > before; });
            most = std::max(most, model->rowCount() - before);
            table->scrollToBottom();
        }
        tell(u"rows_a_page"_s, most);
        tell(u"page_ms"_s, median(pages));
    }

    /// Opens every tab of the event with the most bookings.
    void lookIntoTheEvent()
    {
        emit m_window->findChild<EventsPage *>()->eventChosen(QUuid(m_event));
        const WindowHand hand(*m_window);
        until("event", [&] { return hand.named<QTabWidget>({}) != nullptr; });
        auto *tabs = hand.named<QTabWidget>({});
        for (const int tab : {1, 2, 3, 4, 0}) {
            tabs->setCurrentIndex(tab);
            rest(1s);
        }
        tabs->setCurrentIndex(1);
        QTableView *table = nullptr;
        until("bookings", [&] {
            table = hand.named<QTableView>(u"Bookings"_s);
            return table && table->model()->rowCount() > 0;
        });
        tell(u"bookings_a_page"_s, table->model()->rowCount());
        tabs->setCurrentIndex(0);
        rest(1s);
    }

    /// Prints what kept the GUI thread busy since the last call.
    void tellBlocks(const QString &when)
    {
        tell(when % u"_longest_ms"_s, m_watch.longestMs());
        tell(when % u"_longest_cpu_ms"_s, m_app.longestMs());
        std::fprintf(stderr, "%s: the longest event was %s\n", qPrintable(when),
                     m_app.longestWas().constData());
        m_watch.forget();
        m_app.forget();
    }

    void watchChanges()
    {
        const std::pair<QString, std::function<void()>> pages[] = {
                {u"overview"_s, [this] { m_window->goTo(Place::Overview); }},
                {u"events"_s, [this] { m_window->goTo(Place::Events); }},
                {u"event"_s, [this] {
                     emit m_window->findChild<EventsPage *>()->eventChosen(QUuid(m_event));
                 }}};
        QProcess changes;
        changes.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        changes.start(m_command.first(), m_command.mid(1));
        for (const auto &[name, show] : pages) {
            show();
            rest(2s); // Opening the page isn't measured.
            m_watch.forget();
            m_app.forget();
            rest(6s);
            tell(u"live_%1_repaints_a_second"_s.arg(name), m_app.repaints() / 6.0);
            tellBlocks(u"live_%1"_s.arg(name));
        }
        changes.waitForFinished(60'000);
    }

    WatchedApplication &m_app;
    const QString m_event;
    const QStringList m_command;
    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory;
    FakeKeyring m_keyring;
    LoopWatch m_watch;
    std::unique_ptr<OrganizerWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication app(argc, argv);
    const QStringList words = WatchedApplication::arguments();
    if (words.size() < 4) {
        std::fputs("evently_uibench URL REFRESH-TOKEN EVENT [COMMAND…]\n", stderr);
        return 2;
    }
    Bench(app, words).run();
    return 0;
}
