// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/orders/orderjournal.h"

#include "models/values/id.h"

#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

Q_LOGGING_CATEGORY(lcJournal, "evently.kiosk.journal")

/// A renamed file is only permanent once its folder is on disk, too.
static bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return false;
    const bool isOnDisk = ::fsync(handle) == 0;
    ::close(handle);
    return isOnDisk;
}

OrderJournal::OrderJournal(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    read();
}

void OrderJournal::read()
{
    for (const QFileInfo &entry : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        QFile file(entry.filePath());
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const auto order = KioskOrder::fromJson(QJsonDocument::fromJson(text).object());
        if (order)
            m_orders << *order;
        else
            qCWarning(lcJournal, "An order can't be read: %s", qUtf8Printable(entry.filePath()));
    }
    std::ranges::sort(m_orders, {}, &KioskOrder::since);
}

QString OrderJournal::pathOf(const QUuid &id) const
{
    return m_folder % u'/' % toText(id) % u".json"_s;
}

std::optional<KioskOrder> OrderJournal::find(const QUuid &id) const
{
    const auto order = std::ranges::find(m_orders, id, &KioskOrder::id);
    return order == m_orders.cend() ? std::nullopt : std::optional(*order);
}

bool OrderJournal::write(const KioskOrder &order)
{
    QSaveFile file(pathOf(order.id)); // Flushed to disk when it is committed.
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(order.toJson()).toJson());
    if (!file.commit() || !syncFolder(m_folder)) {
        qCWarning(lcJournal, "The journal can't be written: %s", qUtf8Printable(m_folder));
        return false;
    }
    const auto known = std::ranges::find(m_orders, order.id, &KioskOrder::id);
    if (known == m_orders.end())
        m_orders << order;
    else
        *known = order;
    emit changed();
    return true;
}

void OrderJournal::remove(const QUuid &id)
{
    QFile::remove(pathOf(id));
    syncFolder(m_folder);
    if (m_orders.removeIf([&](const KioskOrder &order) { return order.id == id; }) > 0)
        emit changed();
}

} // namespace Evently
