// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QBitArray>
#include <QRectF>
#include <QString>

class QPainter;

namespace Evently {

/// A QR code that is readable with 15 % of it damaged (level M).
class QrCode
{
public:
    /// @p text may have at most 2,000 bytes in UTF-8.
    explicit QrCode(const QString &text);

    int side() const { return m_side; } ///< In modules, without the quiet zone.
    bool isDark(int x, int y) const { return m_dark.testBit(y * m_side + x); }

    /// Draws it in black on white, with its quiet zone, into the largest square inside @p rect.
    void draw(QPainter &painter, const QRectF &rect) const;

private:
    int m_side = 0;
    QBitArray m_dark;
};

} // namespace Evently
