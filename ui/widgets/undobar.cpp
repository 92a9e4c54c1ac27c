// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/undobar.h"

#include "ui/look/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

// Deciding whether to undo takes a while.
static constexpr auto staysFor = 8s;
static constexpr auto staysForUndo = 30s;

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_leaves(new QTimer(this))
    , m_sentence(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_link(new QPushButton)
    , m_undo(new QPushButton(tr("&Undo")))
    , m_close(new QPushButton(tr("Dismiss")))
{
    setProperty("notice", u"success"_s);
    m_leaves->setSingleShot(true);
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

    connect(m_leaves, &QTimer::timeout, this, [this] {
        if (isInUse())
            leaveSoon();
        else
            hide();
    });
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
    m_way = way;
    m_undo->setVisible(way == Way::Back);
    for (UndoBar *other : window()->findChildren<UndoBar *>()) {
        if (other != this)
            other->hide();
    }
    leaveSoon();
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString UndoBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void UndoBar::leaveSoon()
{
    m_leaves->start(m_way == Way::Back ? staysForUndo : staysFor);
}

/// The user may be reading it if the pointer or the focus is on it.
bool UndoBar::isInUse() const
{
    return underMouse() || m_undo->hasFocus() || m_close->hasFocus();
}

void UndoBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (isHidden()) // Whether it is hidden itself, not just its page.
        m_leaves->stop();
}

} // namespace Evently
