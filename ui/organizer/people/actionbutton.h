// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAction>
#include <QPushButton>

namespace Evently {

/// A button for an action: has its text, triggers it, and is enabled while the action is.
class ActionButton : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionButton)

public:
    explicit ActionButton(QAction &action, QWidget *parent = nullptr)
        : QPushButton(parent)
    {
        const auto follow = [this, &action] {
            setText(action.text());
            setEnabled(action.isEnabled());
        };
        connect(this, &QPushButton::clicked, &action, &QAction::trigger);
        connect(&action, &QAction::changed, this, follow);
        follow();
    }
};

} // namespace Evently
