// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Evently {

/// A panel for what belongs together. GUI thread.
class Card : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(QWidget *parent = nullptr);
};

/// A card with a title at the top.
class TitledCard : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TitledCard)

public:
    explicit TitledCard(QLabel *title, QWidget *parent = nullptr);

    QHBoxLayout &head() { return *m_head; } ///< The title and what is beside it.
    QVBoxLayout &body() { return *m_body; } ///< The head and what is below it.

private:
    QHBoxLayout *const m_head;
    QVBoxLayout *const m_body;
};

} // namespace Evently
