// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QVariant>

#include <memory>

class QHeaderView;
class QSettings;
class QWidget;

namespace Evently {

/// What the windows remember from one start to the next, in the person's configuration folder
/// (XDG). Nothing secret, nothing of the venue's. GUI thread.
class WindowMemory
{
    Q_DISABLE_COPY_MOVE(WindowMemory)

public:
    /// Remembers nothing beyond its own life.
    WindowMemory();
    /// Remembers in @p file, an INI file that need not exist yet.
    explicit WindowMemory(const QString &file);
    ~WindowMemory();

    /// Where a person's own memory is: ~/.config/evently/windows.ini, unless XDG says otherwise.
    static QString usualFile();

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void keep(const QString &key, const QVariant &value);

    /// The size and place of @p window. @return false if there is nothing to go by.
    bool restorePlace(QWidget &window, const QString &name) const;
    void keepPlace(const QWidget &window, const QString &name);

    /// The widths, order and sorting of a table's columns; @p name tells tables apart, such as
    /// "events". From now on what a person changes is kept by itself. Call it once the columns are
    /// there.
    void followColumns(QHeaderView &header, const QString &name);

private:
    std::unique_ptr<QSettings> m_settings; ///< Null: only m_values.
    QVariantMap m_values;
};

} // namespace Evently
