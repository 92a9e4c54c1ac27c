// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/events/foundelsewhere.h"

#include "ui/api/apiclient.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

using Status = Event::Status;

FoundElsewhere::FoundElsewhere(ApiClient &api, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_api(api)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
{
    setProperty("notice", u"information"_s);
    m_words->setWordWrap(true);
    auto *all = new QPushButton(tr("Search &all events"));
    all->setProperty("rank", u"quiet"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Even, Theme::Tight, Theme::Tight, Theme::Tight);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_words, 1);
    layout->addWidget(all);
    hide();
    connect(all, &QPushButton::clicked, this, &FoundElsewhere::allAsked);
}

/// Without a search there is nothing to miss among other statuses.
static bool isSearch(const EventQuery &query)
{
    return !query.search.isEmpty() || !query.category.isEmpty() || !query.venue.isEmpty()
            || query.from || query.to;
}

void FoundElsewhere::look(const EventQuery &query)
{
    forget();
    m_query = query;
    if (query.isAnyStatus || !isSearch(query))
        return;
    for (const Status status :
         {Status::Published, Status::Draft, Status::Completed, Status::Cancelled}) {
        if (status != query.status.value_or(Status::Published))
            count(status, query);
    }
}

void FoundElsewhere::forget()
{
    m_query = {};
    m_found.clear();
    hide();
}

void FoundElsewhere::count(Status status, const EventQuery &query)
{
    EventQuery elsewhere = query;
    elsewhere.status = status;
    m_api.countEvents(elsewhere).then(this, [this, status, query](const Result<Total> &total) {
        if (query != m_query || !total)
            return; // Either there is a newer search, or the server is away, which the list says.
        m_found[status] = total->count;
        show();
    });
}

void FoundElsewhere::show()
{
    const QLocale locale;
    QStringList places;
    const auto add = [&](Status status, const QString &words) {
        if (const auto found = m_found.find(status); found != m_found.end() && found->second > 0)
            places << words.arg(locale.toString(found->second));
    };
    add(Status::Published, tr("%1 on sale", "a number of events"));
    add(Status::Draft, tr("%1 in drafts", "a number of events"));
    add(Status::Completed, tr("%1 completed", "a number of events"));
    add(Status::Cancelled, tr("%1 cancelled", "a number of events"));
    m_words->setText(tr("Also found: %1.", "a list").arg(places.join(u", "_s)));
    setAccessibleName(m_words->text());
    setVisible(!places.isEmpty());
}

} // namespace Evently
