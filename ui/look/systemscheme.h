// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace Evently {

/// Whether the desktop prefers light or dark windows, as read from the XDG settings portal
/// ("org.freedesktop.appearance", "color-scheme"), which Qt 6.4 doesn't use. GUI thread; never
/// blocks.
class SystemScheme : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemScheme)

public:
    explicit SystemScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    /// None: the desktop has no preference, or hasn't answered yet.
    const std::optional<Theme::Scheme> &scheme() const { return m_scheme; }

signals:
    void changed();

private slots:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void takeAnswer(QDBusPendingCallWatcher *answer);

    QDBusConnection m_bus;
    std::optional<Theme::Scheme> m_scheme;
};

} // namespace Evently
