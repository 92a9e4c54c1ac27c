// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/visibletext.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace Evently {

/// Reads and operates a window like a user who sees only what is shown. Test only.
class WindowHand
{
public:
    explicit WindowHand(const QWidget &window)
        : m_window(window)
    {
    }

    QString text() const { return visibleText(m_window); }
    bool shows(const QString &words) const { return text().contains(words); }

    /// Null if no visible one has that name.
    QLineEdit *field(const QString &name) const { return named<QLineEdit>(name); }
    QListView *list(const QString &name) const { return named<QListView>(name); }
    /// The button whose text begins with @p words.
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : m_window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().startsWith(words))
                return button;
        }
        return nullptr;
    }
    bool canPress(const QString &words) const
    {
        return button(words) && button(words)->isEnabled();
    }

    void type(const QString &fieldName, const QString &words) const
    {
        if (!field(fieldName))
            qFatal("There is no field %s.", qPrintable(fieldName));
        field(fieldName)->setText(words);
    }
    void press(const QString &words) const
    {
        if (!button(words))
            qFatal("There is no button %s.", qPrintable(words));
        button(words)->click();
    }

    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *widget : m_window.findChildren<Widget *>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

private:
    const QWidget &m_window;
};

} // namespace Evently
