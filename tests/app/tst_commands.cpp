// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/connectioninfo.h"
#include "tests/support/program.h"
#include "tests/support/testcluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Evently;

/// The command line as people and scripts use it: arguments, exit codes, and how it ends.
class tst_Commands : public QObject
{
    Q_OBJECT

private slots:
    void explainsItself_data();
    void explainsItself();
    void endsWithTwoForWhatItCantUse_data();
    void endsWithTwoForWhatItCantUse();
    void migratesOnceAndChecks();
    void checksNothingWhereNothingIs();
    void makesAnAdministrator();
    void makesADemoSeason();
    void servesUntilItIsToldToStop();
    void servesWhereTheDisplayCantBeUsed_data();
    void servesWhereTheDisplayCantBeUsed();
    void servesItsOwnWindow();
    void letsNobodyElseServeFromItsFolder();
    void worksBesideARunningServer();
    void comesBackAfterBeingKilled();
    void tellsWhereTheAdminTokenIs();
    void saysWhenThePortIsTaken();
    void saysInObjectsWhyItCantServe_data();
    void saysInObjectsWhyItCantServe();
    void saysWhyTheSocketsFolderCantBeMade();
    void saysThatItStops();
    void usesADatabaseElsewhere();
    void findsTheDatabasesPasswordInItsFile();
    void saysWhenTheDatabaseIsNotThere();
    void keepsSecretsOutOfEnvironments();
    void warnsOfPlainText_data();
    void warnsOfPlainText();
    void obeysTheLimitOfConnections();

private:
    const PassableFolder m_base;
    const QString m_folder = m_base.filePath(QStringLiteral("data"));
};

static const QRegularExpression
        readyLine(u"^Evently is ready at http://127\\.0\\.0\\.1:\\d+\\n$"_s);

void tst_Commands::explainsItself_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("--version") << QStringList{u"--version"_s} << u"evently 0."_s;
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"EVENTLY(1)"_s;
    QTest::newRow("help migrate") << QStringList{u"help"_s, u"migrate"_s}
                                  << u"EVENTLY-MIGRATE(1)"_s;
    QTest::newRow("check --help") << QStringList{u"check"_s, u"--help"_s} << u"EVENTLY-CHECK(1)"_s;
}

void tst_Commands::explainsItself()
{
    QFETCH(QStringList, words);
    QFETCH(QString, beginning);
    const Ended ended = runEvently(words);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.output.startsWith(beginning), qPrintable(ended.output));
    QCOMPARE(ended.errors, QString());
}

void tst_Commands::endsWithTwoForWhatItCantUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("an option") << QStringList{u"--frobnicate"_s} << QString() << QString()
                               << u"Unknown option --frobnicate."_s;
    QTest::newRow("a command after its options")
            << QStringList{u"--data-dir=/x"_s, u"check"_s} << QString() << QString()
            << u"A command comes before its options: “evently check …”."_s;
    QTest::newRow("a database of another kind")
            << QStringList{u"--headless"_s} << u"DATABASE_URL"_s << u"mysql://db/evently"_s
            << u"DATABASE_URL can't be used. It must begin with postgresql://"_s;
    QTest::newRow("a well-known secret")
            << QStringList{u"--headless"_s} << u"JWT_SECRET"_s << u"your_secret_key"_s
            << u"JWT_SECRET is publicly known."_s;
    QTest::newRow("a short token")
            << QStringList{u"--headless"_s} << u"ADMIN_CREATION_TOKEN"_s << u"h7Gq2pXw"_s
            << u"ADMIN_CREATION_TOKEN is shorter than 32 characters."_s;
    QTest::newRow("a data folder") << QStringList{u"--headless"_s, u"--data-dir"_s, u"/dev/null"_s}
                                   << QString() << QString() << u"is not a folder."_s;
}

void tst_Commands::endsWithTwoForWhatItCantUse()
{
    QFETCH(QStringList, words);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, said);
    const Ended ended = runEvently(words, {{variable.isEmpty() ? u"UNUSED"_s : variable, value}});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.startsWith(u"evently: "_s) && ended.errors.contains(said),
             qPrintable(ended.errors));
    QVERIFY(value.isEmpty() || !ended.errors.contains(value));
    QCOMPARE(ended.output, QString());
}

