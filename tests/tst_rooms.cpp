// SPDX-License-Identifier: GPL-3.0-only
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Architecture rules that neither compiler nor linker checks. A room is a folder of sources; see
/// docs/architecture.md.
class tst_Rooms : public QObject
{
    Q_OBJECT

private slots:
    void includeOnlyDownward_data();
    void includeOnlyDownward();
    void knowEveryRoom();
    void respectTheWalls();
    void keepWordsOutOfStores();
    void giveEachTypeANameOfItsOwn();
};

static const QString root = QStringLiteral(EVENTLY_SOURCES);

/// The sources of @p room, by their paths from the root.
static QStringList sourcesOf(const QString &room)
{
    QStringList paths;
    QDirIterator files(root % u'/' % room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next().mid(root.size() + 1);
    return paths;
}

static QString textOf(const QString &path)
{
    QFile file(root % u'/' % path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The headers of ours that @p path includes.
static QStringList includesOf(const QString &path)
{
    static const QRegularExpression include(u"^#include \"([^\"]+/[^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    for (const auto &match : include.globalMatch(textOf(path)))
        headers << match.captured(1);
    return headers;
}

/// All rooms, from the bottom up: each may include itself and those above it in this list.
static const QStringList rooms{
        u"models/values"_s,
        u"models/ledger"_s, // Decides who gets which seats. Without a database.
        u"models/words"_s, // Amounts and dates as people read them.
        u"models/tickets"_s, // Draws tickets; knows no window and no printer.
        u"models/database"_s, // Sessions, transactions, migrations.
        u"models/tables"_s, // Reading and writing, one class per table.
        u"models/audit"_s,
        u"models/desk/batch"_s, // Commands committed together.
        u"models/desk"_s, // The queue for all changes of seats.
        u"models/demo"_s,

        u"server/http"_s, // From sockets to requests, and back.
        u"server/access"_s, // Who the caller is, and how often they may call.
        u"server/api"_s, // From requests to handlers.
        u"server/handlers"_s,
        u"server/live"_s,
        u"server/jobs"_s,
        u"server"_s,

        u"ui/api"_s, // The REST API's client.
        u"ui/stores"_s, // The server's data, kept up to date.
        u"ui/desktop"_s, // The desktop's keyring, settings and language.
        u"ui/look"_s, // Colours, icons, type.
        u"ui/words"_s, // Texts for people: sentences, amounts, dates.
        u"ui/charts"_s,
        u"ui/printing"_s, // Printers and their queues.
        u"ui/widgets"_s,
        u"ui/export"_s,
        u"ui/tables"_s, // Lists of events, bookings and so on, for views.

        u"ui/organizer"_s, // Shared by the organizer's pages.
        u"ui/organizer/confirm"_s,
        u"ui/organizer/palette"_s,
        u"ui/organizer/printing"_s,
        u"ui/organizer/editor"_s,
        u"ui/organizer/actions"_s,
        u"ui/organizer/overview"_s,
        u"ui/organizer/analytics"_s,
        u"ui/organizer/people"_s,
        u"ui/organizer/entry"_s,
        u"ui/organizer/event"_s,
        u"ui/organizer/events"_s,
        u"ui/organizer/desksale"_s,
        u"ui/organizer/frame"_s,

        u"ui/kiosk/look"_s,
        u"ui/kiosk/lock"_s,
        u"ui/kiosk/watch"_s,
        u"ui/kiosk/orders"_s,
        u"ui/kiosk/context"_s, // Shared by a kiosk's parts.
        u"ui/kiosk/parts"_s,
        u"ui/kiosk/pin"_s,
        u"ui/kiosk/keyboard"_s,
        u"ui/kiosk/attract"_s,
        u"ui/kiosk/pages"_s,
        u"ui/kiosk/pairing"_s,
        u"ui/kiosk/staff"_s,
        u"ui/kiosk"_s,

        u"app/help"_s,
        u"app/log"_s,
        u"app/cluster"_s, // Our own PostgreSQL.
        u"app/secrets"_s,
        u"app/options"_s,
        u"app/run"_s,
        u"app/files"_s,
        u"app/tasks"_s, // The program's commands.
        u"app"_s,
};

/// Forbidden includes of a lower room. Both are prefixes of paths.
struct Wall
{
    QString room;
    QString other;
    QStringList butFor = {}; ///< Exceptions.
};

static const QList<Wall> walls{
        {u"models/database/"_s, u"models/ledger/"_s},
        {u"models/tickets/"_s,
         u"models/"_s,
         {u"models/values/"_s, u"models/words/"_s, u"models/tickets/"_s}},
        {u"models/words/"_s, u"models/"_s, {u"models/values/"_s, u"models/words/"_s}},
        {u"server/http/"_s, u"models/"_s, {u"models/values/"_s}},
        // The windows are clients of the REST API.
        {u"ui/"_s, u"models/"_s, {u"models/values/"_s, u"models/words/"_s, u"models/tickets/"_s}},
        {u"ui/"_s, u"server/"_s},
        {u"ui/kiosk/"_s, u"ui/organizer/"_s},
};

static QString roomOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

void tst_Rooms::includeOnlyDownward_data()
{
    QTest::addColumn<QString>("room");
    for (const QString &room : rooms)
        QTest::newRow(qPrintable(room)) << room;
}

void tst_Rooms::includeOnlyDownward()
{
    QFETCH(QString, room);

    const QStringList sources = sourcesOf(room);
    QVERIFY(!sources.isEmpty());
    for (const QString &path : sources) {
        if (roomOf(path) != room)
            continue; // It is a room inside this one.
        for (const QString &header : includesOf(path)) {
            const qsizetype other = rooms.indexOf(roomOf(header));
            QVERIFY2(other <= rooms.indexOf(room),
                     qPrintable(u"%1 includes %2, which is above it"_s.arg(path, header)));
        }
    }
}

void tst_Rooms::knowEveryRoom()
{
    for (const QString &floor : {u"models"_s, u"server"_s, u"ui"_s, u"app"_s}) {
        for (const QString &path : sourcesOf(floor))
            QVERIFY2(rooms.contains(roomOf(path)), qPrintable(path));
    }
}

void tst_Rooms::respectTheWalls()
{
    for (const Wall &wall : walls) {
        const QStringList sources = sourcesOf(wall.room);
        QVERIFY(!sources.isEmpty());
        for (const QString &path : sources) {
            for (const QString &header : includesOf(path)) {
                const bool isFine = !header.startsWith(wall.other)
                        || std::ranges::any_of(wall.butFor, [&header](const QString &room) {
                               return header.startsWith(room);
                           });
                QVERIFY2(isFine, qPrintable(u"%1 includes %2"_s.arg(path, header)));
            }
        }
    }
}

/// Stores hold data; only the windows translate it.
void tst_Rooms::keepWordsOutOfStores()
{
    static const QRegularExpression word(u"\\btr\\("_s);
    for (const QString &room : {u"ui/api"_s, u"ui/stores"_s}) {
        for (const QString &path : sourcesOf(room))
            QVERIFY2(!textOf(path).contains(word), qPrintable(path));
    }
}

/// All rooms share one program and one namespace. If two classes have the same name, the linker
/// silently picks functions of either one, and the program crashes.
void tst_Rooms::giveEachTypeANameOfItsOwn()
{
    static const QRegularExpression definition(
            u"^(?:class|struct|enum class)(?: \\[\\[nodiscard\\]\\])? ([A-Z]\\w*)(?: final)?"
            "(?: :[^;]*)?\\n\\{"_s,
            QRegularExpression::MultilineOption);
    static const QRegularExpression unnamed(
            u"^namespace \\{\n.*?^\\} // namespace$"_s,
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QHash<QString, QString> homes;
    for (const QString &room : {u"models"_s, u"server"_s, u"ui"_s, u"app"_s}) {
        for (const QString &path : sourcesOf(room)) {
            // Names in unnamed namespaces can't clash.
            const QString text = textOf(path).remove(unnamed);
            for (const auto &match : definition.globalMatch(text)) {
                const QString type = match.captured(1);
                const QString home = homes.value(type, path);
                const bool isOfOneRoom = home.section(u'/', 0, 0) == room;
                QVERIFY2(isOfOneRoom, qPrintable(u"%1 is in %2 and %3"_s.arg(type, home, path)));
                homes[type] = path;
            }
        }
    }
    QVERIFY(homes.contains(u"OrganizerWindow"_s));
    QVERIFY(homes.contains(u"Router"_s));
}

QTEST_APPLESS_MAIN(tst_Rooms)
#include "tst_rooms.moc"
