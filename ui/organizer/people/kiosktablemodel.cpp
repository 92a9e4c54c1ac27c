// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/kiosktablemodel.h"

#include "ui/eventwords.h"
#include "ui/widgets/rowroles.h"

#include <QTimeZone>

namespace Evently {

KioskTableModel::KioskTableModel(ListStore<Kiosk> &store, std::function<Instant()> now,
                                 QObject *parent)
    : StoreTableModel(store, columns, parent)
    , m_now(std::move(now))
{
}

static bool isSilent(const Kiosk &kiosk, Instant now)
{
    return kiosk.pairedAt
            && (!kiosk.lastSeenAt || now - *kiosk.lastSeenAt > KioskTableModel::silentAfter);
}

static QString stateOf(const Kiosk &kiosk, Instant now)
{
    if (!kiosk.pairedAt)
        return KioskTableModel::tr("Waiting to be paired");
    return isSilent(kiosk, now) ? KioskTableModel::tr("Silent") : KioskTableModel::tr("In service");
}

static QString lastContactOf(const Kiosk &kiosk)
{
    if (!kiosk.lastSeenAt)
        return {};
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return KioskTableModel::tr("Last seen %1, %2", "day, time")
            .arg(dayText(*kiosk.lastSeenAt, zone), timeText(*kiosk.lastSeenAt, zone));
}

/// The kiosk's own word for its printer, in this window's language.
static QString printerOf(const Kiosk &kiosk)
{
    if (kiosk.printer == QLatin1StringView("ready"))
        return KioskTableModel::tr("Ready");
    if (kiosk.printer == QLatin1StringView("out of paper"))
        return KioskTableModel::tr("Out of paper");
    if (kiosk.printer == QLatin1StringView("not available"))
        return KioskTableModel::tr("Not there");
    return kiosk.printer == QLatin1StringView("unknown") ? QString() : kiosk.printer;
}

QVariant KioskTableModel::data(const QModelIndex &index, int role) const
{
    const Kiosk *kiosk = valueAt(index);
    if (!kiosk)
        return {};
    const int column = index.column();
    const bool isHere = kiosk->pairedAt && !isSilent(*kiosk, m_now());
    switch (role) {
    case IsStrongRole: return column == Name;
    case DetailRole: return column == State ? lastContactOf(*kiosk) : QVariant();
    case ToneRole:
        if (column == State)
            return QVariant::fromValue(isHere                    ? Theme::Colour::Success
                                               : kiosk->pairedAt ? Theme::Colour::Danger
                                                                 : Theme::Colour::Muted);
        return column == Printer && kiosk->printer != QLatin1StringView("ready")
                ? QVariant::fromValue(Theme::Colour::Warning)
                : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case Name: return kiosk->name;
    case State: return stateOf(*kiosk, m_now());
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
