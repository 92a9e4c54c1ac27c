// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace Evently {

/// Cards one under the other, each as high as it wants to be: where there is no room for all of
/// them, they scroll instead of being squashed. It follows the keyboard, and what was revealed
/// last. GUI thread.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollColumn)

public:
    /// @p width is the cards'; the scroll bar has a strip of its own beside them.
    explicit ScrollColumn(int width, QWidget *parent = nullptr);

    void add(QWidget *card);
    /// Keeps @p card in sight, also when it grows, until somebody scrolls or types elsewhere.
    void reveal(QWidget *card);

    /// What the scroll bar takes at the cards' right.
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