void tst_Commands::migratesOnceAndChecks()
{
    const Ended first = runEvently({u"migrate"_s, u"--data-dir"_s, m_folder});
    QVERIFY2(first.code == 0, qPrintable(first.errors));
    QVERIFY2(first.output.startsWith(u"0001_"_s), qPrintable(first.output));
    const Ended second = runEvently({u"migrate"_s, u"--data-dir"_s, m_folder});
    QCOMPARE(second.code, 0);
    QCOMPARE(second.output, QString());

    const Ended check = runEvently({u"check"_s, u"--data-dir"_s, m_folder});
    QCOMPARE(check.code, 0);
    QCOMPARE(check.output, u"Everything agrees.\n"_s);
}

void tst_Commands::checksNothingWhereNothingIs()
{
    const QString folder = m_base.filePath(u"mistyped"_s);
    const Ended ended = runEvently({u"check"_s, u"--data-dir"_s, folder});
    QCOMPARE(ended.code, 5);
    QVERIFY2(ended.errors.contains(u"There is no database in "_s % folder),
             qPrintable(ended.errors));
    QVERIFY(!QFile::exists(folder));
}

void tst_Commands::makesAnAdministrator()
{
    const QStringList words{u"create-admin"_s, u"--data-dir"_s, m_folder, u"--email"_s,
                            u"eve@example.org"_s};
    const Ended weak = runEvently(words, {}, "password\n");
    QCOMPARE(weak.code, 1);
    QCOMPARE(runEvently(words, {}, "").code, 1);

    const Ended made = runEvently(words, {}, "a sentence to sign in with\n");
    QVERIFY2(made.code == 0, qPrintable(made.errors));
    QCOMPARE(made.output, u"eve@example.org is now an administrator.\n"_s);

    const Ended again = runEvently(words, {}, "a sentence to sign in with\n");
    QCOMPARE(again.code, 1);
    QVERIFY(!again.errors.contains(u"sentence to sign"_s));

    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    const Response answer = server.client().post(
            u"/api/auth/login"_s,
            {{u"email"_s, u"eve@example.org"_s}, {u"password"_s, u"a sentence to sign in with"_s}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"user"_s][u"role"_s], u"admin"_s);
}

void tst_Commands::makesADemoSeason()
{
    const QString folder = m_base.filePath(u"demo"_s);
    const QStringList words{u"demo"_s, u"--seed=3"_s, u"--data-dir"_s, folder};
    const Ended made = runEvently(words);
    QVERIFY2(made.code == 0, qPrintable(made.errors));
    static const QRegularExpression said(
            u"^Created \\d+ events, \\d+ bookings and \\d+ customers\\.\n$"_s);
    QVERIFY2(said.match(made.output).hasMatch(), qPrintable(made.output));

    const Ended again = runEvently(words);
    QCOMPARE(again.code, 1);
    QVERIFY2(again.errors.contains(u"can only be created when there are no events"_s),
             qPrintable(again.errors));
    QCOMPARE(runEvently({u"check"_s, u"--data-dir"_s, folder}).output, u"Everything agrees.\n"_s);
}

void tst_Commands::servesUntilItIsToldToStop()
{
    // Without --headless, and without a display.
    Serving server({u"--port=0"_s, u"--data-dir"_s, m_folder});
    QVERIFY2(readyLine.match(server.ready).hasMatch(), qPrintable(server.ready));
    QCOMPARE(server.client().get(u"/api/health"_s).status, 200);

    const Ended ended = server.stop();
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.output, QString()); // Nothing but the ready line.
    QVERIFY2(ended.errors.contains(u"There is no display"_s), qPrintable(ended.errors));
    QVERIFY(!QFile::exists(m_folder % u"/cluster/postmaster.pid"_s));
}

void tst_Commands::servesWhereTheDisplayCantBeUsed_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("one that is gone") << u"DISPLAY"_s << u":4711"_s;
    QTest::newRow("one without a name") << u"DISPLAY"_s << u""_s;
    QTest::newRow("a Wayland that is gone") << u"WAYLAND_DISPLAY"_s << u"wayland-4711"_s;
}

void tst_Commands::servesWhereTheDisplayCantBeUsed()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    Serving server({u"--port=0"_s, u"--data-dir"_s, m_folder}, {{variable, value}});
    QVERIFY2(readyLine.match(server.ready).hasMatch(), qPrintable(server.ready));
    QCOMPARE(server.client().get(u"/api/health"_s).status, 200);
    const Ended ended = server.stop();
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.errors.contains(u"There is no display"_s), qPrintable(ended.errors));

    const Ended window = runEvently({u"--connect"_s, u"http://127.0.0.1:9"_s}, {{variable, value}});
    QCOMPARE(window.code, 2);
    QVERIFY2(window.errors.contains(u"There is no display"_s), qPrintable(window.errors));
}

