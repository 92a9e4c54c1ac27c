// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/binaries.h"
#include "tests/support/program.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// A backup restores all sales on another machine.
class tst_Backup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bringsEverythingBack();
    void takesADatabaseElsewhere();
    void overwritesNoBackup();
    void followsNoLink_data();
    void followsNoLink();
    void takesNoOthersFile();
    void replacesNoData();
    void saysWhatIsNoBackup();
    void refusesAForeignDump_data();
    void refusesAForeignDump();
    void leavesNothingOfARestoreThatFails_data();
    void leavesNothingOfARestoreThatFails();
    void namesTheFileInAFolder();
    void writesThroughNoLink();
    void worksForTheFoldersOwner();
    void leavesNothingWhereItCantWrite();
    void makesNoDatabaseToBackUp();
    void staysOutOfAServersFolder();

private:
    QStringList words(const QString &command, const QString &option, const QString &file,
                      const QString &folder) const
    {
        return {command, option, m_base.filePath(file), u"--data-dir"_s, m_base.filePath(folder)};
    }

    const PassableFolder m_base;
    QString m_made; ///< Figures of the season that is backed up.
};

static const QString password = u"a sentence to sign in with"_s;

/// Creates a season, and a user who may read all of it.
void tst_Backup::initTestCase()
{
    const QString folder = m_base.filePath(u"venue"_s);
    m_made = runEvently({u"demo"_s, u"--data-dir"_s, folder}).output;
    QVERIFY(!m_made.isEmpty());
    QCOMPARE(runEvently({u"create-admin"_s, u"--data-dir"_s, folder, u"--email"_s,
                         u"eve@example.org"_s},
                        {}, password.toUtf8() + '\n')
                     .code,
             0);
}

/// Everything that an organizer of @p server can read, without cursors, because each server seals
/// them with its own key.
static QList<QJsonObject> everythingIn(const Serving &server)
{
    TestClient client = server.client();
    const Response in = client.post(
            u"/api/auth/login"_s, {{u"email"_s, u"eve@example.org"_s}, {u"password"_s, password}});
    client.setToken(in.json()[u"token"_s].toString());
    QList<QJsonObject> everything;
    for (const QString &list : {u"events?limit=100"_s, u"users?limit=100"_s, u"analytics/revenue"_s,
                                u"kiosks"_s, u"analytics/overview"_s}) {
        everything << client.get(u"/api/"_s % list).json();
        everything.last().remove(u"nextCursor"_s);
    }
    return everything;
}

void tst_Backup::bringsEverythingBack()
{
    QList<QJsonObject> sold;
    {
        const Serving venue(
                {u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_base.filePath(u"venue"_s)});
        sold = everythingIn(venue);
        // While the server is selling.
        const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, u"a.dump"_s, u"venue"_s));
        QVERIFY2(ended.code == 0, qPrintable(ended.errors));
    }
    for (const QJsonObject &list : std::as_const(sold))
        QVERIFY(QJsonDocument(list).toJson().size() > 500);
    QCOMPARE(QFileInfo(m_base.filePath(u"a.dump"_s)).permissions() & ~QFile::Permissions(0x7000),
             QFile::ReadUser | QFile::WriteUser);
    QVERIFY(QDir(m_base.filePath({})).entryList({u"a.dump.*"_s}).isEmpty());
    QVERIFY(QDir(m_base.filePath(u"."_s)).entryList({u"*.part"_s}).isEmpty());

    const Ended restored = runEvently(words(u"restore"_s, u"--from"_s, u"a.dump"_s, u"again"_s));
    QVERIFY2(restored.code == 0, qPrintable(restored.errors));
    static const QRegularExpression counts(
            u"^Restored .*: ([1-9]\\d*) events and ([1-9]\\d*) bookings\\.\n$"_s);
    const auto counted = counts.match(restored.output);
    QVERIFY2(counted.hasMatch(), qPrintable(restored.output));
    QVERIFY2(m_made.startsWith(u"Created %1 events, %2 bookings "_s.arg(counted.captured(1),
                                                                        counted.captured(2))),
             qPrintable(m_made));
    const QString again = m_base.filePath(u"again"_s);
    QCOMPARE(runEvently({u"check"_s, u"--data-dir"_s, again}).output, u"Everything agrees.\n"_s);
    const Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, again});
    QCOMPARE(everythingIn(server), sold);
}

