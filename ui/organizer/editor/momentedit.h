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

/// What an optional moment is called while it is not there, and while it is.
struct MomentChoice
{
    QString without{}; ///< "When the event begins"; empty: it must be there.
    QString with{}; ///< "At another time"
};

/// A moment as the clock on the wall shows it at the event, with how far it is from UTC. Where it
/// is optional, a box before it says what holds without one. A time that the clock shows twice is
/// asked about; one that it never shows is said to be none, and problem() says so until another is
/// chosen.
class MomentEdit : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentEdit)

public:
    MomentEdit(const QString &name, const Theme &theme, const MomentChoice &choice = {},
               QWidget *parent = nullptr);

    /// Nothing chooses that it is not there; @p offered is what it begins with when it is.
    void setMoment(std::optional<Instant> moment, Instant offered = {});
    std::optional<Instant> moment() const;
    bool isThere() const; ///< Always where it must be.
    /// Keeps the time on the wall, so the moment becomes another.
    void setZone(const QString &zone);
    /// What the clock on the wall shows.
    QDateTime wall() const;
    /// Moves along with what it hangs on, by the clock on the wall.
    void moveAlong(const QDateTime &before, const QDateTime &after);
    /// That the clock never shows this time; empty where it does.
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

    QComboBox *const m_choice; ///< Null where it must be there.
    QDateTimeEdit *const m_edit;
    QLabel *const m_offset;
    QComboBox *const m_which; ///< Of the times that the clock shows twice, or might have meant.
    QString m_zone{QStringLiteral("UTC")};
    Instant m_moment{}; ///< With the seconds that the field doesn't show.
    bool m_isShowing = false;
};

} // namespace Evently
