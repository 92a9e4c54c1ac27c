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
    , m_link(new QPushButton)
    , m_undo(new QPushButton(tr("&Undo")))
    , m_close(new QPushButton(tr("Dismiss")))
{
    setProperty("notice", u"success"_s);
    m_sentence->setWordWrap(true);
    for (QPushButton *button : {m_link, m_undo, m_close})
        button->setProperty("rank", u"quiet"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Even, Theme::Tight, Theme::Tight, Theme::Tight);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_link);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    hide();

    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undone();
    });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_follow)
            m_follow();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
}

void UndoBar::say(const QString &sentence, Way way, const std::optional<Notice::Link> &link)
{
    m_sentence->setText(sentence);
    m_link->setVisible(link.has_value());
    m_link->setText(link ? link->words : QString());
    m_follow = link ? link->follow : nullptr;
    m_undo->setVisible(way == Way::Back);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Evently