void tst_Backup::takesADatabaseElsewhere()
{
    const auto at = [](const ConnectionInfo &database) {
        return Variables{{u"DATABASE_URL"_s,
                          u"postgresql://evently_owner@%1/%2"_s.arg(
                                  QString::fromLatin1(QUrl::toPercentEncoding(database.host)),
                                  database.database)}};
    };
    const Variables from = at(TestCluster::shared().makeDatabase());
    const Variables to = at(TestCluster::shared().makeDatabase());
    QCOMPARE(runEvently({u"demo"_s}, from).code, 0);
    const QString file = m_base.filePath(u"elsewhere.dump"_s);
    const Ended written = runEvently({u"backup"_s, u"--to"_s, file}, from);
    QVERIFY2(written.code == 0, qPrintable(written.errors));
    const Ended restored = runEvently({u"restore"_s, u"--from"_s, file}, to);
    QVERIFY2(restored.code == 0, qPrintable(restored.errors));
    QCOMPARE(runEvently({u"check"_s}, to).output, u"Everything agrees.\n"_s);
    QCOMPARE(runEvently({u"demo"_s}, to).code, 1); // It already has events.
}

void tst_Backup::overwritesNoBackup()
{
    QFile before(m_base.filePath(u"before.dump"_s));
    QVERIFY(before.open(QIODevice::ReadWrite));
    before.write("what was there");
    before.flush();
    const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, u"before.dump"_s, u"venue"_s));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"never overwritten"_s), qPrintable(ended.errors));
    before.seek(0);
    QCOMPARE(before.readAll(), "what was there");
}

void tst_Backup::followsNoLink_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("leadsSomewhere");

    QTest::newRow("to a file") << u"a"_s << true;
    QTest::newRow("to nowhere") << u"b"_s << false;
}

/// Someone may have put a link at the backup's path.
void tst_Backup::followsNoLink()
{
    QFETCH(QString, name);
    QFETCH(bool, leadsSomewhere);
    const QString target = m_base.filePath(name % u".target"_s);
    if (leadsSomewhere) {
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
    }
    QVERIFY(QFile::link(target, m_base.filePath(name % u"-link.dump"_s)));
    const Ended ended =
            runEvently(words(u"backup"_s, u"--to"_s, name % u"-link.dump"_s, u"venue"_s));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"never overwritten"_s), qPrintable(ended.errors));
    QFile file(target);
    QCOMPARE(file.open(QIODevice::ReadOnly), leadsSomewhere);
    if (leadsSomewhere)
        QCOMPARE(file.readAll(), "precious"_ba);
}

/// File names that an earlier version might have used, now taken by someone else: a file and a
/// link.
void tst_Backup::takesNoOthersFile()
{
    QFile file(m_base.filePath(u"o.dump.part"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("somebody's");
    file.flush();
    QVERIFY(QFile::link(file.fileName(), m_base.filePath(u"p.dump.part"_s)));
    for (const QString &name : {u"o.dump"_s, u"p.dump"_s}) {
        const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, name, u"venue"_s));
        QVERIFY2(ended.code == 0, qPrintable(ended.errors));
        struct stat found = {};
        QCOMPARE(::lstat(QFile::encodeName(m_base.filePath(name)).constData(), &found), 0);
        QVERIFY(S_ISREG(found.st_mode));
        QCOMPARE(found.st_mode & 07777, 0600U);
        QCOMPARE(found.st_uid, ::geteuid());
        QCOMPARE(found.st_nlink, nlink_t(1));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), "somebody's"_ba);
}

void tst_Backup::replacesNoData()
{
    const QStringList backUp = words(u"backup"_s, u"--to"_s, u"full.dump"_s, u"venue"_s);
    QCOMPARE(runEvently(backUp).code, 0);
    const Ended ended = runEvently(words(u"restore"_s, u"--from"_s, u"full.dump"_s, u"venue"_s));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"This database already contains data"_s),
             qPrintable(ended.errors));
    const Serving venue(
            {u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_base.filePath(u"venue"_s)});
    QVERIFY(!everythingIn(venue).first()[u"data"_s].toArray().isEmpty());
}

void tst_Backup::saysWhatIsNoBackup()
{
    QFile file(m_base.filePath(u"letter.dump"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam,");
    file.close();
    const Ended ended = runEvently(words(u"restore"_s, u"--from"_s, u"letter.dump"_s, u"new"_s));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"is not a backup that this Evently can restore"_s),
             qPrintable(ended.errors));
    QVERIFY(!QFile::exists(m_base.filePath(u"new"_s)));
    const Ended none = runEvently(words(u"restore"_s, u"--from"_s, u"none.dump"_s, u"new"_s));
    QCOMPARE(none.code, 1);
    QVERIFY2(none.errors.contains(u"is not a file that can be read"_s), qPrintable(none.errors));
}

