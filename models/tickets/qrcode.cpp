// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/qrcode.h"

#include <QPainter>

#include <qrcodegen/qrcodegen.hpp>

namespace Evently {

/// ISO/IEC 18004 requires this many light modules around the code.
static constexpr int quietZone = 4;

QrCode::QrCode(const QString &text)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(),
                                                    qrcodegen::QrCode::Ecc::MEDIUM);
    m_side = code.getSize();
    m_dark.resize(m_side * m_side);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x)
            m_dark.setBit(y * m_side + x, code.getModule(x, y));
    }
}

void QrCode::draw(QPainter &painter, const QRectF &rect) const
{
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF square(rect.center() - QPointF(side, side) / 2, QSizeF(side, side));
    const qreal module = side / (m_side + 2 * quietZone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    painter.translate(square.topLeft() + QPointF(module, module) * quietZone);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (!isDark(x, y))
                continue;
            // Adjacent dark modules are one rectangle, so that no light lines separate them.
            int end = x + 1;
            while (end < m_side && isDark(end, y))
                ++end;
            painter.fillRect(QRectF(x * module, y * module, (end - x) * module, module * 1.01),
                             Qt::black);
            x = end;
        }
    }
    painter.restore();
}

} // namespace Evently
