// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/runwindow.h"

#include "ui/organizer/organizerwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLocale>

namespace Evently {

int runWindow(QApplication &app, const WindowSettings &settings)
{
    // The C locale is for machines: seconds in every time, nothing between the thousands.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme = Theme::following(app);
    theme.applyTo(app);
    WindowMemory memory(WindowMemory::usualFile());
    WindowSettings remembering = settings;
    remembering.memory = &memory;
    OrganizerWindow window(remembering, theme);
    window.show();
    return app.exec();
}

} // namespace Evently
