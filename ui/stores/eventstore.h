// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"
#include "ui/api/livefeed.h"
#include "ui/stores/liststore.h"

#include <QHash>

namespace Evently {

/// The server's last data on events that match a query, in its order. Widgets read it; only answers
/// change it. GUI thread.
///
/// If few events changed, it reads those alone, otherwise all loaded pages again.
class EventStore : public ListStore<Listing>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventStore)

public:
    EventStore(ApiClient &api, const LiveFeed &feed, QObject *parent = nullptr);
    EventStore(ApiClient &api, const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr);

    const EventQuery &query() const { return m_query; }
    const QList<Listing> &listings() const { return rows(); }
    const Listing *find(const QUuid &id) const; ///< Null if it isn't loaded.

    void open(); ///< Loads the events and follows changes.
    /// Changes the query or the order. The old data stays until the new data has arrived.
    void ask(const EventQuery &query);

protected:
    void read() override;
    bool readPart() override;
    void abandon() override;
    void follow(const Change &change) override;
    void check(const QList<Listing> &listings) override;

private:
    struct Stale
    {
        qint64 version = 0; ///< The minimum version to wait for; 0: any.
        int readsInVain = 0; ///< Answers so far that were older.
    };

    Ask question() const;
    bool take(const Stale &stale, const Listing &listing);
    bool takeNone(const QUuid &id);
    void forgetWhatIsKnown();
    void expect(const Stale &stale, const Listing &listing);
    void want(const QUuid &id, const Stale &stale);
    bool isAskedFor(const Listing &listing) const;
    bool belongsOnUnreadPage(const Listing &listing) const;

    ApiClient &m_api;
    EventQuery m_query;
    QHash<QUuid, Stale> m_stale; ///< Single events that have to be read.
    QHash<QUuid, Stale> m_expected; ///< The versions that a reload should bring.
};

} // namespace Evently
