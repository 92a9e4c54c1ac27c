// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class Notice;
class Theme;

/// A short form in the middle of a page: a headline, a few fields, a notice, one button. Return
/// presses the button from any field.
class FormCard : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormCard)

public:
    enum class Field { Plain, Password };

    FormCard(const Theme &theme, const QString &headline, const QString &explanation,
             const QString &button, QWidget *parent = nullptr);

    /// A field under the ones before it, with @p label as its name.
    QLineEdit *addField(const QString &label, Field field = Field::Plain);

    /// A question to be answered with a tick, under the fields before it.
    QCheckBox *addTick(const QString &label);

    Notice &notice() { return *m_notice; }
    /// While the server thinks: nothing can be typed or pressed.
    void setBusy(bool busy);

signals:
    void submitted();

private:
    void submit();

    const Theme &m_theme;
    QVBoxLayout *const m_fields;
    Notice *const m_notice;
    QPushButton *const m_button;
    QList<QLineEdit *> m_edits;
};

/// Sets @p card into the middle of @p page, which scrolls where it is too small.
void centre(QWidget *card, QWidget *page);

} // namespace Evently
