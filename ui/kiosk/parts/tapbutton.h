// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/fittedwords.h"
#include "ui/look/theme.h"

#include <QPushButton>

namespace Evently {

class KioskLook;

/// A button for touch. Its text wraps into two lines and shrinks before it is cut, because texts
/// are longer in some languages than in others.
class TapButton : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TapButton)

public:
    /// A Key is a key of a keyboard: a single letter among others.
    enum class Rank { Primary, Plain, Quiet, Key };
    enum class Words { Shown, Hidden };

    TapButton(const KioskLook &look, Rank rank, QWidget *parent = nullptr);

    /// Shows the icon @p name before the text, or instead of it.
    void setSign(const QString &name, Words words = Words::Hidden);

    /// Limits the font size to @p pixels, to match its neighbours.
    void setLargest(int pixels);
    /// The width of its text and icon in one line, in a font of @p pixels.
    int wordsWidth(int pixels) const;

    /// The largest font size at which the whole text fits now, regardless of setLargest().
    int fittingPixels() const;
    bool isCut() const; ///< Whether the text doesn't fit even at the smallest font size.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont wordsFont() const;
    int signSide() const;
    QRect room() const;
    FittedWords fitted(const QFont &largest) const;
    void paintSign(QPainter &painter, const QPoint &centre, Theme::Colour colour) const;

    const KioskLook &m_look;
    const Rank m_rank;
    QString m_sign;
    Words m_words = Words::Shown;
    int m_largest = 0; ///< 0: as KioskLook says.
};

} // namespace Evently
