// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/text.h"

#include "models/values/visible.h"

#include <QUrl>

#include <algorithm>

namespace Evently {

qsizetype characterCount(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

bool isClean(QStringView text, Lines lines)
{
    if (!text.isValidUtf16())
        return false;
    return std::ranges::none_of(text, [lines](QChar c) {
        const bool isLayout = c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
                || c == QChar::ParagraphSeparator;
        return isLayout ? lines == Lines::One : c.category() == QChar::Other_Control;
    });
}

/// RFC 5322's dot-atom, extended to letters of all scripts (RFC 6531).
static bool isLocalPart(QStringView text)
{
    if (text.isEmpty() || text.toUtf8().size() > 64 || text.startsWith(u'.') || text.endsWith(u'.')
        || text.contains(u".."))
        return false;
    return std::ranges::all_of(text, [](QChar c) {
        if (c.unicode() >= 0x80)
            return !c.isSpace();
        return c.isLetterOrNumber() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
    });
}

QString withoutScannerFrame(QStringView text)
{
    const auto isFrame = [](QChar c) { return c.unicode() <= u' ' && !c.isNull(); };
    while (!text.isEmpty() && isFrame(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isFrame(text.front()))
        text = text.sliced(1);
    return text.toString();
}

bool isEmail(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0 || text.toUtf8().size() > 254 || !isClean(text, Lines::One) || hidesSomething(text))
        return false;
    const QString domain = text.sliced(at + 1).toString();
    return isLocalPart(text.first(at)) && domain.contains(u'.') && !domain.endsWith(u'.')
            && !domain.contains(u'%') && !QUrl::toAce(domain).isEmpty();
}

QString emailKey(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    const QString local = email.first(at).normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QByteArray domain = QUrl::toAce(email.sliced(at + 1)).toLower();
    return local % u'@' % QString::fromLatin1(domain);
}

} // namespace Evently
