// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/undobar.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_sentence(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_undo(new QPushButton(tr("&Undo")))
    , m_close(new QPushButton(tr("Fine")))
{
    setProperty("notice", u"success"_s);
    m_sentence->setWordWrap(true);
    for (QPushButton *button : {m_undo, m_close})
        button->setProperty("rank", u"quiet"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Even, Theme::Tight, Theme::Tight, Theme::Tight);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    hide();

    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undone();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
}

void UndoBar::say(const QString &sentence, Way way)
{
    m_sentence->setText(sentence);
    m_undo->setVisible(way == Way::Back);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Evently
