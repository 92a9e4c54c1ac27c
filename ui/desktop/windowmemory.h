// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QVariant>

#include <memory>

class QSettings;
class QWidget;

namespace Evently {

/// What the windows remember between starts, in the user's configuration folder (XDG). No secrets,
/// and no data of the venue. GUI thread.
class WindowMemory
{
    Q_DISABLE_COPY_MOVE(WindowMemory)

public:
    /// Remembers in memory only.
    WindowMemory();
    /// Remembers in @p file, an INI file that need not exist yet.
    explicit WindowMemory(const QString &file);
    ~WindowMemory();

    /// The user's own file: ~/.config/evently/windows.ini, unless XDG says otherwise.
    static QString usualFile();

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void keep(const QString &key, const QVariant &value);

    /// Restores the size and position of @p window.
    /// @return false if none is stored.
    bool restorePlace(QWidget &window, const QString &name) const;
    void keepPlace(const QWidget &window, const QString &name);

private:
    std::unique_ptr<QSettings> m_settings; ///< Null: in memory only, see m_values.
    QVariantMap m_values;
};

} // namespace Evently
