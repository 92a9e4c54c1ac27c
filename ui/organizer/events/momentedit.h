// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace Evently {

/// A moment as the clock on the wall shows it at the event. Where it is optional, a box before it
/// says whether it is said at all.
class MomentEdit : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MomentEdit)

public:
    /// @p question, such as "Ends at", makes it optional.
    explicit MomentEdit(const QString &name, const QString &question = {},
                        QWidget *parent = nullptr);

    /// Nothing unchecks it, and leaves @p otherwise to be seen.
    void setMoment(std::optional<Instant> moment, Instant otherwise = {});
    std::optional<Instant> moment() const;
    /// Keeps the time on the wall, so the moment becomes another.
    void setZone(const QString &zone);
    /// Moves along with what it hangs on.
    void moveBy(std::chrono::milliseconds distance);

signals:
    void changed();

private:
    Instant wall() const;
    void show(Instant moment);

    QCheckBox *const m_isSaid; ///< Null where it must be said.
    QDateTimeEdit *const m_edit;
    QString m_zone{QStringLiteral("UTC")};
    Instant m_shown{}; ///< What stands there, with the seconds that it doesn't show.
};

/// The moment when the clock on the wall in @p zone shows @p wall; where it jumps over that, as
/// much later.
Instant instantAt(const QDateTime &wall, const QString &zone);

} // namespace Evently
