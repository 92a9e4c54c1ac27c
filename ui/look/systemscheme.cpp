// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/systemscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace Evently {

static const QString Portal = u"org.freedesktop.portal.Desktop"_s;
static const QString PortalPath = u"/org/freedesktop/portal/desktop"_s;
static const QString SettingsInterface = u"org.freedesktop.portal.Settings"_s;
static const QString Group = u"org.freedesktop.appearance"_s;
static const QString Key = u"color-scheme"_s;

SystemScheme::SystemScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // Qt D-Bus 6.4 finds slots with this parameter only once the type is registered.
    qRegisterMetaType<QDBusVariant>();
    m_bus.connect(QString(), PortalPath, SettingsInterface, u"SettingChanged"_s, this,
                  SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage question =
            QDBusMessage::createMethodCall(Portal, PortalPath, SettingsInterface, u"Read"_s);
    question << Group << Key;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &SystemScheme::takeAnswer);
}

void SystemScheme::takeAnswer(QDBusPendingCallWatcher *answer)
{
    answer->deleteLater();
    const QDBusPendingReply<QDBusVariant> value = *answer;
    if (!value.isError())
        take(Group, Key, value.value());
}

/// 1 is dark and 2 is light; 0 and everything else mean no preference.
void SystemScheme::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != Group || key != Key)
        return;
    QVariant plain = value.variant();
    while (plain.canConvert<QDBusVariant>()) // Read() wraps the value twice.
        plain = plain.value<QDBusVariant>().variant();
    std::optional<Theme::Scheme> scheme;
    if (plain.toUInt() == 1)
        scheme = Theme::Scheme::Dark;
    else if (plain.toUInt() == 2)
        scheme = Theme::Scheme::Light;
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

} // namespace Evently
