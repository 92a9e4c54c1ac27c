// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QObject>

class QApplication;

namespace Evently {

class SystemScheme;
class WindowMemory;

/// Makes the program light or dark: as chosen by the user, which is remembered, else as the desktop
/// is, following its changes. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    enum class Choice { System, Light, Dark };

    /// Applies the theme to @p app, which must not have one yet. All arguments must outlive this.
    Appearance(QApplication &app, WindowMemory &memory, const SystemScheme &system);

    /// Valid as long as this object, and always up to date with the colours shown.
    const Theme &theme() const { return m_theme; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);

private:
    void dress();

    QApplication &m_app;
    WindowMemory &m_memory;
    const SystemScheme &m_system;
    const Theme::Scheme m_schemeAtStart; ///< From the desktop's palette, without a portal.
    Choice m_choice;
    Theme m_theme;
};

} // namespace Evently
