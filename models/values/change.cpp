// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/change.h"

using namespace Qt::StringLiterals;

namespace Evently {

static QLatin1StringView wireName(Change::Type type)
{
    switch (type) {
    case Change::Type::Event: return "event"_L1;
    case Change::Type::User: return "user"_L1;
    case Change::Type::Kiosk: return "kiosk"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray Change::toJson() const
{
    QByteArray json = QByteArray("{\"type\":\"")
                              .append(wireName(type))
                              .append("\",\"id\":\"")
                              .append(toText(id).toLatin1())
                              .append('"');
    if (type == Type::Event)
        json.append(",\"version\":")
                .append(QByteArray::number(version))
                .append(",\"availableCapacity\":")
                .append(QByteArray::number(availableCapacity));
    return json.append('}');
}

std::optional<Change> Change::fromJson(const QJsonObject &json)
{
    for (const Type type : {Type::Event, Type::User, Type::Kiosk}) {
        if (json[u"type"_s].toString() != wireName(type))
            continue;
        const Change change{type, idFrom(json[u"id"_s].toString()), json[u"version"_s].toInteger(),
                            json[u"availableCapacity"_s].toInt()};
        if (!change.id.isNull())
            return change;
    }
    return {};
}

/// What follows the first four words of a notice: nothing, "draft", "ends", "ends SESSION" or
/// "keeps SESSION".
static QString tailOf(const Change &change)
{
    if (change.isDraft)
        return u" draft"_s;
    switch (change.ends) {
    case Change::Ends::Nothing: return {};
    case Change::Ends::Session: return u" ends "_s % toText(change.session);
    case Change::Ends::OtherSessions: return u" keeps "_s % toText(change.session);
    case Change::Ends::Everything: return u" ends"_s;
    }
    Q_UNREACHABLE();
}

static bool readTail(const QList<QStringView> &tail, Change &change)
{
    using Ends = Change::Ends;
    if (tail.isEmpty())
        return true;
    const bool isEvent = change.type == Change::Type::Event;
    if (tail.size() == 1 && isEvent)
        return change.isDraft = tail[0] == u"draft";
    if (isEvent || (tail[0] != u"ends" && tail[0] != u"keeps"))
        return false;
    if (tail.size() == 1) {
        change.ends = Ends::Everything;
        return tail[0] == u"ends";
    }
    change.ends = tail[0] == u"ends" ? Ends::Session : Ends::OtherSessions;
    change.session = idFrom(tail[1]);
    return !change.session.isNull();
}

QString Change::toNotice() const
{
    return wireName(type) % u' ' % toText(id) % u' ' % QString::number(version) % u' '
            % QString::number(availableCapacity) % tailOf(*this);
}

std::optional<Change> Change::fromNotice(QStringView notice)
{
    const QList<QStringView> parts = notice.split(u' ');
    if (notice.size() > 120 || parts.size() < 4 || parts.size() > 6)
        return {};
    for (const Type type : {Type::Event, Type::User, Type::Kiosk}) {
        if (parts[0] != wireName(type))
            continue;
        bool versionOk = false;
        bool availableOk = false;
        Change change{type, idFrom(parts[1]), parts[2].toLongLong(&versionOk),
                      parts[3].toInt(&availableOk)};
        if (!change.id.isNull() && versionOk && availableOk && readTail(parts.sliced(4), change))
            return change;
    }
    return {};
}

} // namespace Evently
