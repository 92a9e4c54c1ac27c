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
class QSpinBox;

namespace Evently {

class MomentEdit;
class ZoneBox;

/// All that an organizer may say of an event, with what is wrong with it below each field.
class EventForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventForm)

public:
    explicit EventForm(const Theme &theme, QWidget *parent = nullptr);

    void show(const Event &event);
    /// What show() was given, with what the fields say now; with a price that can't be read, the
    /// old one, and complaints() says so.
    Event event() const;
    /// What a new event has where nothing was chosen yet.
    void offerDefaults(const QString &currency, const QString &timeZone);
    /// What was typed before, to be chosen again.
    void suggest(const QStringList &venues, const QStringList &categories);
    /// What can be seen to be wrong without asking the server, by the fields' names in JSON.
    QList<Problem::Field> complaints() const;

    /// Shows @p complaints at their fields and goes to the first. @return those it has no field
    /// for.
    QList<Problem::Field> complain(const QList<Problem::Field> &complaints);
    bool hasComplaints() const; ///< That are shown.
    void setCurrencyFixed(bool isFixed);

signals:
    /// What was shown as wrong is right now, all of it.
    void corrected();

private:
    QGridLayout *addSection(const QString &heading);
    /// Puts @p edit below its @p label, with room for a complaint.
    void addField(QGridLayout &grid, int row, int column, const QString &member,
                  const QString &label, QWidget *edit, int columnSpan = 1);
    void build();
    void followFields();
    void reconsider(const QString &member);
    void showComplaint(const QString &member, const QString &sentence);
    void moveAlong();
    void showPolicy();
    std::optional<qint64> price() const;

    const Theme &m_theme;
    Event m_shown;
    QDateTime m_start; ///< On the wall: what the other moments hang on.
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
    QComboBox *const m_currency;
    QSpinBox *const m_maxPerBooking;
    QSpinBox *const m_maxPerUser; ///< 0: no limit.
    QComboBox *const m_policy;
    QLabel *const m_policyWords;

    struct Place
    {
        QWidget *edit = nullptr;
        QLabel *complaint = nullptr;
    };
    QHash<QString, Place> m_places; ///< By the member's name in JSON.
};

} // namespace Evently
