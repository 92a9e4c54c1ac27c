// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"
#include "models/values/money.h"
#include "models/values/problem.h"
#include "models/values/text.h"

#include <QDate>
#include <QUuid>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace Evently {

/// Reads the members of a JSON object strictly and collects all errors, so that a client learns
/// about every invalid field at once:
///
///     Fields in(json);
///     const int quantity = in.integer(u"quantity"_s, 1, 100);
///     const auto endsAt = in.optional(u"endsAt"_s, &Fields::instant);
///     if (const auto problem = in.problem())
///         return *problem;
///
/// A reader that can't use the value returns a placeholder (0, "", null) and adds a complaint.
/// Members that aren't read are ignored.
class Fields
{
public:
    explicit Fields(const QJsonObject &json);

    bool has(const QString &name) const; ///< Present, even if null.
    bool isNull(const QString &name) const; ///< Present and null.

    int integer(const QString &name, int least, int most); ///< Accepts 3, but not "3", 2.5 or true.
    qint64 count(const QString &name); ///< A whole number, 0 or more.
    double real(const QString &name, double least, double most);
    bool flag(const QString &name);
    /// Trimmed, @p least to @p most characters, clean by isClean(): a single line, or several.
    QString line(const QString &name, int least, int most);
    QString text(const QString &name, int least, int most);
    /// Exactly as typed, for passwords and tokens.
    QString secret(const QString &name, int least, int most);
    QString email(const QString &name);
    QUuid id(const QString &name);
    Instant instant(const QString &name);
    QDate date(const QString &name); ///< Such as 2026-05-01.
    QString zone(const QString &name); ///< An IANA name, by isZone().
    QString currency(const QString &name); ///< An ISO 4217 code.
    /// Minor units of @p currency, 0 to minorUnitsMax, from a string or a number.
    qint64 money(const QString &name, const QString &currency);
    /// Like money(), but a sum of such amounts: as much as 64 bits hold.
    qint64 sum(const QString &name, const QString &currency);
    /// Text or a number, to be read as an amount once the currency is known; nothing if absent.
    std::optional<QJsonValue> amountAsSent(const QString &name);
    int taxRate(const QString &name); ///< By rateFrom().
    /// Different whole numbers, each from @p least to @p most.
    QList<int> integers(const QString &name, int least, int most);
    QString reference(const QString &name); ///< As referenceFrom() gives it.

    /// The one of @p choices whose wireName() is the text. Needs an overload of wireName() for
    /// them.
    template <typename Choice>
    Choice choice(const QString &name, std::initializer_list<Choice> choices);

    /// Some of @p choices, at least one, in their order.
    template <typename Choice>
    QList<Choice> choices(const QString &name, std::initializer_list<Choice> choices);

    /// What @p read (one of the readers above) returns, or nothing if the member is absent. Null is
    /// not absent: it is refused like any other wrong value.
    template <typename Reader, typename... Limits>
    auto optional(const QString &name, Reader read, const Limits &...limits)
    {
        using Value = std::invoke_result_t<Reader, Fields &, const QString &, const Limits &...>;
        return has(name) ? std::optional<Value>(std::invoke(read, *this, name, limits...))
                         : std::nullopt;
    }

    /// Like optional(), but null is treated as absent.
    template <typename Reader, typename... Limits>
    auto nullable(const QString &name, Reader read, const Limits &...limits)
    {
        using Value = std::invoke_result_t<Reader, Fields &, const QString &, const Limits &...>;
        return has(name) && !isNull(name)
                ? std::optional<Value>(std::invoke(read, *this, name, limits...))
                : std::nullopt;
    }

    /// A reader of the object under @p name; its complaints are added here, as "name.member".
    Fields within(const QString &name);

    /// Calls @p read for each object in the array under @p name and returns the results. The reader
    /// it passes adds its complaints here, as "name[3].member".
    template <std::invocable<Fields &> Read>
    auto each(const QString &name, Read read) -> QList<std::invoke_result_t<Read, Fields &>>
    {
        QList<std::invoke_result_t<Read, Fields &>> values;
        for (Fields &item : items(name))
            values << std::invoke(read, item);
        return values;
    }

    /// Adds a complaint that only the caller can find, such as an end before the start.
    void complain(const QString &name, const QString &message);

    /// Invalid with all complaints so far, in the order in which they were added; nothing if there
    /// are none.
    std::optional<Problem> problem() const;

private:
    using Complaints = std::shared_ptr<QList<Problem::Field>>;
    Fields(const QJsonObject &json, const QString &prefix, Complaints complaints);

    /// The member's value. If it is absent, adds a complaint and returns Undefined.
    QJsonValue required(const QString &name);
    std::optional<QString> string(const QString &name);
    std::vector<Fields> items(const QString &name);
    /// The texts of an array; nothing if it is none.
    std::optional<QStringList> strings(const QString &name);
    QString cleanText(const QString &name, int least, int most, Lines lines);
    bool complainAboutLength(const QString &name, const QString &value, int least, int most);

    QJsonObject m_json;
    QString m_prefix; ///< Put before names in complaints: "customer." or nothing.
    Complaints m_complaints; ///< Shared with the readers that within() returned.
};

template <typename Choice>
Choice Fields::choice(const QString &name, std::initializer_list<Choice> choices)
{
    const QJsonValue value = required(name);
    QStringList names;
    for (const Choice choice : choices) {
        names << QString(wireName(choice));
        if (value.isString() && value.toString() == names.last())
            return choice;
    }
    if (!value.isUndefined())
        complain(name, QStringLiteral("must be one of: ") % names.join(QStringLiteral(", ")));
    return *choices.begin();
}

template <typename Choice>
QList<Choice> Fields::choices(const QString &name, std::initializer_list<Choice> choices)
{
    const std::optional<QStringList> sent = strings(name);
    QStringList left = sent.value_or(QStringList());
    QStringList names;
    QList<Choice> chosen;
    for (const Choice choice : choices) {
        names << QString(wireName(choice));
        if (left.removeAll(names.last()) > 0)
            chosen << choice;
    }
    if (sent && (!left.isEmpty() || chosen.isEmpty()))
        complain(name, QStringLiteral("must be some of: ") % names.join(QStringLiteral(", ")));
    return chosen;
}

} // namespace Evently
