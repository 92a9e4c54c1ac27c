// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/event.h"
#include "ui/look/theme.h"

#include <QDateTime>
#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Evently {

class MomentEdit;
class TicketTypesForm;
class ZoneBox;

/// All editable fields of an event, each with its error message below it. An event with one price
/// has a field for it; with several ticket types, it has a TicketTypesForm instead.
class EventForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventForm)

public:
    explicit EventForm(const Theme &theme, QWidget *parent = nullptr);

    void show(const Event &event);
    /// The event from show() with the current input. If the price can't be parsed, it has the old
    /// one, and complaints() reports it.
    Event event() const;
    /// The defaults of a new event, where nothing was chosen yet.
    void offerDefaults(const QString &currency, const QString &timeZone);
    /// Values used before, as suggestions.
    void suggest(const QStringList &venues, const QStringList &categories);
    /// Errors that can be found without the server, by the fields' JSON names.
    QList<Problem::Field> complaints() const;

    /// Shows @p complaints at their fields and focuses the first one.
    /// @return those without a field.
    QList<Problem::Field> complain(const QList<Problem::Field> &complaints);
    bool hasComplaints() const; ///< Whether errors are shown.
    void setCurrencyFixed(bool isFixed);

signals:
    /// All errors shown have been corrected.
    void corrected();

private:
    QGridLayout *addSection(const QString &heading);
    /// Adds @p edit below its @p label, with space for an error message.
    void addField(QGridLayout &grid, int row, int column, const QString &member,
                  const QString &label, QWidget *edit, int columnSpan = 1);
    void build();
    void followFields();
    void reconsider(const QString &member);
    void showComplaint(const QString &member, const QString &sentence);
    void moveAlong();
    void showPolicy();
    /// Shows the price as a field, or the ticket types of @p event.
    void showSale(const Event &event, bool isSplit);
    void split();
    void showPreview();
    void sayCorrected();
    std::optional<qint64> price() const;

    const Theme &m_theme;
    Event m_shown;
    QDateTime m_start; ///< In local time; the other times depend on it.
    bool m_isShowing = false;

    QLineEdit *const m_name;
    QLineEdit *const m_venue;
    QLineEdit *const m_category;
    QPlainTextEdit *const m_description;
    MomentEdit *const m_dateTime;
    ZoneBox *const m_zone;
    MomentEdit *const m_endsAt;
    MomentEdit *const m_salesUntil;
    MomentEdit *const m_cancelUntil;
    QSpinBox *const m_capacity;
    QLineEdit *const m_price;
    QLabel *const m_prices; ///< In place of the price of an event with several types.
    QPushButton *const m_addType;
    TicketTypesForm *const m_types;
    QWidget *m_typesCard = nullptr;
    bool m_isSplit = false; ///< It has several ticket types.
    bool m_isComplaining = false;
    QComboBox *const m_currency;
    QSpinBox *const m_maxPerBooking;
    QSpinBox *const m_maxPerUser; ///< 0: no limit.
    QComboBox *const m_policy;
    QLabel *const m_policyWords;

    struct Place
    {
        QLabel *name = nullptr;
        QWidget *edit = nullptr;
        QLabel *complaint = nullptr;
    };
    QHash<QString, Place> m_places; ///< By JSON name.
};

} // namespace Evently
