// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/windowhand.h"
#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"
#include "ui/desktop/windowmemory.h"
#include "ui/organizer/printing/ticketdesk.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/eventstore.h"
#include "ui/stores/sessionstore.h"
#include "ui/widgets/rowroles.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

namespace Evently {

/// The colour scheme of a Stage. Test only.
struct StageScheme
{
    static inline Theme::Scheme scheme = Theme::Scheme::Light;
};

/// Counts the children added to an object. Test only.
class ChildCount : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::ChildAdded;
        return false;
    }
};

/// One page of the organizer's window with everything it needs, connected to a server, shown and
/// live. Test only.
template <typename Page>
class Stage
{
public:
    static constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.

    /// @p more are passed to the page's constructor after the workspace.
    template <typename... More>
    Stage(quint16 port, const QString &token, const More &...more)
        : m_connection(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)),
                       {.answer = std::chrono::seconds(20),
                        .pause = std::chrono::milliseconds(10),
                        .longestPause = std::chrono::milliseconds(100)})
    {
        m_theme.applyTo(*qApp);
        m_connection.use({.access = token.toLatin1(), .refresh = {}});
        m_page = std::make_unique<Page>(m_workspace, more...);
        m_hand = std::make_unique<WindowHand>(*m_page);
        m_connection.installEventFilter(&m_inquiries);
        m_page->resize(1200, 760);
        m_page->show();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            qFatal("The page does not appear.");
        m_feed.start();
    }

    Page &page() { return *m_page; }
    const WindowHand &hand() const { return *m_hand; }
    /// The number of print jobs.
    int printed() const
    {
        return int(QDir(m_printed.path()).entryList({QStringLiteral("*.pdf")}).size());
    }
    QString printedFolder() const { return m_printed.path(); }
    LiveFeed &feed() { return m_feed; }
    ApiClient &api() { return m_api; }
    /// The number of requests, except for the live stream.
    int reads() const { return m_inquiries.count; }
    bool shows(const QString &words) const { return m_hand->shows(words); }
    /// Triggers the action with @p text, which must be enabled.
    void trigger(const QString &text)
    {
        for (QAction *action : m_page->template findChildren<QAction *>()) {
            if (action->text() == text && action->isEnabled())
                return action->trigger();
        }
        qFatal("There is no action %s.", qPrintable(text));
    }

private:
    const Theme m_theme{StageScheme::scheme};
    ChildCount m_inquiries;
    Connection m_connection;
    ApiClient m_api{m_connection};
    LiveFeed m_feed{m_connection};
    SessionStore m_session{m_api, m_connection};
    EventStore m_events{m_api, m_feed};
    WindowMemory m_memory;
    QTemporaryDir m_printed;
    FolderSpooler m_spooler{m_printed.path()};
    TicketDesk m_tickets{m_spooler};
    Workspace m_workspace{m_api, m_feed, m_session, m_events, m_theme, m_memory, m_tickets};
    std::unique_ptr<Page> m_page;
    std::unique_ptr<WindowHand> m_hand;
};

} // namespace Evently
