// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace Evently {

/// Text for paper, where nothing can scroll: it is always complete, however long its words are. It
/// shrinks until words fit the width and lines fit the height; then it breaks words; at the
/// smallest size it takes as much height as it needs.
class FittedText
{
public:
    /// The available space, in the painter's units. The font size is at most @c font's pixel size
    /// and at least @c smallest.
    struct Room
    {
        QFont font;
        qreal smallest = 1;
        qreal width = 0;
        qreal height = 0; ///< The height to fit into, if possible.
        bool isCentred = false;
        bool isAtEnd = false; ///< Aligned at the end of the line: for numbers.
    };

    FittedText(const QString &text, const Room &room);

    qreal height() const { return m_height; }
    int pixelSize() const { return m_pixelSize; }
    /// The position of each line, relative to the room's corner.
    QList<QRectF> lines() const;
    /// The text of each line, without trailing spaces.
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
