// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/api/pending.h"
#include "ui/api/queries.h"
#include "ui/stores/listreader.h"

namespace Evently {

/// A list of one event as last received from the server: its bookings, its waitlist, or its
/// history.
template <typename Value>
class ListStore : public ListReader
{
public:
    using Ask = std::function<Pending<Page<Value>>(const QUuid &event, const PageAt &at)>;

    ListStore(const LiveFeed &feed, const Pace &pace, QObject *parent = nullptr)
        : ListReader(feed, pace, parent)
    {
    }

    const QList<Value> &rows() const { return m_rows; }

    /// Loads what @p ask requests, and follows changes of @p event.
    void open(const QUuid &event, const Ask &ask)
    {
        m_ask = ask;
        ListReader::open(event);
    }

    /// Asks another question about the same event.
    void askAnew(const Ask &ask)
    {
        m_ask = ask;
        ListReader::askAnew();
    }

protected:
    void ask(const QString &cursor) override
    {
        m_ask(event(), {.cursor = cursor, .limit = pageSize()})
                .then(this, [this, asked = round()](const Result<Page<Value>> &page) {
                    if (asked != round())
                        return;
                    if (!page)
                        return failed(page.error());
                    m_pass += page->data;
                    taken(page->nextCursor);
                });
    }

    void beginPass() override { m_pass = isFurther() ? m_rows : QList<Value>(); }

    bool isPassLongEnough() const override { return isFurther() || m_pass.size() >= m_rows.size(); }

    bool publish() override
    {
        const bool isNews = m_pass != m_rows;
        m_rows = m_pass;
        m_pass.clear();
        return isNews;
    }

    void forget() override
    {
        m_rows.clear();
        m_pass.clear();
    }

private:
    Ask m_ask;
    QList<Value> m_rows;
    QList<Value> m_pass;
};

template <typename Value>
const QList<Value> &rowsOf(const ListStore<Value> &store)
{
    return store.rows();
}

} // namespace Evently
