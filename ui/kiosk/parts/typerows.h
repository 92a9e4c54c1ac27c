// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Evently {

class KioskLook;
class Stepper;

/// How many tickets of each type: a card for each, with a minus and a plus button. Types that can't
/// be chosen are grey and say why.
class TypeRows : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypeRows)

public:
    enum class For { Booking, Waiting };

    TypeRows(const KioskLook &look, For purpose, QWidget *parent = nullptr);

    /// Shows the types of @p listing that are sold here; the numbers of those that were shown
    /// before are kept.
    void show(const Listing &listing);
    QList<OrderLine> lines() const; ///< Without those of zero.
    void setLines(const QList<OrderLine> &lines);
    /// Steps the number whose button has the focus, or else the first one.
    bool step(int by);

signals:
    void changed();

private:
    struct Row
    {
        TypeListing type{};
        QFrame *card = nullptr;
        QHBoxLayout *layout = nullptr;
        QLabel *name = nullptr;
        QLabel *about = nullptr;
        QLabel *detail = nullptr;
        Stepper *count = nullptr;
    };

    Row addRow();
    void write(const Row &row) const;
    void limit();
    bool canChoose(const TypeListing &type) const;
    QString detailOf(const TypeListing &type) const;
    void arrange();

    const KioskLook &m_look;
    const For m_purpose;
    QVBoxLayout *const m_layout;
    Event m_event;
    QList<Row> m_rows;
    bool m_isLimiting = false;
};

} // namespace Evently
