// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QPointF>

namespace Evently {

/// The corners of a line that stays level until it jumps. Charts outline every point of a line each
/// time they draw it, dash by dash if it is dashed, so points between corners are left out.
class Steps
{
public:
    Steps(qreal at, qreal height)
        : m_corners{{at, height}}
    {
    }

    /// From @p at on, which must not be before the last one, the line has @p height.
    void jump(qreal at, qreal height)
    {
        if (height == m_corners.last().y())
            return;
        m_corners << QPointF(at, m_corners.last().y()) << QPointF(at, height);
    }

    /// The corners of the line up to @p at.
    QList<QPointF> until(qreal at) const
    {
        QList<QPointF> line = m_corners;
        line << QPointF(at, line.last().y());
        return line;
    }

private:
    QList<QPointF> m_corners;
};

} // namespace Evently
