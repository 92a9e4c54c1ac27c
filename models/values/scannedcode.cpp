// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/scannedcode.h"

#include "models/values/reference.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = ScannedCode::Kind;

namespace {

/// What a layout writes where an American keyboard writes other letters or digits.
struct Layout
{
    QStringView typed;
    QStringView meant;
};

constexpr Layout american{u"", u""};
constexpr Layout german{u"YZ", u"ZY"};
constexpr Layout czech{u"YZ+ĚŠČŘŽÝÁÍÉ", u"ZY1234567890"};
constexpr Layout french{u"AQZW?&É\"'(-È_ÇÀ§!", u"QAWZM123456789068"};

constexpr QStringView prefix = u"EVENTLY";
constexpr qsizetype groupsSize = 14; ///< "7KQF-29XM-TD4H"
constexpr qsizetype beforeGroups = 10; ///< "EVENTLY:1:"
constexpr qsizetype ticketSizeMin = beforeGroups + groupsSize + 2;
constexpr qsizetype ticketSizeMax = ticketSizeMin + 2; ///< A hundred seats at most.

} // namespace

static QString meantBy(QStringView typed, const Layout &layout)
{
    QString text;
    for (const QChar sign : typed) {
        const QChar upper = sign.toUpper();
        const qsizetype at = layout.typed.indexOf(upper);
        text += at < 0 ? upper : layout.meant[at];
    }
    return text;
}

/// Three groups with the same sign between them, whichever it is: a hyphen once.
static std::optional<QString> groupsIn(QStringView typed, const Layout &layout)
{
    if (typed.size() != groupsSize || typed[4] != typed[9])
        return {};
    const QString groups = meantBy(typed.mid(0, 4), layout) % meantBy(typed.mid(5, 4), layout)
            % meantBy(typed.mid(10, 4), layout);
    return groups.contains(u'-') || groups.contains(u' ') ? std::nullopt : referenceFrom(groups);
}

/// The beginning tells the layout, but for one that changes no letter of it.
static std::optional<QString> ticketIn(QStringView typed, const Layout &layout)
{
    if (typed.size() < ticketSizeMin || typed.size() > ticketSizeMax)
        return {};
    const QChar colon = typed[7];
    const qsizetype behind = beforeGroups + groupsSize;
    if (typed[9] != colon || typed[behind] != colon || meantBy(typed.mid(0, 7), layout) != prefix
        || meantBy(typed.mid(8, 1), layout) != u"1"_s)
        return {};
    const QString seat = meantBy(typed.mid(behind + 1), layout);
    for (const QChar digit : seat) {
        if (digit < u'0' || digit > u'9')
            return {};
    }
    return groupsIn(typed.mid(beforeGroups, groupsSize), layout);
}

/// The likeliest first: where hyphens arrive as hyphens, so do letters.
static QList<const Layout *> layoutsFor(QStringView groups)
{
    if (groups.size() == groupsSize && groups[4] != u'-')
        return {&german, &american, &french, &czech};
    return {&american, &german, &french, &czech};
}

static std::optional<ScannedCode> ticketFrom(QStringView typed)
{
    for (const Layout *layout : {&american, &german, &french, &czech}) {
        if (const std::optional<QString> reference = ticketIn(typed, *layout))
            return ScannedCode{.kind = Kind::Ticket, .reference = *reference};
    }
    return {};
}

static std::optional<ScannedCode> groupsFrom(QStringView typed)
{
    for (const Layout *layout : layoutsFor(typed)) {
        if (const std::optional<QString> reference = groupsIn(typed, *layout))
            return ScannedCode{.kind = Kind::Reference, .reference = *reference};
    }
    return {};
}

std::optional<ScannedCode> scannedCodeFrom(QStringView typed)
{
    const QStringView text = typed.trimmed();
    if (const std::optional<ScannedCode> ticket = ticketFrom(text))
        return ticket;
    if (const std::optional<QString> reference = referenceFrom(text))
        return ScannedCode{.kind = Kind::Reference, .reference = *reference};
    return groupsFrom(text);
}

std::optional<CodeAtEnd> scannedCodeAtEndOf(QStringView typed)
{
    for (qsizetype size = ticketSizeMax; size >= ticketSizeMin; --size) {
        if (typed.size() < size)
            continue;
        if (const std::optional<ScannedCode> ticket = ticketFrom(typed.last(size)))
            return CodeAtEnd{.code = *ticket, .length = size};
    }
    if (typed.size() < groupsSize)
        return {};
    if (const std::optional<ScannedCode> groups = groupsFrom(typed.last(groupsSize)))
        return CodeAtEnd{.code = *groups, .length = groupsSize};
    return {};
}

} // namespace Evently
