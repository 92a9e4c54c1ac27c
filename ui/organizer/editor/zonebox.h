// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QComboBox>

namespace Evently {

/// All time zones, found by any part of their names: "york" finds America/New_York.
class ZoneBox : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZoneBox)

public:
    explicit ZoneBox(QWidget *parent = nullptr);

    void setZone(const QString &zone);
    QString zone() const { return m_zone; } ///< The last valid one.

    /// The desktop's own zone.
    static QString ours();

signals:
    void zoneChanged(const QString &zone);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(const QString &text);

    QString m_zone;
};

} // namespace Evently