void tst_Commands::servesItsOwnWindow()
{
    Serving server({u"--port=0"_s, u"--data-dir"_s, m_folder},
                   {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
    QVERIFY2(readyLine.match(server.ready).hasMatch(), qPrintable(server.ready));
    QCOMPARE(server.client().get(u"/api/health"_s).status, 200);
    const Ended ended = server.stop();
    QCOMPARE(ended.code, 0);
    QVERIFY(!ended.errors.contains(u"There is no display"_s));
}

void tst_Commands::letsNobodyElseServeFromItsFolder()
{
    const Serving first({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    QVERIFY(readyLine.match(first.ready).hasMatch());
    const Ended second = runEvently({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    QCOMPARE(second.code, 3);
    QVERIFY2(second.errors.contains(u"Another Evently"_s), qPrintable(second.errors));
}

void tst_Commands::worksBesideARunningServer()
{
    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    const Ended made = runEvently(
            {u"create-admin"_s, u"--data-dir"_s, m_folder, u"--email"_s, u"kim@example.org"_s}, {},
            "another sentence to sign in with\n");
    QVERIFY2(made.code == 0, qPrintable(made.errors));
    QCOMPARE(runEvently({u"check"_s, u"--data-dir"_s, m_folder}).code, 0);
    const Response answer =
            server.client().post(u"/api/auth/login"_s,
                                 {{u"email"_s, u"kim@example.org"_s},
                                  {u"password"_s, u"another sentence to sign in with"_s}});
    QCOMPARE(answer.status, 200);
}

void tst_Commands::comesBackAfterBeingKilled()
{
    {
        Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
        QVERIFY(readyLine.match(server.ready).hasMatch());
        server.stop(SIGKILL);
    }
    Serving again({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    QVERIFY(readyLine.match(again.ready).hasMatch());
    QCOMPARE(again.client().get(u"/api/ready"_s).status, 200);
}

void tst_Commands::tellsWhereTheAdminTokenIs()
{
    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    QFile file(m_folder % u"/secrets/admin-token"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString token = QString::fromUtf8(file.readAll().trimmed());
    const Response answer =
            server.client().post(u"/api/auth/create-admin"_s,
                                 {{u"email"_s, u"ada@example.org"_s},
                                  {u"password"_s, u"a third sentence for signing in"_s},
                                  {u"firstName"_s, u"Ada"_s},
                                  {u"lastName"_s, u"Hall"_s},
                                  {u"adminToken"_s, token}});
    QCOMPARE(answer.status, 201);

    const Ended ended = server.stop();
    QVERIFY2(ended.errors.contains(file.fileName()), qPrintable(ended.errors));
    QVERIFY(!ended.errors.contains(token));
}

void tst_Commands::saysWhenThePortIsTaken()
{
    const Serving first({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    const QString port = QString::number(first.port);
    const Ended second = runEvently(
            {u"--headless"_s, u"--port"_s, port, u"--data-dir"_s, m_base.filePath(u"other"_s)});
    QCOMPARE(second.code, 6);
    QVERIFY2(second.errors.contains(port), qPrintable(second.errors));
    QCOMPARE(second.output, QString());
    QVERIFY(!QFile::exists(m_base.filePath(u"other"_s))); // It must not have created a database.
}

void tst_Commands::saysInObjectsWhyItCantServe_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("an option") << QStringList{u"--frobnicate"_s} << u"UNUSED"_s << QString() << 2;
    QTest::newRow("a setting") << QStringList{u"--headless"_s} << u"EVENTLY_HOLD_SECONDS"_s
                               << u"soon"_s << 2;
    QTest::newRow("a log of another kind")
            << QStringList{u"--headless"_s} << u"EVENTLY_LOG_REQUESTS"_s << u"many"_s << 2;
    QTest::newRow("a data folder") << QStringList{u"--headless"_s, u"--data-dir"_s, u"/dev/null"_s}
                                   << u"UNUSED"_s << QString() << 2;
    // Unlike a server, it creates no data folder for secrets.
    QTest::newRow("a database elsewhere") << QStringList{u"migrate"_s} << u"DATABASE_URL"_s
                                          << u"postgresql://eve@127.0.0.1:1/evently"_s << 5;
    QTest::newRow("a command") << QStringList{u"check"_s, u"--data-dir"_s, u"/nowhere"_s}
                               << u"UNUSED"_s << QString() << 5;
    QTest::newRow("a backup") << QStringList{u"backup"_s, u"--to"_s, u"/nowhere/at/all"_s}
                              << u"UNUSED"_s << QString() << 1;
}

void tst_Commands::saysInObjectsWhyItCantServe()
{
    QFETCH(QStringList, words);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(int, code);
    const Ended ended =
            runEvently(words, {{variable, value}, {u"EVENTLY_LOG_FORMAT"_s, u"json"_s}});
    QCOMPARE(ended.code, code);
    QStringList lines = ended.errors.split(u'\n');
    QCOMPARE(lines.takeLast(), QString());
    QVERIFY(!lines.isEmpty());
    for (const QString &line : std::as_const(lines))
        QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
    QCOMPARE(QJsonDocument::fromJson(lines.last().toUtf8())[u"level"_s], u"error"_s);
}

void tst_Commands::saysWhyTheSocketsFolderCantBeMade()
{
    if (::geteuid() == 0)
        QSKIP("Root's is elsewhere, and root may write anywhere.");
    const QString folder = m_base.filePath(u"socketless"_s);
    const QString runtime = m_base.filePath(u"runtime"_s);
    QFile file(runtime); // A file, so no folder can be created in it.
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Ended ended =
            runEvently({u"migrate"_s, u"--data-dir"_s, folder}, {{u"XDG_RUNTIME_DIR"_s, runtime}});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.contains(u"can't be created: Not a directory."_s),
             qPrintable(ended.errors));
    QVERIFY(!QFile::exists(folder % u"/cluster"_s));
}

void tst_Commands::saysThatItStops()
{
    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder});
    const QString errors = server.stop().errors;
    const qsizetype stopping = errors.indexOf(u"Stopping"_s);
    QVERIFY2(stopping > 0 && errors.indexOf(u"Stopped.\n"_s, stopping) > 0, qPrintable(errors));
}

void tst_Commands::usesADatabaseElsewhere()
{
    const ConnectionInfo database = TestCluster::shared().makeDatabase();
    const QString url = u"postgresql://evently_owner@%1/%2"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(database.host)), database.database);
    const QHash<QString, QString> variables{
            {u"DATABASE_URL"_s, url},
            {u"JWT_SECRET"_s, u"8f14e45fceea167a5a36dedd4bea2543"_s},
            {u"ADMIN_CREATION_TOKEN"_s, u"off"_s}};
    // Two programs on one database; neither needs a folder.
    const QStringList words{u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, u"/nowhere/at/all"_s};
    Serving one(words, variables);
    Serving other(words, variables);
    QVERIFY(readyLine.match(one.ready).hasMatch());
    QVERIFY(readyLine.match(other.ready).hasMatch());
    const QJsonObject person{{u"email"_s, u"ann@example.org"_s},
                             {u"password"_s, u"a fourth sentence for signing in"_s},
                             {u"firstName"_s, u"Ann"_s},
                             {u"lastName"_s, u"Lee"_s}};
    QCOMPARE(one.client().post(u"/api/auth/register"_s, person).status, 201);
    QCOMPARE(other.client().post(u"/api/auth/login"_s, person).status, 200);
    QCOMPARE(other.client().post(u"/api/auth/create-admin"_s, person).status, 404);
    QCOMPARE(runEvently({u"check"_s}, variables).code, 0);
}

void tst_Commands::findsTheDatabasesPasswordInItsFile()
{
    // A cluster that requires a password, which is stored only in the data folder.
    TestCluster cluster;
    cluster.run(u"ALTER ROLE evently_owner PASSWORD 'it''s secret'"_s);
    const ConnectionInfo database = cluster.makeDatabase();
    const QString hba = cluster.run(u"SHOW hba_file"_s);
    QFile file(hba);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("local all postgres trust\nlocal all all scram-sha-256\n");
    file.close();
    cluster.run(u"SELECT pg_reload_conf()"_s);

    const Variables variables{{u"DB_HOST"_s, database.host},
                              {u"DB_NAME"_s, database.database},
                              {u"DB_USER"_s, u"evently_owner"_s}};
    const QString folder = m_base.filePath(u"elsewhere"_s);
    const QStringList words{u"migrate"_s, u"--data-dir"_s, folder};
    QTRY_COMPARE(runEvently(words, variables).code, 5);

    QVERIFY(QDir().mkpath(folder % u"/secrets"_s));
    QFile secret(folder % u"/secrets/database-password"_s);
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("it's secret\n");
    secret.close();
    QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(::chmod(QFile::encodeName(folder % u"/secrets"_s).constData(), 0700) == 0);
    const Ended ended = runEvently(words, variables);
    QVERIFY2(ended.code == 0, qPrintable(ended.errors));
}

void tst_Commands::saysWhenTheDatabaseIsNotThere()
{
    const QString password = u"hunter2"_s;
    const Ended ended = runEvently(
            {u"migrate"_s},
            {{u"DATABASE_URL"_s, u"postgresql://eve:%1@127.0.0.1:1/evently"_s.arg(password)}});
    QCOMPARE(ended.code, 5);
    QVERIFY(ended.errors.startsWith(u"evently: The database can't be used: "_s));
    QVERIFY(!ended.errors.contains(password));
}

/// The environments of @p pid and its descendants, from /proc.
static QByteArray environmentsBelow(qint64 pid)
{
    QFile environment(u"/proc/%1/environ"_s.arg(pid));
    QByteArray all = environment.open(QIODevice::ReadOnly) ? environment.readAll() : QByteArray();
    const QDir threads(u"/proc/%1/task"_s.arg(pid));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(threads.filePath(thread % u"/children"_s));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().split(' ')) {
            if (child.toLongLong() > 0)
                all += environmentsBelow(child.toLongLong());
        }
    }
    return all;
}

void tst_Commands::keepsSecretsOutOfEnvironments()
{
    const QString word = u"a word that no one else may know 7"_s;
    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_base.filePath(u"quiet"_s)},
                   {{u"JWT_SECRET"_s, word % u"1"_s},
                    {u"JWT_SECRET_PREVIOUS"_s, word % u"2"_s},
                    {u"ADMIN_CREATION_TOKEN"_s, word % u"3"_s},
                    {u"EVENTLY_METRICS_TOKEN"_s, u"no-one-else-may-know"_s},
                    {u"PGPASSWORD"_s, word % u"4"_s},
                    {u"EVENTLY_HOLD_SECONDS"_s, u"61"_s}});
    QVERIFY(server.port > 0);
    const QByteArray all = environmentsBelow(server.pid());
    // Ours and the postmaster's; its children overwrite theirs.
    QVERIFY(all.count("EVENTLY_HOLD_SECONDS=61") >= 2);
    QVERIFY(!all.contains("else may know"));
    QVERIFY(!all.contains("else-may-know"));
    const Response made =
            server.client().post(u"/api/auth/create-admin"_s,
                                 QJsonObject{{u"email"_s, u"eve@example.org"_s},
                                             {u"password"_s, u"an uncommon sentence"_s},
                                             {u"firstName"_s, u"Eve"_s},
                                             {u"lastName"_s, u""_s},
                                             {u"adminToken"_s, QString(word % u"3"_s)}});
    QCOMPARE(made.status, 201);
}

void tst_Commands::warnsOfPlainText_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("warns");

    QTest::newRow("another machine") << u"http://192.0.2.1:3000"_s << true;
    QTest::newRow("by name") << u"http://evently.example"_s << true;
    QTest::newRow("IPv6") << u"http://[2001:db8::1]:3000"_s << true;
    QTest::newRow("a name that only begins so") << u"http://localhost.example"_s << true;
    QTest::newRow("encrypted") << u"https://evently.example"_s << false;
    QTest::newRow("this machine") << u"http://127.0.0.1:3000"_s << false;
    QTest::newRow("this machine by name") << u"http://localhost:3000"_s << false;
    QTest::newRow("this machine by IPv6") << u"http://[::1]:3000"_s << false;
}

