// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/problem.h"

#include <QDate>
#include <QHash>
#include <QUuid>

#include <initializer_list>
#include <optional>

namespace Evently {

/// Reads the query string strictly and keeps the first complaint:
///
///     const auto search = call.query.text(u"venue"_s, 200);
///     const auto quantity = call.query.integer(u"quantity"_s, 1, 100);
///     if (const auto problem = call.query.problem())
///         return *problem;
///
/// Reading an absent parameter returns nothing; so does reading an unusable one, which also adds a
/// complaint. Parameters that aren't read are ignored.
class Query
{
public:
    Query() = default;
    /// @p encoded as sent: `a=1&b=x%20y`, with + for a blank.
    explicit Query(const QByteArray &encoded);

    bool has(const QString &name) const { return m_values.contains(name); }

    /// Trimmed, at most @p most characters, without control characters; empty counts as absent.
    std::optional<QString> text(const QString &name, int most);
    /// The parameter `search`, empty if absent. Line ends, which scanners send, and tabs, which
    /// copied cells contain, become blanks.
    QString search();
    std::optional<int> integer(const QString &name, int least, int most);
    std::optional<bool> flag(const QString &name); ///< "true" or "false"
    std::optional<QUuid> id(const QString &name);
    std::optional<QDate> date(const QString &name); ///< "2026-05-01", 1970 to 9999
    std::optional<Instant> instant(const QString &name); ///< RFC 3339

    /// The one of @p choices whose wireName() it is.
    template <typename Choice>
    std::optional<Choice> choice(const QString &name, std::initializer_list<Choice> choices);
    /// The one of @p names that it equals.
    std::optional<QString> oneOf(const QString &name, const QStringList &names);

    /// Adds a complaint that only the caller can find, such as an end before the start.
    void complain(const QString &name, const QString &message);

    /// invalid_query with the first complaint; nothing if there is none.
    const std::optional<Problem> &problem() const { return m_problem; }

    /// All parameters except those for paging, in a fixed order; cursors are bound to it.
    QByteArray withoutPaging() const;

private:
    std::optional<QString> value(const QString &name);

    QHash<QString, QString> m_values;
    std::optional<Problem> m_problem;
};

template <typename Choice>
std::optional<Choice> Query::choice(const QString &name, std::initializer_list<Choice> choices)
{
    QStringList names;
    for (const Choice choice : choices)
        names << QString(wireName(choice));
    const auto chosen = oneOf(name, names);
    return chosen ? std::optional(choices.begin()[names.indexOf(*chosen)]) : std::nullopt;
}

} // namespace Evently
