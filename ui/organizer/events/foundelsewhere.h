// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/queries.h"
#include "ui/look/theme.h"

#include <QFrame>

#include <map>

class QLabel;

namespace Evently {

class ApiClient;

/// Says that a search has more results among events of other statuses, such as drafts, and links to
/// them. Hidden if there are none. GUI thread.
class FoundElsewhere : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoundElsewhere)

public:
    FoundElsewhere(ApiClient &api, const Theme &theme, QWidget *parent = nullptr);

    /// Counts the results of @p query among the other statuses.
    void look(const EventQuery &query);
    void forget();

signals:
    void allAsked(); ///< Search all events.

private:
    void count(Event::Status status, const EventQuery &query);
    void show();

    ApiClient &m_api;
    EventQuery m_query;
    std::map<Event::Status, qint64> m_found;
    QLabel *const m_words;
};

} // namespace Evently
