// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace Evently {

class Theme;

/// How many tickets of each type: a row for each, with a number between minus and plus. In the
/// number, the arrow keys and plus and minus count as well. GUI thread.
class TypeCounts : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypeCounts)

public:
    explicit TypeCounts(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the types of @p listing that are sold at the desk. Numbers of types that were shown
    /// before are kept.
    void show(const Listing &listing);
    /// Lets the Tab key come here from @p before, and go on to @p after.
    void orderTabs(QWidget *before, QWidget *after);
    QList<OrderLine> lines() const; ///< Without those of zero.
    void begin(); ///< Moves the cursor to the first type that can be chosen.
    void clear(); ///< Sets all numbers to zero.
    void setReadOnly(bool isReadOnly);

signals:
    void changed();
    void returnPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        int type = 0;
        QWidget *whole = nullptr;
        QLabel *name = nullptr;
        QLabel *detail = nullptr;
        QSpinBox *count = nullptr;
        QPushButton *less = nullptr;
        QPushButton *more = nullptr;
    };

    Row addRow(int type);
    void write(const Row &row, const TypeListing &type, const Event &event);
    void writeButtons(const Row &row);

    const Theme &m_theme;
    QVBoxLayout *const m_layout;
    QList<Row> m_rows;
};

} // namespace Evently
