// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/windowmemory.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Evently {

WindowMemory::WindowMemory() = default;

WindowMemory::WindowMemory(const QString &file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

WindowMemory::~WindowMemory() = default;

QString WindowMemory::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            % u"/evently/windows.ini"_s;
}

QVariant WindowMemory::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings ? m_settings->value(key, otherwise) : m_values.value(key, otherwise);
}

void WindowMemory::keep(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
    else
        m_values[key] = value;
}

bool WindowMemory::restorePlace(QWidget &window, const QString &name) const
{
    return window.restoreGeometry(value(u"place/"_s % name).toByteArray());
}

void WindowMemory::keepPlace(const QWidget &window, const QString &name)
{
    keep(u"place/"_s % name, window.saveGeometry());
}

} // namespace Evently
