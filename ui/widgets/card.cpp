// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/card.h"

#include "ui/look/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Evently {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true); // For the style sheet.
}

TitledCard::TitledCard(QLabel *title, QWidget *parent)
    : Card(parent)
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout(this))
{
    m_head->addWidget(title, 1);
    m_body->setContentsMargins(Theme::Apart, Theme::Even, Theme::Apart, Theme::Even);
    m_body->setSpacing(Theme::Near);
    m_body->addLayout(m_head);
}

} // namespace Evently
