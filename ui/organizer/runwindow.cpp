// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/runwindow.h"

#include "ui/appearance.h"
#include "ui/desktopkeyring.h"
#include "ui/organizer/organizerwindow.h"
#include "ui/systemscheme.h"
#include "ui/windowlanguage.h"

#include <QApplication>

namespace Evently {

int runWindow(QApplication &app, const WindowSettings &settings)
{
    WindowMemory memory(WindowMemory::usualFile());
    WindowLanguage language(app, memory, settings.languageAsked);
    const SystemScheme scheme(QDBusConnection::sessionBus());
    Appearance appearance(app, memory, scheme);
    DesktopKeyring keyring;
    WindowSettings equipped = settings;
    equipped.memory = &memory;
    equipped.appearance = &appearance;
    equipped.language = &language;
    equipped.keyring = &keyring;
    OrganizerWindow window(equipped, appearance.theme());
    window.show();
    return app.exec();
}

} // namespace Evently
