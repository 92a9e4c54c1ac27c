// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/visibletext.h"
#include "ui/api/messages.h"
#include "ui/kiosk/kioskwindow.h"
#include "ui/kiosk/parts/kioskpage.h"
#include "ui/tables/eventlistmodel.h"

#include <QLineEdit>
#include <QListView>
#include <QPointingDevice>
#include <QTest>
#include <QWindow>

#include <algorithm>

namespace Evently {

/// A person at a kiosk, who sees what is shown and taps with one finger. Test only.
class Visitor
{
public:
    explicit Visitor(KioskWindow &window)
        : m_window(window)
    {
    }

    QString text() const { return visibleText(m_window); }
    bool sees(const QString &words) const { return text().contains(words); }

    /// Whether a screen reader reads exactly @p words for some label.
    bool hears(const QString &words) const
    {
        const QList<QLabel *> labels = m_window.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->accessibleName() == words;
        });
    }

    /// An enabled button with the text @p words, else one whose text begins with it; or null.
    TapButton *button(const QString &words) const
    {
        TapButton *similar = nullptr;
        for (TapButton *button : m_window.findChildren<TapButton *>()) {
            if (!button->isVisible() || !button->isEnabled() || !button->text().startsWith(words))
                continue;
            if (button->text() == words)
                return button;
            similar = similar ? similar : button;
        }
        return similar;
    }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *field : m_window.findChildren<QLineEdit *>()) {
            if (field->isVisible() && field->accessibleName().startsWith(name))
                return field;
        }
        return nullptr;
    }
    /// The list of events; null if it isn't shown.
    QListView *programme() const
    {
        for (QListView *list : m_window.findChildren<QListView *>()) {
            if (list->isVisible())
                return list;
        }
        return nullptr;
    }
    /// The position of the event @p name in the programme; empty if it isn't shown.
    QRect card(const QString &name) const
    {
        const QListView *list = programme();
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == name)
                return list->visualRect(index);
        }
        return {};
    }

    void touch(const QString &words) const
    {
        TapButton *found = button(words);
        if (!found)
            qFatal("There is no button %s to press, but: %s", qPrintable(words),
                   qPrintable(text()));
        touch(*found, found->rect().center());
    }
    void touchCard(const QString &name) const
    {
        touch(*programme()->viewport(), card(name).center());
    }
    void touch(QWidget &widget, const QPoint &where) const
    {
        const QPoint there = widget.mapTo(&m_window, where);
        QTest::touchEvent(&m_window, finger()).press(0, there, &m_window);
        QTest::touchEvent(&m_window, finger()).release(0, there, &m_window);
    }

    /// Types on a real keyboard, wherever the focus is.
    void type(const QString &text) const
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, m_window.windowHandle(),
                                Qt::Key(letter.toUpper().unicode()), QString(letter),
                                Qt::NoModifier);
    }
    /// Scans @p code.
    void scan(const QString &code) const
    {
        type(code);
        QTest::keyClick(m_window.windowHandle(), Qt::Key_Return);
    }

private:
    static QPointingDevice *finger()
    {
        static QPointingDevice *const device = QTest::createTouchDevice();
        return device;
    }

    KioskWindow &m_window;
};

} // namespace Evently
