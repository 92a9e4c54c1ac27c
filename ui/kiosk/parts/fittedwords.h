// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;
class QSize;

namespace Evently {

/// Words as they fit into a room: in the largest letters of which all have room in lines that break
/// between words; else in the smallest, broken within a word that is wider than the room; and where
/// even these are too many, the first of them and an ellipsis. GUI thread.
struct FittedWords
{
    QFont font;
    QString text;
    bool isWhole = true; ///< Every word is there, in one piece.

    /// @p least is the pixel size of the smallest letters.
    static FittedWords in(const QSize &room, const QString &words, const QFont &largest, int least);
    /// @p alignment Leading is where the painter's language begins.
    void draw(QPainter &painter, const QRect &room, Qt::Alignment alignment) const;
};

/// How high @p words are in lines of @p width, broken within a word where it is wider.
int heightOfWords(const QString &words, const QFont &font, int width);

} // namespace Evently
