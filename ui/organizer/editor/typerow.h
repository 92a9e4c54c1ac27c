// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QFrame>
#include <QHash>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace Evently {

class MomentEdit;

/// The fields of one ticket type: those that every type needs in a line, the others below it once
/// they are asked for.
class TypeRow : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypeRow)

public:
    /// The columns of the line, for headings above the first row.
    enum Column { Name, Price, Tax, Admits, Quotas, ColumnCount };
    static constexpr int HandleWidth = 20;
    static int widthOf(Column column, const Theme &theme); ///< 0: takes the rest.

    explicit TypeRow(const Theme &theme, QWidget *parent = nullptr);

    /// Shows @p type; a price below 0 is left empty.
    void show(const TicketType &type, const QString &currency, const QString &timeZone);
    /// The type from show() with the current input. A price or rate that can't be parsed stays as
    /// it was; complaints() reports it.
    TicketType type(const QString &currency) const;
    int no() const { return m_shown.no; }
    bool isUsed() const { return m_shown.sold + m_shown.held > 0; }

    void setZone(const QString &timeZone);
    /// The quotas to choose from. Without any, there is no such column.
    void setQuotas(const QList<Quota> &quotas);
    /// What can be done with it: it may be the first, the last or the only one.
    void setPlace(int row, int rows);
    void focusName();
    QList<QWidget *> fields() const; ///< In the order of the Tab key.

    /// Errors that can be found without the server, by JSON name: "price".
    QList<Problem::Field> complaints(const QString &currency) const;
    /// Shows @p sentence at the field @p member, which is unfolded if necessary; an empty member is
    /// the type as a whole.
    /// @return the field, for the focus.
    QWidget *complain(const QString &member, const QString &sentence);
    void clearComplaints();
    bool hasComplaints() const { return !m_wrong.isEmpty(); }

signals:
    void changed();
    void duplicateAsked();
    void removeAsked();
    void moveAsked(int by); ///< -1: one row up.
    void dragged(int y); ///< To @p y, in the parent's coordinates.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildLine();
    QWidget *buildDetails();
    void buildMenu();
    void follow();
    void takeEdit(const QString &member);
    void showSummary();
    void showComplaints();
    void unfold(bool isOpen);
    void showQuotas();
    std::optional<qint64> price(const QString &currency) const;
    std::optional<int> taxRate() const;
    QString currency() const { return m_currency; }

    const Theme &m_theme;
    TicketType m_shown;
    QString m_currency;
    QString m_timeZone;
    QList<Quota> m_quotas;
    QList<int> m_drawsFrom;
    bool m_isShowing = false;

    QLabel *const m_handle;
    QLineEdit *const m_name;
    QLineEdit *const m_price;
    QLineEdit *const m_tax;
    QSpinBox *const m_admits;
    QPushButton *const m_quotaBox;
    QMenu *const m_quotaMenu;
    QToolButton *const m_fold;
    QToolButton *const m_more;
    QMenu *const m_menu;
    QLabel *const m_summary;
    QWidget *m_details = nullptr;
    QLineEdit *const m_description;
    QSpinBox *const m_least;
    QSpinBox *const m_most; ///< 0: no limit.
    MomentEdit *const m_from;
    MomentEdit *const m_until;
    QList<QCheckBox *> m_channels;
    QCheckBox *const m_hidden;
    QLabel *const m_complaint;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_retire = nullptr;
    QAction *m_remove = nullptr;

    QHash<QString, QWidget *> m_fields; ///< By JSON name.
    QList<Problem::Field> m_wrong; ///< What is shown.
};

} // namespace Evently
