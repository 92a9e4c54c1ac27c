// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/fittedwords.h"
#include "ui/look/theme.h"

#include <QPushButton>

namespace Evently {

class KioskLook;

/// A button for a finger. Its words break into two lines, and get smaller before any is cut: not
/// every language is as short as the one it was drawn in.
class TapButton : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TapButton)

public:
    /// A key has one letter, and others beside it.
    enum class Rank { Primary, Plain, Quiet, Key };
    enum class Words { Shown, Hidden };

    TapButton(const KioskLook &look, Rank rank, QWidget *parent = nullptr);

    /// The icon @p name stands before its words, or in place of them.
    void setSign(const QString &name, Words words = Words::Hidden);

    /// No letter of it is larger than @p pixels, so that it is as large as its neighbours'.
    void setLargest(int pixels);
    /// How wide its words and sign are in one line, in letters of @p pixels.
    int wordsWidth(int pixels) const;

    /// The largest letters in which all of its words have room now, whatever setLargest() said.
    int fittingPixels() const;
    bool isCut() const; ///< Whether not even its smallest letters leave room for all of its words.

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
    int m_largest = 0; ///< 0: as large as the look says.
};

} // namespace Evently
