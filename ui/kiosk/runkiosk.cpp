// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/runkiosk.h"

#include "ui/kiosk/kioskwindow.h"

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
    window.showFullScreen();
    return app.exec();
}

} // namespace Evently
