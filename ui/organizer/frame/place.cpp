// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/place.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct Places
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

QString nameOf(Place place)
{
    switch (place) {
    case Place::Overview: return Places::tr("Overview");
    case Place::Events: return Places::tr("Events");
    case Place::Analytics: return Places::tr("Analytics");
    case Place::DeskSale: return Places::tr("Desk sale");
    case Place::People: return Places::tr("People");
    case Place::Kiosks: return Places::tr("Kiosks");
    }
    Q_UNREACHABLE();
}

QString menuTitleOf(Place place)
{
    switch (place) {
    case Place::Overview: return Places::tr("&Overview");
    case Place::Events: return Places::tr("E&vents");
    case Place::Analytics: return Places::tr("&Analytics");
    case Place::DeskSale: return Places::tr("&Desk sale");
    case Place::People: return Places::tr("&People");
    case Place::Kiosks: return Places::tr("&Kiosks");
    }
    Q_UNREACHABLE();
}

QString iconNameOf(Place place)
{
    switch (place) {
    case Place::Overview: return u"speedometer2"_s;
    case Place::Events: return u"calendar-event"_s;
    case Place::Analytics: return u"graph-up"_s;
    case Place::DeskSale: return u"ticket-perforated"_s;
    case Place::People: return u"people"_s;
    case Place::Kiosks: return u"tablet"_s;
    }
    Q_UNREACHABLE();
}

QKeySequence shortcutOf(Place place)
{
    return Qt::CTRL | Qt::Key(Qt::Key_1 + int(place));
}

QString keyOf(Place place)
{
    switch (place) {
    case Place::Overview: return u"overview"_s;
    case Place::Events: return u"events"_s;
    case Place::Analytics: return u"analytics"_s;
    case Place::DeskSale: return u"desk-sale"_s;
    case Place::People: return u"people"_s;
    case Place::Kiosks: return u"kiosks"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Evently
