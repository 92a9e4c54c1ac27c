// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/keyboard/keyboarddock.h"

#include "ui/look/theme.h"
#include "ui/widgets/scrolledpage.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace Evently {

KeyboardDock::KeyboardDock(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ScrolledPage(content))
    , m_keyboard(new OnScreenKeyboard)
{
    // As wide as the screen whatever its content prefers: it scrolls vertically only.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keyboard->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_keyboard);

    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    connect(m_keyboard, &OnScreenKeyboard::done, this, &KeyboardDock::putAway);
}

/// The focus still moves while the content is destroyed.
KeyboardDock::~KeyboardDock()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void KeyboardDock::follow(QWidget *focused)
{
    auto *field = qobject_cast<QLineEdit *>(focused);
    const bool isFilledHere = field && !field->isReadOnly() && m_scroll->isAncestorOf(field);
    m_field = isFilledHere && !field->property("hasOwnKeys").toBool() ? field : nullptr;
    if (!m_field) {
        m_keyboard->hide();
        return;
    }
    m_keyboard->prepareFor(m_field->inputMethodHints(), m_field->text().isEmpty());
    m_keyboard->setVisible(true);
    QTimer::singleShot(0, this, &KeyboardDock::showField); // After the content has shrunk.
}

void KeyboardDock::putAway()
{
    if (m_field)
        m_field->clearFocus();
    m_keyboard->hide();
}

/// Also through the page's own scroll areas.
void KeyboardDock::showField()
{
    if (!m_field)
        return;
    for (QWidget *around = m_field->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(m_field, 0, Theme::Wide);
    }
}

} // namespace Evently
