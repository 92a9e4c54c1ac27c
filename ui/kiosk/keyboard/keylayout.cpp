// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/keyboard/keylayout.h"

using namespace Qt::StringLiterals;

namespace Evently {

/// A row of keys, one for each letter of @p letters.
static QStringList keys(QStringView letters)
{
    QStringList row;
    for (const QChar letter : letters)
        row << letter;
    return row;
}

static QList<QStringList> latinAccents()
{
    return {keys(u"àáâãäåæçèé"), keys(u"êëìíîïñòóô"), keys(u"õöøœšùúûüýž")};
}

static KeyLayout latin(QStringView upper, QStringView middle, QStringView lower)
{
    return {.letters = {keys(upper), keys(middle), keys(lower)}, .accents = latinAccents()};
}

const KeyLayout &keyLayoutFor(QLocale::Language language)
{
    static const KeyLayout english = latin(u"qwertyuiop", u"asdfghjkl", u"zxcvbnm");
    static const KeyLayout german = latin(u"qwertzuiopü", u"asdfghjklöä", u"yxcvbnmß");
    static const KeyLayout french = latin(u"azertyuiop", u"qsdfghjklm", u"wxcvbnéèç");
    static const KeyLayout spanish = latin(u"qwertyuiop", u"asdfghjklñ", u"zxcvbnmáí");
    static const KeyLayout arabic = {
            .letters = {keys(u"ضصثقفغعهخحجد"), keys(u"شسيبلاتنمكط"), keys(u"ذرزوةىظء")},
            .accents = {keys(u"أإآؤئ"), keys(u"پچڤگژ"), keys(u"ـًٌٍَُِّْ")},
            .isLatin = false};
    switch (language) {
    case QLocale::German: return german;
    case QLocale::French: return french;
    case QLocale::Spanish: return spanish;
    case QLocale::Arabic: return arabic;
    default: return english;
    }
}

const QList<QStringList> &signKeys()
{
    static const QList<QStringList> signs{keys(u"!\"#$%&/()="), keys(u"?*+~^|\\<>€"),
                                          keys(u",;:[]{}`§")};
    return signs;
}

} // namespace Evently
