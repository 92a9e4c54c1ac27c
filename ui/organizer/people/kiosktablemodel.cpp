// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/kiosktablemodel.h"

#include "ui/widgets/rowroles.h"
#include "ui/words/eventwords.h"

#include <QTimeZone>

namespace Evently {

KioskTableModel::KioskTableModel(ListStore<Kiosk> &store, std::function<Instant()> now,
                                 QObject *parent)
    : StoreTableModel(store, columns, parent)
    , m_now(std::move(now))
{
}

namespace {

enum class Presence { Unpaired, Here, Silent, Off };

Presence presenceOf(const Kiosk &kiosk, Instant now)
{
    if (!kiosk.pairedAt)
        return Presence::Unpaired;
    const Instant seen = kiosk.lastSeenAt.value_or(*kiosk.pairedAt);
    if (now - seen > KioskTableModel::offAfter)
        return Presence::Off;
    const bool isHere = kiosk.lastSeenAt && now - seen <= KioskTableModel::silentAfter;
    return isHere ? Presence::Here : Presence::Silent;
}

QString stateOf(Presence presence)
{
    switch (presence) {
    case Presence::Unpaired: return KioskTableModel::tr("Waiting to be paired");
    case Presence::Here: return KioskTableModel::tr("In service");
    case Presence::Silent: return KioskTableModel::tr("Offline");
    case Presence::Off: return KioskTableModel::tr("Out of service");
    }
    Q_UNREACHABLE();
}

Theme::Colour toneOf(Presence presence)
{
    switch (presence) {
    case Presence::Here: return Theme::Colour::Success;
    case Presence::Silent: return Theme::Colour::Danger;
    case Presence::Unpaired:
    case Presence::Off: return Theme::Colour::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

static QString lastContactOf(const Kiosk &kiosk)
{
    if (!kiosk.lastSeenAt)
        return {};
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return KioskTableModel::tr("Last seen %1, %2", "day, time")
            .arg(dayText(*kiosk.lastSeenAt, zone), timeText(*kiosk.lastSeenAt, zone));
}

/// The printer state reported by the kiosk, translated.
static QString printerOf(const Kiosk &kiosk)
{
    if (kiosk.printer == QLatin1StringView("ready"))
        return KioskTableModel::tr("Ready");
    if (kiosk.printer == QLatin1StringView("out of paper"))
        return KioskTableModel::tr("Out of paper");
    if (kiosk.printer == QLatin1StringView("not available"))
        return KioskTableModel::tr("Not found");
    return kiosk.printer == QLatin1StringView("unknown") ? QString() : kiosk.printer;
}

QVariant KioskTableModel::data(const QModelIndex &index, int role) const
{
    const Kiosk *kiosk = valueAt(index);
    if (!kiosk)
        return {};
    const int column = index.column();
    const Presence presence = presenceOf(*kiosk, m_now());
    switch (role) {
    case IsStrongRole: return column == Name;
    case DetailRole: return column == State ? lastContactOf(*kiosk) : QVariant();
    case ToneRole:
        if (column == State)
            return QVariant::fromValue(toneOf(presence));
        if (column != Printer || kiosk->printer == QLatin1StringView("ready"))
            return {};
        // A problem from before it was switched off isn't urgent.
        return QVariant::fromValue(presence == Presence::Off ? Theme::Colour::Muted
                                                             : Theme::Colour::Warning);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Name: return kiosk->name;
    case State: return stateOf(presence);
    case Printer: return printerOf(*kiosk);
    case Version: return kiosk->version;
    default: return {};
    }
}

QString KioskTableModel::headOf(int column) const
{
    switch (column) {
    case Name: return tr("Kiosk");
    case State: return tr("State");
    case Printer: return tr("Printer");
    case Version: return tr("Version");
    default: return {};
    }
}

} // namespace Evently
