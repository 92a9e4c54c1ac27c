// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class Notice;
class Theme;

/// A short form in the middle of a page: a headline, a few fields, a notice, one button. Return
/// presses the button from any field.
class FormCard : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormCard)

public:
    enum class Field { Plain, Password };

    FormCard(const Theme &theme, const QString &headline, const QString &explanation,
             const QString &button, QWidget *parent = nullptr);

    /// Adds a field below the previous ones, labelled @p label.
    QLineEdit *addField(const QString &label, Field field = Field::Plain);

    /// Adds a check box below the previous fields.
    QCheckBox *addTick(const QString &label);

    Notice &notice() { return *m_notice; }
    /// While waiting for the server, disables all input.
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

/// Centres @p card in @p page, which scrolls if it is too small.
void centre(QWidget *card, QWidget *page);

} // namespace Evently
