// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/runwindow.h"

#include "ui/desktop/desktopkeyring.h"
#include "ui/desktop/windowlanguage.h"
#include "ui/look/appearance.h"
#include "ui/look/systemscheme.h"
#include "ui/organizer/frame/organizerwindow.h"

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
