// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace Evently {

/// A column of cards, each with its preferred height; if there isn't enough space, it scrolls
/// instead of squeezing them. It follows the focus and the card revealed last. GUI thread.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollColumn)

public:
    /// @p width is the cards' width; the scroll bar has its own strip beside them.
    explicit ScrollColumn(int width, QWidget *parent = nullptr);

    void add(QWidget *card);
    /// Keeps @p card visible, even if it grows, until the user scrolls or types elsewhere.
    void reveal(QWidget *card);

    /// The scroll bar's width, to the right of the cards.
    static constexpr int BarWidth = 16;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow(const QWidget *focused);
    void show(QWidget *part);

    const int m_width;
    QVBoxLayout *const m_cards;
    QPointer<QWidget> m_revealed;
};

} // namespace Evently
