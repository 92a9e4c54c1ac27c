// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace Evently {

class Theme;

/// The names of the two choices of an optional moment: unset and set.
struct MomentChoice
{
    QString without{}; ///< "When the event begins"; empty: it is required.
    QString with{}; ///< "At another time"
};

/// Edits a moment in the event's local time, with its UTC offset. If it is optional, a box before
/// it names the default. If the clock shows the time twice, the user is asked which one is meant;
/// if never, problem() is set until another is chosen.
class MomentEdit : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentEdit)

public:
    MomentEdit(const QString &name, const Theme &theme, const MomentChoice &choice = {},
               QWidget *parent = nullptr);

    /// No value leaves an optional moment unset; @p offered is the initial value when it is set.
    void setMoment(std::optional<Instant> moment, Instant offered = {});
    std::optional<Instant> moment() const;
    bool isThere() const; ///< Always true if it is required.
    /// Keeps the local time, so the moment changes.
    void setZone(const QString &zone);
    /// The local time.
    QDateTime wall() const;
    /// Shifts it with the time that it depends on, in local time.
    void moveAlong(const QDateTime &before, const QDateTime &after);
    /// Says that the time doesn't exist in this zone; otherwise empty.
    QString problem() const;

signals:
    void changed();

private:
    void layOut();
    void show(Instant moment);
    void takeTyped();
    void takeWhich();
    void showTimes();
    QString whichText(Instant moment) const;

    QComboBox *const m_choice; ///< Null if it is required.
    QDateTimeEdit *const m_edit;
    QLabel *const m_offset;
    QComboBox *const m_which; ///< The possible times, or replacements.
    QString m_zone{QStringLiteral("UTC")};
    Instant m_moment{}; ///< Includes the seconds that the field doesn't show.
    bool m_isShowing = false;
};

} // namespace Evently