/// Dumps @p database into @p file; @p words are arguments for pg_dump.
static void dump(const ConnectionInfo &database, const QString &file, const QStringList &words)
{
    QProcess process;
    const auto binaries = postgresBinaries();
    QVERIFY(binaries);
    process.start(*binaries % u"/pg_dump"_s,
                  QStringList{u"--format=custom"_s, u"--file="_s % file,
                              u"--dbname="_s % QString::fromUtf8(database.toConnectionString())}
                          + words);
    QVERIFY(process.waitForFinished(240'000));
    QCOMPARE(process.exitCode(), 0);
}

void tst_Backup::refusesAForeignDump_data()
{
    QTest::addColumn<QString>("before"); ///< SQL for a database of Evently's; empty: any other.
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("another schema")
            << u"CREATE SCHEMA foo; CREATE TABLE foo.t AS SELECT 1"_s
            << QStringList{u"--schema=foo"_s} << u"It has no table evently."_s;
    QTest::newRow("a few tables of ours")
            << u"SELECT 1"_s << QStringList{u"--table=evently.users"_s}
            << u"It has no table evently."_s;
    QTest::newRow("tables without rows")
            << u"SELECT 1"_s << QStringList{u"--schema-only"_s} << u"but not its rows"_s;
    QTest::newRow("rows without tables")
            << u"SELECT 1"_s << QStringList{u"--data-only"_s} << u"It has no table evently."_s;
    QTest::newRow("without bookings")
            << u"SELECT 1"_s << QStringList{u"--exclude-table-data=evently.bookings"_s}
            << u"It has the table evently.bookings, but not its rows."_s;
    QTest::newRow("a newer Evently")
            << u"INSERT INTO evently.schema_migrations (name) VALUES ('9999_tomorrow.sql')"_s
            << QStringList{}
            << u"It was written by a newer version of Evently: it has the migration 9999_tomorrow.sql."_s;
}

void tst_Backup::refusesAForeignDump()
{
    QFETCH(QString, before);
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const TestDatabase database;
    database.run(before);
    const QString file = m_base.filePath(u"foreign-%1.dump"_s.arg(words.join(QString()).size()));
    dump(TestCluster::shared().connection(database.owner().database, TestCluster::Superuser), file,
         words);
    const QString folder = m_base.filePath(u"far/away"_s);
    const Ended ended = runEvently({u"restore"_s, u"--from"_s, file, u"--data-dir"_s, folder});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(said), qPrintable(ended.errors));
    QVERIFY(!QFile::exists(m_base.filePath(u"far"_s)));
    QFile::remove(file);
}

void tst_Backup::leavesNothingOfARestoreThatFails_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isThere"); ///< An empty folder.
    QTest::newRow("a new folder") << u"over/there"_s << false;
    QTest::newRow("an empty folder") << u"emptied"_s << true;
}

/// A file that looks complete but is damaged in the middle of its rows.
void tst_Backup::leavesNothingOfARestoreThatFails()
{
    QFETCH(QString, folder);
    QFETCH(bool, isThere);
    const QString path = m_base.filePath(folder);
    QVERIFY(!isThere || QDir().mkpath(path));
    const QString name = u"broken-%1.dump"_s.arg(isThere);
    QCOMPARE(runEvently(words(u"backup"_s, u"--to"_s, name, u"venue"_s)).code, 0);
    QFile file(m_base.filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write(QByteArray(64, 'x'));
    file.close();
    const Ended ended =
            runEvently({u"restore"_s, u"--from"_s, file.fileName(), u"--data-dir"_s, path});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"could not be restored, and the database is empty."_s),
             qPrintable(ended.errors));
    QCOMPARE(QFile::exists(path), isThere);
    QVERIFY(!isThere || QDir(path).isEmpty());
    QVERIFY(isThere || !QFile::exists(m_base.filePath(u"over"_s)));
}

