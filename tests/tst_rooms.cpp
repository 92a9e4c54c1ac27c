// SPDX-License-Identifier: GPL-3.0-only
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What neither compiler nor linker says of the rooms of the house.
class tst_Rooms : public QObject
{
    Q_OBJECT

private slots:
    void includeOnlyDownward_data();
    void includeOnlyDownward();
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

void tst_Rooms::includeOnlyDownward_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QStringList>("below");

    QTest::newRow("values") << u"models/values"_s << QStringList{u"models/values/"_s};
    QTest::newRow("models") << u"models"_s << QStringList{u"models/"_s};
    QTest::newRow("ui") << u"ui"_s << QStringList{u"ui/"_s, u"models/values/"_s};
    QTest::newRow("server") << u"server"_s
                            << QStringList{u"server/"_s, u"models/"_s, u"resources/"_s};
}

void tst_Rooms::includeOnlyDownward()
{
    QFETCH(QString, room);
    QFETCH(QStringList, below);

    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    const QStringList sources = sourcesOf(room);
    QVERIFY(!sources.isEmpty());
    for (const QString &path : sources) {
        const QString text = textOf(path);
        for (const auto &match : include.globalMatch(text)) {
            const QString header = match.captured(1);
            const bool isFine = header.endsWith(u".moc"_s)
                    || std::any_of(below.cbegin(), below.cend(), [&](const QString &folder) {
                                    return header.startsWith(folder);
                                });
            QVERIFY2(isFine, qPrintable(u"%1 includes %2"_s.arg(path, header)));
        }
    }
}

/// The rooms meet in one program and one namespace. Of two classes with one name the linker takes
/// the functions of either, silently, and the program crashes.
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
            // What has no name outside its file can't meet anything.
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
