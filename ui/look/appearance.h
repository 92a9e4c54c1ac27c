// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QObject>

class QApplication;

namespace Evently {

class SystemScheme;
class WindowMemory;

/// Dresses the program light or dark: as the desktop is, now and when it changes its mind, unless
/// somebody has chosen one, which is remembered. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Appearance)

public:
    enum class Choice { System, Light, Dark };

    /// Dresses @p app, which must not be dressed yet. All three outlive it.
    Appearance(QApplication &app, WindowMemory &memory, const SystemScheme &system);

    /// Good as long as this is, and always of the colours that are shown.
    const Theme &theme() const { return m_theme; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);

private:
    void dress();

    QApplication &m_app;
    WindowMemory &m_memory;
    const SystemScheme &m_system;
    const Theme::Scheme m_schemeAtStart; ///< By the desktop's palette, where there is no portal.
    Choice m_choice;
    Theme m_theme;
};

} // namespace Evently
