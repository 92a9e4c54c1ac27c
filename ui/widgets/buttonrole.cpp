// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/buttonrole.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>

namespace Evently {

static constexpr char Mark[] = "buttonrole";

namespace {

class SpokenButton : public QAccessibleWidget
{
public:
    explicit SpokenButton(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Button)
    {
    }

    QStringList actionNames() const override
    {
        return QStringList(pressAction()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action != pressAction())
            return QAccessibleWidget::doAction(action);
        QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
        QCoreApplication::sendEvent(widget(), &space);
    }
};

} // namespace

static QAccessibleInterface *spokenButton(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(Mark).toBool() ? new SpokenButton(widget) : nullptr;
}

void giveButtonRole(QWidget &widget)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(spokenButton);
        return true;
    }();
    Q_UNUSED(isInstalled);
    widget.setProperty(Mark, true);
}

} // namespace Evently
