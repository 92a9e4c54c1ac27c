// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/sidebar.h"

#include "ui/look/icons.h"

#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int wideLetters = 26;
static constexpr int narrowWidth = 64;

SideBar::SideBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Sections"));
    setFixedWidth(QFontMetrics(theme.font(Theme::Type::Strong)).averageCharWidth() * wideLetters);
    m_layout->setContentsMargins(Theme::Even, Theme::Apart, Theme::Even, Theme::Apart);
    m_layout->setSpacing(Theme::Tight);
    m_layout->addStretch();
}

void SideBar::add(Place place, const QKeySequence &shortcut)
{
    auto *button = new QToolButton;
    button->setText(u"  "_s % nameOf(place)); // Style sheets can't set a gap after an icon.
    button->setAccessibleName(nameOf(place));
    button->setIcon(icon(m_theme, iconNameOf(place), Theme::Colour::Muted));
    button->setIconSize({18, 18});
    button->setFont(m_theme.font(Theme::Type::Strong));
    button->setToolTip(tr("%1 (%2)", "place, shortcut")
                               .arg(nameOf(place), shortcut.toString(QKeySequence::NativeText)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_buttons[place] = button;
    connect(button, &QToolButton::clicked, this, [this, place] { emit chosen(place); });
}

void SideBar::setNarrow(bool isNarrow)
{
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly
                                            : Qt::ToolButtonTextBesideIcon);
    setFixedWidth(isNarrow ? narrowWidth
                           : QFontMetrics(m_theme.font(Theme::Type::Strong)).averageCharWidth()
                                  * wideLetters);
}

void SideBar::mark(Place place)
{
    if (QToolButton *button = m_buttons.value(place))
        button->setChecked(true);
}

} // namespace Evently
