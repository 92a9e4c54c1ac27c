// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/entitytag.h"

#include <QList>

namespace Evently {
namespace {

struct ReadTag
{
    bool isWeak = false;
    std::optional<EntityTag> tag{}; ///< Nothing if the tag isn't one of ours.
};

std::optional<qint64> number(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 18)
        return {};
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<EntityTag> tagFrom(QByteArrayView opaque)
{
    const qsizetype dot = opaque.indexOf('.');
    if (dot < 0)
        return {};
    const QByteArrayView behind = opaque.sliced(dot + 1);
    const qsizetype hyphen = behind.indexOf('-');
    const auto revision = number(opaque.first(dot));
    const auto version = number(hyphen < 0 ? behind : behind.first(hyphen));
    if (!revision || !version)
        return {};
    return EntityTag{*revision, *version,
                     hyphen < 0 ? QByteArray() : behind.sliced(hyphen + 1).toByteArray()};
}

/// The tags of a list in the format of RFC 9110, 8.8.3 and 13.1. Malformed ones are skipped,
/// because they can't be tags that we issued.
QList<ReadTag> tagsIn(const QByteArray &header)
{
    QList<ReadTag> tags;
    qsizetype at = 0;
    while ((at = header.indexOf('"', at)) >= 0) {
        const qsizetype end = header.indexOf('"', at + 1);
        if (end < 0)
            break;
        const bool isWeak = at >= 2 && header[at - 1] == '/' && header[at - 2] == 'W';
        tags << ReadTag{isWeak, tagFrom(QByteArrayView(header).sliced(at + 1, end - at - 1))};
        at = end + 1;
    }
    return tags;
}

} // namespace

QByteArray EntityTag::toHeader() const
{
    return '"' + QByteArray::number(revision) + '.' + QByteArray::number(version)
            + (rest.isEmpty() ? QByteArray() : '-' + rest) + '"';
}

bool isKnown(const QByteArray &ifNoneMatch, const EntityTag &current)
{
    if (ifNoneMatch.trimmed() == "*")
        return true;
    const QList<ReadTag> tags = tagsIn(ifNoneMatch);
    return std::ranges::any_of(tags, [&](const ReadTag &read) { return read.tag == current; });
}

std::optional<qint64> revisionAskedFor(const QByteArray &ifMatch)
{
    if (ifMatch.isNull() || ifMatch.trimmed() == "*")
        return {};
    qint64 revision = -1;
    for (const ReadTag &read : tagsIn(ifMatch)) {
        if (!read.isWeak && read.tag)
            revision = std::max(revision, read.tag->revision);
    }
    return revision;
}

} // namespace Evently
