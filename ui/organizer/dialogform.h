// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QPushButton;

namespace Evently {

class Notice;
class Theme;

/// The contents of a dialog that asks for something: a title, fields, a notice, and below them a
/// button for Cancel and one that completes it, which Return presses.
class DialogForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogForm)

public:
    struct Field
    {
        QString label; ///< With the letter that leads to the field, such as "&Name".
        QWidget *edit = nullptr;
    };

    DialogForm(const Theme &theme, const QString &title, const QList<Field> &fields,
               QPushButton *done, QWidget *parent = nullptr);

    Notice &notice() { return *m_notice; }

signals:
    void cancelled();

private:
    Notice *const m_notice;
};

} // namespace Evently
