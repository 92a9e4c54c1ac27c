// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/api/queries.h"
#include "ui/stores/follower.h"
#include "ui/stores/rowkey.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Evently {

/// A list as last received from the server, page by page: users, kiosks, or the bookings, waitlist
/// or history of one event. A change reloads all loaded pages.
template <typename Value>
class ListStore : public Follower
{
public:
    using Ask = std::function<Pending<Page<Value>>(const PageAt &at)>;

    ListStore(const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr)
        : Follower(feed, pace, parent)
    {
    }

    const QList<Value> &rows() const { return m_rows; }
    bool hasMore() const { return !m_nextCursor.isEmpty(); }

    /// Loads what @p ask requests, and follows changes of @p subject.
    void open(const Subject &subject, const Ask &ask)
    {
        m_ask = ask;
        Follower::open(subject);
    }

    /// Asks another question about the same subject. The old data stays until the answer has
    /// arrived.
    void ask(const Ask &ask)
    {
        m_ask = ask;
        askAnother();
    }

    /// Reads one more page, if there is one.
    void readMore()
    {
        m_wantsMore = hasMore() && !isOutdated() && !(m_pass && m_pass->isFurther);
        if (m_wantsMore)
            hurry();
    }

protected:
    void read() override
    {
        m_pass = Pass{};
        readPage();
    }

    /// A reload that was in progress starts over after the further page.
    bool readPart() override
    {
        if (std::exchange(m_wantsMore, false)) {
            if (m_pass)
                markStale();
            m_pass = Pass{.rows = m_rows, .cursor = m_nextCursor, .isFurther = true};
        }
        if (m_pass)
            readPage();
        return m_pass.has_value();
    }

    void abandon() override
    {
        m_pass.reset();
        m_wantsMore = false;
    }

    void forget() override
    {
        m_rows.clear();
        m_nextCursor.clear();
    }

    int pagesRead() const
    {
        return std::max(1, int(m_rows.size() + pace().pageSize - 1) / pace().pageSize);
    }

    bool show(const QList<Value> &rows) { return replace(m_rows, rows); }
    virtual void check(const QList<Value> &) { } ///< The rows that will be shown.

private:
    /// A reload of several pages.
    struct Pass
    {
        QList<Value> rows{}; ///< So far.
        QString cursor{};
        bool isFurther = false; ///< It continues after the loaded pages.
    };

    void readPage()
    {
        request(m_ask({.cursor = m_pass->cursor, .limit = pace().pageSize}),
                [this](const Page<Value> &page) { return take(page); });
    }

    bool take(const Page<Value> &page)
    {
        // A row that moved between the reads of two pages is on both.
        QSet<decltype(rowKey(std::declval<const Value &>()))> known;
        for (const Value &row : std::as_const(m_pass->rows))
            known << rowKey(row);
        for (const Value &row : page.data) {
            if (!known.contains(rowKey(row)))
                m_pass->rows << row;
        }
        m_pass->cursor = page.nextCursor;
        const bool isLongEnough =
                m_pass->isFurther || isOutdated() || m_pass->rows.size() >= m_rows.size();
        if (!isLongEnough && !page.nextCursor.isEmpty())
            return false;
        const Pass pass = *std::exchange(m_pass, {});
        const bool hadMore = hasMore();
        m_nextCursor = pass.cursor;
        check(pass.rows);
        return show(pass.rows) || hadMore != hasMore();
    }

    Ask m_ask;
    QList<Value> m_rows;
    QString m_nextCursor;
    std::optional<Pass> m_pass;
    bool m_wantsMore = false;
};

} // namespace Evently
