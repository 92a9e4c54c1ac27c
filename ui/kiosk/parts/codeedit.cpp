// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/codeedit.h"

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int lettersMax = 12;
static constexpr int groupSize = 4;

static QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber())
            letters += sign.toUpper();
    }
    return letters.first(std::min<qsizetype>(letters.size(), lettersMax));
}

static QString inGroups(const QString &letters)
{
    QString text;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            text += u'-';
        text += letters[i];
    }
    return text;
}

CodeEdit::CodeEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(u"XXXX-XXXX-XXXX"_s);
    connect(this, &QLineEdit::textChanged, this, &CodeEdit::group);
}

/// The cursor stays after the same character.
void CodeEdit::group()
{
    const QString grouped = inGroups(lettersOf(text()));
    if (grouped == text())
        return;
    const QString before = inGroups(lettersOf(text().first(cursorPosition())));
    setText(grouped);
    setCursorPosition(int(before.size()));
}

} // namespace Evently
