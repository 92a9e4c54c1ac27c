// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/elidedlabel.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyleOptionComboBox>
#include <QToolButton>

namespace Evently {

/// Finds visible errors in a window's layout: cut text, squeezed fields, overlapping widgets.
/// Compares geometry, not pixels. Test only.
class LayoutFaults
{
public:
    /// All errors in @p window, as text.
    static QStringList in(const QWidget &window)
    {
        QStringList faults;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != &window)
                continue;
            addCutWords(*widget, faults);
            addSquashed(*widget, faults);
            addSticksOut(*widget, faults);
            addSideways(*widget, faults);
        }
        addOverlaps(window, faults);
        return faults;
    }

private:
    static QString name(const QWidget &widget)
    {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const QString words = label ? label->text()
                : button            ? button->text()
                                    : widget.accessibleName();
        return QString::fromLatin1(widget.metaObject()->className())
                + QStringLiteral(" “%1” %2x%3").arg(words).arg(widget.width()).arg(widget.height());
    }

    static int widest(const QFontMetrics &metrics, const QString &text, bool isWrapped)
    {
        int widest = 0;
        static const QRegularExpression gaps(QStringLiteral("[\\s]+"));
        const QStringList parts = isWrapped ? text.split(gaps) : text.split(u'\n');
        for (const QString &part : parts)
            widest = std::max(widest, metrics.horizontalAdvance(part));
        return widest;
    }

    static void addCutWords(const QWidget &widget, QStringList &faults)
    {
        const auto cut = [&](int needed, int room) {
            if (needed > room)
                faults << QStringLiteral("%1 needs %2 px of width and has %3")
                                  .arg(name(widget))
                                  .arg(needed)
                                  .arg(room);
        };
        const QFontMetrics metrics(widget.font());
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            if (qobject_cast<const ElidedLabel *>(label) || label->text().isEmpty()
                || label->textFormat() == Qt::RichText)
                return; // Its tool tip shows the complete text.
            QString text = label->text();
            if (label->buddy())
                text.remove(u'&');
            if (label->toolTip().contains(text))
                return;
            cut(widest(metrics, text, label->wordWrap()), label->contentsRect().width());
            const int high = label->wordWrap() ? label->heightForWidth(label->width())
                                               : label->minimumSizeHint().height();
            if (label->height() < high)
                faults << QStringLiteral("%1 needs %2 px of height").arg(name(widget)).arg(high);
        } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            option.editable = box->isEditable();
            option.subControls = QStyle::SC_All;
            const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                            QStyle::SC_ComboBoxEditField, box);
            if (!box->isEditable() && !box->toolTip().contains(box->currentText()))
                cut(metrics.horizontalAdvance(box->currentText()), room.width());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            const bool isOwn = qobject_cast<const QPushButton *>(button)
                    || qobject_cast<const QCheckBox *>(button)
                    || qobject_cast<const QRadioButton *>(button);
            if (isOwn && !button->text().isEmpty())
                cut(button->minimumSizeHint().width(), button->width());
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
            // A placeholder is the field's only description.
            if (edit->text().isEmpty() && !edit->placeholderText().isEmpty()
                && edit->toolTip().isEmpty())
                cut(metrics.horizontalAdvance(edit->placeholderText()),
                    edit->contentsRect().width() - 8);
        }
    }

    static void addSquashed(const QWidget &widget, QStringList &faults)
    {
        const bool isField = qobject_cast<const QLineEdit *>(&widget)
                || qobject_cast<const QAbstractSpinBox *>(&widget)
                || qobject_cast<const QComboBox *>(&widget)
                || qobject_cast<const QAbstractButton *>(&widget);
        if (isField && widget.height() < QFontMetrics(widget.font()).height())
            faults << QStringLiteral("%1 is lower than a line").arg(name(widget));
        const bool isWhole = !qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
                && !qobject_cast<const QComboBox *>(widget.parentWidget());
        if (isField && isWhole && widget.height() < widget.minimumSizeHint().height())
            faults << QStringLiteral("%1 wants %2 px of height")
                              .arg(name(widget))
                              .arg(widget.minimumSizeHint().height());
    }

    static void addSticksOut(const QWidget &widget, QStringList &faults)
    {
        const QWidget *parent = widget.parentWidget();
        const auto *area = parent
                ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget())
                : nullptr;
        if (!parent || (area && area->viewport() == parent))
            return; // It is meant to be scrolled.
        if (!parent->rect().contains(widget.geometry()) && !widget.geometry().isEmpty())
            faults << QStringLiteral("%1 sticks out of %2").arg(name(widget), name(*parent));
    }

    static void addSideways(const QWidget &widget, QStringList &faults)
    {
        const auto *area = qobject_cast<const QScrollArea *>(&widget);
        if (area && area->horizontalScrollBar()->maximum() > 0)
            faults << QStringLiteral("%1 scrolls sideways").arg(name(widget));
    }

    /// Adds widgets that are laid out side by side, not stacked like pages.
    static void addWidgets(const QLayout &layout, QList<const QWidget *> &widgets)
    {
        if (qobject_cast<const QStackedLayout *>(&layout))
            return;
        for (int i = 0; i < layout.count(); ++i) {
            const QLayoutItem *item = layout.itemAt(i);
            if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget();
                widget && widget->isVisible())
                widgets << widget;
            else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
                addWidgets(*inner, widgets);
        }
    }

    static void addOverlaps(const QWidget &window, QStringList &faults)
    {
        for (const QWidget *parent : window.findChildren<QWidget *>()) {
            if (!parent->isVisible() || !parent->layout())
                continue;
            QList<const QWidget *> children;
            addWidgets(*parent->layout(), children);
            for (int i = 0; i < children.size(); ++i) {
                for (int j = i + 1; j < children.size(); ++j) {
                    if (children[i]->geometry().intersects(children[j]->geometry()))
                        faults << QStringLiteral("%1 lies over %2")
                                          .arg(name(*children[i]), name(*children[j]));
                }
            }
        }
    }
};

} // namespace Evently
