// SPDX-License-Identifier: GPL-3.0-only
// kioskshots DIR [LANGUAGE | WIDTHxHEIGHT]…: takes pictures of every page of the kiosk in each of
// its states, in the given languages (default: all), in both contrasts, and on screens of the given
// sizes (default: one in portrait and one in landscape orientation); also with everything in the
// lower half and in large type.

#include "tests/ui/kiosk/kiosktour.h"

#include <QStyleFactory>

using namespace Evently;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QString folder = QApplication::arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    QStringList languages;
    QList<QSize> sizes;
    for (const QString &argument : QApplication::arguments().mid(2)) {
        const QStringList sides = argument.split(u'x');
        if (sides.size() == 2)
            sizes << QSize(sides[0].toInt(), sides[1].toInt());
        else
            languages << argument;
    }
    if (sizes.isEmpty())
        sizes = {{1080, 1920}, {1920, 1080}};
    if (languages.isEmpty()) {
        for (const Languages::Language &language : Languages::all())
            languages << language.code;
    }
    QApplication::setApplicationVersion(u"1.0"_s);
    KioskTour tour;
    const auto shoot = [&](const KioskTour::Dress &dress) {
        const QString tail = u"-%1-%2x%3%4%5.png"_s.arg(dress.language)
                                     .arg(dress.size.width())
                                     .arg(dress.size.height())
                                     .arg(dress.isHigh ? u"-contrast"_s : QString(),
                                          dress.isLow ? u"-easy"_s : QString());
        tour.walk(dress, [&](const QString &name) {
            tour.kiosk.window->grab().save(folder % u'/' % name % tail);
        });
    };
    for (const QString &language : languages) {
        for (const QSize &size : sizes) {
            shoot({.language = language, .size = size});
            shoot({.language = language, .size = size, .isHigh = true});
            shoot({.language = language, .size = size, .isLow = true, .isLarge = true});
        }
    }
    return 0;
}
