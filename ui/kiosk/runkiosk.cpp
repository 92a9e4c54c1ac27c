// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/runkiosk.h"

#include "ui/kiosk/kioskwindow.h"
#include "ui/kiosk/staff/printerdesk.h"
#include "ui/kiosk/staffdoor.h"

#include <QApplication>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace Evently {

int runKioskWindow(QApplication &app, const KioskSettings &settings, KioskSecrets &secrets)
{
    app.setStyle(QStyleFactory::create(u"Fusion"_s));
    KioskContext context(settings, secrets);
    context.connection.use({.access = secrets.token()});
    KioskWindow window(context);
    PrinterDesk desk(context);
    StaffDoor door(window, context, desk, surroundings());
    QObject::connect(&door, &StaffDoor::left, &app, [](int end) { QCoreApplication::exit(end); });
    if (surroundings() == Surroundings::Desktop)
        qWarning("This kiosk is not locked: it runs on an ordinary desktop. docs/kiosk.md tells of "
                 "the session that locks it.");
    door.shut();
    return app.exec();
}

} // namespace Evently
