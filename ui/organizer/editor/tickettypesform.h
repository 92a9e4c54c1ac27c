// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class QuotaRow;
class SalePreview;
class TypeRow;

/// The ticket types and quotas of an event, with a preview of what customers will see.
class TicketTypesForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketTypesForm)

public:
    explicit TicketTypesForm(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the types of @p event, also the one of a plain event.
    void show(const Event &event);
    /// Puts the current input into @p event, which has its currency.
    void addTo(Event &event) const;
    /// Shows what customers will see of @p event.
    void preview(const Event &event);
    void setZone(const QString &timeZone);
    /// Adds a type, with the tax of the last one, for the user to fill in.
    void addType();
    void focusFirst();

    /// Errors that can be found without the server, by JSON name: "ticketTypes[2].price".
    QList<Problem::Field> complaints(const QString &currency) const;
    /// Shows @p complaint where it belongs.
    /// @return the field, for the focus; null if it is about something else.
    QWidget *complain(const Problem::Field &complaint);
    void clearComplaints();
    bool hasComplaints() const;

signals:
    void changed();
    void corrected(); ///< A field with an error was changed.

private:
    QWidget *buildHeads();
    TypeRow *insertType(int row, const TicketType &type);
    void duplicate(TypeRow *row);
    void remove(TypeRow *row);
    void move(TypeRow *row, int to);
    void drag(TypeRow *row, int y);
    QuotaRow *appendQuota(const Quota &quota);
    void addQuota();
    void remove(QuotaRow *row);
    QList<Quota> quotas() const;
    int nextTypeNo() const;
    void showQuotas();
    void showPlaces();
    void orderTabs();
    void say();

    const Theme &m_theme;
    Event m_shown;
    bool m_isShowing = false;
    QVBoxLayout *const m_typeRows;
    QVBoxLayout *const m_quotaRows;
    QWidget *m_heads = nullptr;
    QWidget *m_quotaHead = nullptr;
    QWidget *m_quotaWords = nullptr;
    QList<TypeRow *> m_types;
    QList<QuotaRow *> m_quotas;
    QPushButton *const m_addType;
    QPushButton *const m_addQuota;
    SalePreview *const m_preview;
};

} // namespace Evently
