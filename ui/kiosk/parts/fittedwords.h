// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;
class QSize;

namespace Evently {

/// Text fitted into an area: in the largest font size at which it all fits with line breaks between
/// words; else in the smallest size, where words that are too wide are broken; if even that doesn't
/// fit, it is cut with an ellipsis. GUI thread.
struct FittedWords
{
    QFont font;
    QString text;
    bool isWhole = true; ///< The text is complete and no word is broken.

    /// @p least is the pixel size of the smallest font.
    static FittedWords in(const QSize &room, const QString &words, const QFont &largest, int least);
    /// With @p alignment Leading, text starts at the side where the painter's language starts.
    void draw(QPainter &painter, const QRect &room, Qt::Alignment alignment) const;
};

/// The height of @p words in lines of @p width; words that are too wide are broken.
int heightOfWords(const QString &words, const QFont &font, int width);

} // namespace Evently
