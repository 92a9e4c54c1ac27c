// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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

    TapButton(const KioskLook &look, Rank rank, QWidget *parent = nullptr);

    /// No letter of it is larger than @p pixels, so that it is as large as its neighbours'.
    void setLargest(int pixels);
    /// How wide its words are in one line, in letters of @p pixels.
    int wordsWidth(int pixels) const;

    bool isCut() const; ///< Whether not even its smallest letters leave room for all of its words.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont wordsFont() const;
    QRect room() const;
    QFont fittingFont() const;

    const KioskLook &m_look;
    const Rank m_rank;
    int m_largest = 0; ///< 0: as large as the look says.
};

} // namespace Evently
