// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace Evently {

class Theme;

/// How full an event is: sold, held and free seats as one bar.
class SeatsBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeatsBar)

public:
    explicit SeatsBar(const Theme &theme, QWidget *parent = nullptr);

    void setSeats(int sold, int held, int total);

    QSize sizeHint() const override { return {120, 8}; }
    QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_sold = 0;
    int m_held = 0;
    int m_total = 1;
};

} // namespace Evently
