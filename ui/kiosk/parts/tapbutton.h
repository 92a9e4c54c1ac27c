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
    enum class Rank { Primary, Plain, Quiet };

    TapButton(const KioskLook &look, Rank rank, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int height(const QFont &font) const;

    const KioskLook &m_look;
    const Rank m_rank;
};

} // namespace Evently