void tst_Commands::warnsOfPlainText()
{
    QFETCH(QString, url);
    QFETCH(bool, warns);
    for (const QStringList &words :
         {QStringList{u"--connect"_s, url}, QStringList{u"--kiosk"_s, u"--connect"_s, url}}) {
        const Ended ended = runEvently(words); // It exits, because there is no display.
        QCOMPARE(ended.errors.contains(u"is not encrypted"_s), warns);
        QVERIFY2(ended.errors.contains(u"no display"_s), qPrintable(ended.errors));
    }
}

void tst_Commands::obeysTheLimitOfConnections()
{
    const QHostAddress guest(u"127.90.0.1"_s);
    Serving server({u"--headless"_s, u"--port=0"_s, u"--data-dir"_s, m_folder},
                   {{u"EVENTLY_CONNECTIONS_PER_ADDRESS"_s, u"2"_s}});
    QVERIFY(server.port > 0);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 3; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        QVERIFY(sockets.back()->bind(guest));
        sockets.back()->connectToHost(QHostAddress::LocalHost, server.port);
        QVERIFY(sockets.back()->waitForConnected());
    }
    QVERIFY(sockets.front()->waitForDisconnected(20'000));
    sockets.back()->write("GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(sockets.back()->waitForReadyRead(20'000));
    QVERIFY(sockets.back()->readAll().startsWith("HTTP/1.1 200 "));
}

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