void tst_Backup::namesTheFileInAFolder()
{
    const QString folder = m_base.filePath(u"backups"_s);
    QVERIFY(QDir().mkpath(folder));
    const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, u"backups"_s, u"venue"_s));
    QVERIFY2(ended.code == 0, qPrintable(ended.errors));
    const QStringList written = QDir(folder).entryList(QDir::Files);
    QCOMPARE(written.size(), 1);
    static const QRegularExpression name(u"^evently-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.dump$"_s);
    QVERIFY2(name.match(written.first()).hasMatch(), qPrintable(written.first()));
    QCOMPARE(ended.output, u"Backup written to %1/%2.\n"_s.arg(folder, written.first()));
}

void tst_Backup::writesThroughNoLink()
{
    const QString victim = m_base.filePath(u"victim"_s);
    QFile file(victim);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("precious");
    file.close();
    QVERIFY(QFile::link(victim, m_base.filePath(u"link.dump"_s)));
    QVERIFY(QFile::link(m_base.filePath(u"nothing"_s), m_base.filePath(u"dangling.dump"_s)));
    for (const QString &name : {u"link.dump"_s, u"dangling.dump"_s}) {
        const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, name, u"venue"_s));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.errors.contains(u"never overwritten"_s), qPrintable(ended.errors));
    }
    QVERIFY(!QFile::exists(m_base.filePath(u"nothing"_s)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "precious");
}

/// As root with the packaged service, whose data belongs to its own user.
void tst_Backup::worksForTheFoldersOwner()
{
    const passwd *nobody = ::getpwnam("nobody");
    if (::geteuid() != 0 || !nobody)
        QSKIP("Only root can do something for somebody else.");
    const QString folder = m_base.filePath(u"service"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(::chown(QFile::encodeName(folder).constData(), nobody->pw_uid, nobody->pw_gid) == 0);
    const QString backups = m_base.filePath(u"roots"_s);
    QVERIFY(QDir().mkpath(backups));
    QVERIFY(::chmod(QFile::encodeName(backups).constData(), 0700) == 0);

    const auto succeed = [](const QStringList &words) {
        const Ended ended = runEvently(words);
        QVERIFY2(ended.code == 0, qPrintable(words.first() % u": "_s % ended.errors));
    };
    succeed({u"demo"_s, u"--data-dir"_s, folder});
    succeed({u"check"_s, u"--data-dir"_s, folder});
    const QString file = backups % u"/a.dump"_s;
    succeed({u"backup"_s, u"--to"_s, file, u"--data-dir"_s, folder});
    QCOMPARE(QFileInfo(file).ownerId(), 0u);
    QCOMPARE(QFileInfo(folder % u"/cluster"_s).ownerId(), nobody->pw_uid);
    QCOMPARE(QFileInfo(folder % u"/evently.lock"_s).ownerId(), nobody->pw_uid);

    const QString other = m_base.filePath(u"service-again"_s);
    QVERIFY(QDir().mkpath(other));
    QVERIFY(::chown(QFile::encodeName(other).constData(), nobody->pw_uid, nobody->pw_gid) == 0);
    succeed({u"restore"_s, u"--from"_s, file, u"--data-dir"_s, other});
    succeed({u"check"_s, u"--data-dir"_s, other});
    QCOMPARE(QFileInfo(other % u"/cluster"_s).ownerId(), nobody->pw_uid);

    // Starting a server is still refused, because the folder belongs to another user.
    QCOMPARE(runEvently({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, folder}).code, 2);
}

void tst_Backup::leavesNothingWhereItCantWrite()
{
    const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, u"nowhere/a.dump"_s, u"venue"_s));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(u"evently: No backup was written to "_s),
             qPrintable(ended.errors));
    QVERIFY(!QFile::exists(m_base.filePath(u"nowhere"_s)));
}

void tst_Backup::makesNoDatabaseToBackUp()
{
    const Ended ended = runEvently(words(u"backup"_s, u"--to"_s, u"b.dump"_s, u"typo"_s));
    QCOMPARE(ended.code, 5);
    QVERIFY2(ended.errors.contains(u"There is no database in "_s), qPrintable(ended.errors));
    QVERIFY(!QFile::exists(m_base.filePath(u"typo"_s)));
    QVERIFY(!QFile::exists(m_base.filePath(u"b.dump"_s)));
}

void tst_Backup::staysOutOfAServersFolder()
{
    QCOMPARE(runEvently(words(u"backup"_s, u"--to"_s, u"c.dump"_s, u"venue"_s)).code, 0);
    const Serving server(
            {u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_base.filePath(u"empty"_s)});
    const Ended ended = runEvently(words(u"restore"_s, u"--from"_s, u"c.dump"_s, u"empty"_s));
    QCOMPARE(ended.code, 3);
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_backup.moc"
