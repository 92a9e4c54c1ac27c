// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace Evently {

/// A text for paper, where nothing can be scrolled or pointed at: all of it is there, however long
/// its words are. It gets smaller until its words fit the width and its lines the height; then it
/// breaks words; and in its smallest letters it takes the height that it needs.
class FittedText
{
public:
    /// In the units of the painter that will draw it. Letters are at most @c font's pixel size and
    /// at least @c smallest high.
    struct Room
    {
        QFont font;
        qreal smallest = 1;
        qreal width = 0;
        qreal height = 0; ///< That it should do with.
        bool isCentred = false;
        bool isAtEnd = false; ///< At the side where its script ends: for numbers.
    };

    FittedText(const QString &text, const Room &room);

    qreal height() const { return m_height; }
    int pixelSize() const { return m_pixelSize; }
    /// Where its lines are, in a room whose corner is the origin.
    QList<QRectF> lines() const;
    /// The letters of each line, without the blanks at its end.
    QStringList words() const;

    void draw(QPainter &painter, const QPointF &corner) const;

private:
    bool lay(int pixelSize, QTextOption::WrapMode wrap);
    bool shrink(int from, int to, QTextOption::WrapMode wrap);

    Room m_room;
    std::shared_ptr<QTextLayout> m_layout;
    int m_pixelSize = 0;
    qreal m_height = 0;
};

} // namespace Evently
