// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/tickettype.h"
#include "ui/look/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace Evently {

class SeatBar;

/// The name and size of one quota, with a bar of what is sold and held of it.
class QuotaRow : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuotaRow)

public:
    explicit QuotaRow(const Theme &theme, QWidget *parent = nullptr);

    void show(const Quota &quota);
    Quota quota() const; ///< The one from show() with the current input.
    /// Whether it can be removed: no booked type draws from it.
    void setFixed(bool isFixed);
    void focusName();
    QList<QWidget *> fields() const; ///< In the order of the Tab key.

    QList<Problem::Field> complaints() const; ///< By JSON name: "total".
    /// Shows @p sentence at the field @p member.
    /// @return the field, for the focus.
    QWidget *complain(const QString &member, const QString &sentence);
    void clearComplaints();
    bool hasComplaints() const;

signals:
    void changed();
    void removeAsked();

private:
    void showSeats();
    void mark(QWidget &field, bool isWrong);

    Quota m_shown;
    bool m_isShowing = false;
    QLineEdit *const m_name;
    QSpinBox *const m_total;
    SeatBar *const m_bar;
    QLabel *const m_seats;
    QToolButton *const m_remove;
    QLabel *const m_complaint;
};

} // namespace Evently
