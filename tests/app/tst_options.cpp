// SPDX-License-Identifier: GPL-3.0-only
#include "app/help/help.h"
#include "app/options/envfile.h"
#include "app/options/options.h"
#include "app/options/weaksecret.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

using Task = Options::Task;
using Variables = QHash<QString, QString>;

static const QString GoodSecret = u"8f14e45fceea167a5a36dedd4bea2543"_s;

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void choosesATask_data();
    void choosesATask();
    void listensToThisMachineUnlessTold();
    void prefersCommandLineThenEnvironmentThenFile();
    void limitsWhatAnAccountHolds();
    void understandsTheOriginalsNames();
    void letsTheUrlWin();
    void refusesWhatItCantUse_data();
    void refusesWhatItCantUse();
    void refusesWeakSecrets_data();
    void refusesWeakSecrets();
    void switchesTheAdminTokenOff();
    void readsAnEnvFile();
    void refusesABrokenEnvFileWithoutQuotingIt_data();
    void refusesABrokenEnvFileWithoutQuotingIt();
    void hasAPageForEachCommand_data();
    void hasAPageForEachCommand();
    void explainsEverySetting();
};

static Result<Options, Failure> read(const QStringList &words, const Variables &variables = {})
{
    QProcessEnvironment environment;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    return Options::read(words, environment);
}

void tst_Options::choosesATask_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Task>("task");
    QTest::newRow("nothing") << QStringList{} << Task::Desktop;
    QTest::newRow("server") << QStringList{u"--headless"_s} << Task::Headless;
    QTest::newRow("kiosk") << QStringList{u"--kiosk"_s} << Task::Kiosk;
    QTest::newRow("kiosk elsewhere")
            << QStringList{u"--connect"_s, u"http://a:1"_s, u"--kiosk"_s} << Task::Kiosk;
    QTest::newRow("migrate") << QStringList{u"migrate"_s} << Task::Migrate;
    QTest::newRow("demo") << QStringList{u"demo"_s, u"--seed=7"_s} << Task::Demo;
    QTest::newRow("create-admin") << QStringList{u"create-admin"_s, u"--email=a@b.c"_s}
                                  << Task::CreateAdmin;
    QTest::newRow("backup") << QStringList{u"backup"_s, u"--to=/x"_s} << Task::Backup;
    QTest::newRow("restore") << QStringList{u"restore"_s, u"--from=/x"_s} << Task::Restore;
    QTest::newRow("check") << QStringList{u"check"_s, u"--data-dir"_s, u"/x"_s} << Task::Check;
    QTest::newRow("help") << QStringList{u"--help"_s} << Task::ShowHelp;
    QTest::newRow("help, short") << QStringList{u"-h"_s} << Task::ShowHelp;
    QTest::newRow("help with a command") << QStringList{u"help"_s, u"check"_s} << Task::ShowHelp;
    QTest::newRow("help of a command") << QStringList{u"check"_s, u"--help"_s} << Task::ShowHelp;
    QTest::newRow("version") << QStringList{u"--version"_s} << Task::ShowVersion;
}

void tst_Options::choosesATask()
{
    QFETCH(QStringList, words);
    QFETCH(Task, task);
    const auto options = read(words);
    QVERIFY2(options, options ? "" : qPrintable(options.error().sentence));
    QCOMPARE(options->task, task);
}

void tst_Options::listensToThisMachineUnlessTold()
{
    const auto options = read({});
    QVERIFY(options);
    QVERIFY(options->listen.isLoopback());
    QCOMPARE(options->port, quint16(3000));
    QVERIFY(!options->database);

    const auto told = read({u"--listen"_s, u"0.0.0.0"_s, u"--port"_s, u"0"_s});
    QVERIFY(told);
    QCOMPARE(told->listen, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(told->port, quint16(0));
}

void tst_Options::prefersCommandLineThenEnvironmentThenFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"evently.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("PORT=3001\nEVENTLY_HOLD_SECONDS=61\nEVENTLY_OFFER_SECONDS=62\n");
    file.close();
    const Variables variables{{u"PORT"_s, u"3002"_s},
                              {u"EVENTLY_HOLD_SECONDS"_s, u"71"_s},
                              {u"EVENTLY_OFFER_SECONDS"_s, QString()}};

    const auto options = read({u"--config"_s, file.fileName(), u"--port"_s, u"3003"_s}, variables);
    QVERIFY(options);
    QCOMPARE(options->port, quint16(3003));
    QCOMPARE(options->holdTime, std::chrono::seconds(71));
    QCOMPARE(options->offerTime, std::chrono::seconds(62)); // Empty means unset.
    QCOMPARE(options->currency, u"EUR"_s);
}

void tst_Options::limitsWhatAnAccountHolds()
{
    const QString name = u"EVENTLY_HELD_PER_ACCOUNT"_s;
    QVERIFY(!read({})->heldPerAccount);
    QVERIFY(!read({}, {{name, QString()}})->heldPerAccount);
    QCOMPARE(read({}, {{name, u"0"_s}})->heldPerAccount, std::optional(0));
    QCOMPARE(read({}, {{name, u"7"_s}})->heldPerAccount, std::optional(7));
}

void tst_Options::understandsTheOriginalsNames()
{
    const auto options = read({},
                              {{u"DB_HOST"_s, u"db"_s},
                               {u"DB_PORT"_s, u"5433"_s},
                               {u"DB_NAME"_s, u"tickets"_s},
                               {u"DB_USER"_s, u"eve"_s},
                               {u"DB_PASSWORD"_s, u"hunter2"_s},
                               {u"JWT_SECRET"_s, GoodSecret}});
    QVERIFY(options);
    QVERIFY(*options->database
            == (ConnectionInfo{.host = u"db"_s,
                               .port = 5433,
                               .database = u"tickets"_s,
                               .user = u"eve"_s,
                               .password = u"hunter2"_s}));
    QCOMPARE(options->signingSecret, GoodSecret);
}

void tst_Options::letsTheUrlWin()
{
    const auto options = read(
            {}, {{u"DB_HOST"_s, u"db"_s}, {u"DATABASE_URL"_s, u"postgresql://other/tickets"_s}});
    QVERIFY(options);
    QCOMPARE(options->database->host, u"other"_s);
}

void tst_Options::refusesWhatItCantUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("field");

    const auto byWords = [](const char *name, const QStringList &words, const QString &field) {
        QTest::newRow(name) << words << Variables{} << field;
    };
    byWords("unknown command", {u"frobnicate"_s}, u"command"_s);
    byWords("two commands", {u"migrate"_s, u"check"_s}, u"command"_s);
    byWords("unknown option", {u"--frobnicate"_s}, u"frobnicate"_s);
    byWords("a seed that is no number", {u"demo"_s, u"--seed"_s, u"green"_s}, u"seed"_s);
    byWords("another command's option", {u"migrate"_s, u"--email"_s, u"a@b.c"_s}, u"email"_s);
    byWords("twice", {u"--port"_s, u"1"_s, u"--port"_s, u"2"_s}, u"port"_s);
    byWords("no value", {u"--port"_s}, u"port"_s);
    byWords("an option as value", {u"--data-dir"_s, u"--headless"_s}, u"data-dir"_s);
    byWords("empty value", {u"--port="_s}, u"port"_s);
    byWords("needless value", {u"--headless=yes"_s}, u"headless"_s);
    byWords("port not a number", {u"--port"_s, u"http"_s}, u"PORT"_s);
    byWords("port too high", {u"--port"_s, u"65536"_s}, u"PORT"_s);
    byWords("port negative", {u"--port=-1"_s}, u"PORT"_s);
    byWords("not an address", {u"--listen"_s, u"evently.example"_s}, u"listen"_s);
    byWords("headless kiosk", {u"--headless"_s, u"--kiosk"_s}, u"headless"_s);
    byWords("headless elsewhere", {u"--headless"_s, u"--connect=http://a"_s}, u"headless"_s);
    byWords("port elsewhere", {u"--port=1"_s, u"--connect=http://a"_s}, u"port"_s);
    byWords("connect to a file", {u"--connect=file:///etc"_s}, u"connect"_s);
    byWords("connect with a path", {u"--connect=http://a/api"_s}, u"connect"_s);
    byWords("connect with a password", {u"--connect=http://a:b@c"_s}, u"connect"_s);
    byWords("a language nobody translated", {u"--language=tlh"_s}, u"language"_s);
    byWords("an administrator without a name", {u"create-admin"_s}, u"email"_s);
    byWords("no such file", {u"--config"_s, u"/nowhere/x.env"_s}, u"config"_s);

    const auto byVariable = [](const char *name, const QString &variable, const QString &value) {
        QTest::newRow(name) << QStringList{} << Variables{{variable, value}} << variable;
    };
    byVariable("PORT", u"PORT"_s, u"3000x"_s);
    byVariable("no hold", u"EVENTLY_HOLD_SECONDS"_s, u"0"_s);
    byVariable("no offer", u"EVENTLY_OFFER_SECONDS"_s, u"-1"_s);
    byVariable("fewer than no seats held", u"EVENTLY_HELD_PER_ACCOUNT"_s, u"-1"_s);
    byVariable("all seats held", u"EVENTLY_HELD_PER_ACCOUNT"_s, u"all"_s);
    byVariable("hold in minutes", u"EVENTLY_HOLD_SECONDS"_s, u"10m"_s);
    byVariable("zone", u"EVENTLY_TIME_ZONE"_s, u"Mars/Olympus"_s);
    byVariable("currency", u"EVENTLY_CURRENCY"_s, u"EURO"_s);
    byVariable("store", u"EVENTLY_SECRET_STORE"_s, u"paper"_s);
    byVariable("log", u"EVENTLY_LOG_FORMAT"_s, u"xml"_s);
    byVariable("origin with a path", u"EVENTLY_CORS_ORIGINS"_s, u"https://a.example/"_s);
    byVariable("any origin", u"EVENTLY_CORS_ORIGINS"_s, u"*"_s);
    byVariable("proxy", u"EVENTLY_TRUSTED_PROXIES"_s, u"10.0.0.0/80"_s);
    byVariable("limit", u"EVENTLY_REQUESTS_PER_SECOND"_s, u"many"_s);
    byVariable("a token with a blank", u"EVENTLY_METRICS_TOKEN"_s, u"two words"_s);
    byVariable("connections", u"EVENTLY_CONNECTIONS_PER_ADDRESS"_s, u"few"_s);
    byVariable("half a database", u"DB_NAME"_s, u"tickets"_s);
    byVariable("URL", u"DATABASE_URL"_s, u"mysql://db/evently"_s);
}

void tst_Options::refusesWhatItCantUse()
{
    QFETCH(QStringList, words);
    QFETCH(Variables, variables);
    QFETCH(QString, field);
    const auto options = read(words, variables);
    QVERIFY(!options);
    QCOMPARE(options.error().code, BadOptions);
    QCOMPARE(options.error().setting, field);
    QVERIFY(options.error().sentence.endsWith(u'.'));
}

void tst_Options::refusesWeakSecrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("isWeak");
    QTest::newRow("the original's") << u"your_secret_key"_s << true;
    QTest::newRow("a template's") << u"your-super-secret-jwt-key-change-this-in-production"_s
                                  << true;
    QTest::newRow("changeme, often") << u"changeme-changeme-changeme-changeme"_s << true;
    QTest::newRow("a keyboard's") << u"QwertyUiop-QwertyUiop-1-QwertyUiop-2"_s << true;
    QTest::newRow("31 characters") << GoodSecret.chopped(1) << true;
    QTest::newRow("one character") << QString(64, u'x') << true;
    QTest::newRow("a repetition") << u"k3vQ9zk3vQ9zk3vQ9zk3vQ9zk3vQ9zk3vQ"_s << true;
    QTest::newRow("digits in order") << u"01234567890123456789012345678901"_s << true;
    QTest::newRow("32 characters") << GoodSecret << false;
    QTest::newRow("base 64") << u"2fTqgcC1l0uXwJmQy7Yk8rSg5Nf1bV3e9aHdZpL6oUs="_s << false;
}

void tst_Options::refusesWeakSecrets()
{
    QFETCH(QString, secret);
    QFETCH(bool, isWeak);
    QCOMPARE(weaknessOf(secret).has_value(), isWeak);
    for (const QString &name :
         {u"JWT_SECRET"_s, u"JWT_SECRET_PREVIOUS"_s, u"ADMIN_CREATION_TOKEN"_s}) {
        const auto options = read({}, {{name, secret}});
        QCOMPARE(options.has_value(), !isWeak);
        if (isWeak) {
            QCOMPARE(options.error().setting, name);
            QVERIFY(!options.error().sentence.contains(secret));
        }
    }
}

void tst_Options::switchesTheAdminTokenOff()
{
    const auto options = read({}, {{u"ADMIN_CREATION_TOKEN"_s, u"off"_s}});
    QVERIFY(options);
    QVERIFY(options->isAdminTokenOff);
    QVERIFY(options->adminToken.isEmpty());
    QVERIFY(!read({})->isAdminTokenOff);
}

void tst_Options::readsAnEnvFile()
{
    const auto values = parseEnvFile(uR"(
# A comment
PLAIN=value
export EXPORTED = spaced   # with a comment
SINGLE='as # it is\n' # and a comment
DOUBLE="two\nlines, a \" and a \\"
HASH=a#b
URL=postgresql://a:b@c/d?e=f
EMPTY=
PLAIN=the last)"_s);
    QVERIFY2(values, values ? "" : qPrintable(values.error().sentence));
    QVERIFY(*values
            == (Variables{{u"PLAIN"_s, u"the last"_s},
                          {u"EXPORTED"_s, u"spaced"_s},
                          {u"SINGLE"_s, u"as # it is\\n"_s},
                          {u"DOUBLE"_s, u"two\nlines, a \" and a \\"_s},
                          {u"HASH"_s, u"a#b"_s},
                          {u"URL"_s, u"postgresql://a:b@c/d?e=f"_s},
                          {u"EMPTY"_s, QString()}}));
}

void tst_Options::refusesABrokenEnvFileWithoutQuotingIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no equals sign") << u"A=1\nhunter2"_s;
    QTest::newRow("a strange key") << u"A=1\n1A=hunter2"_s;
    QTest::newRow("an open quote") << u"A=1\nB=\"hunter2"_s;
    QTest::newRow("something behind a quote") << u"A=1\nB='hunter2' hunter2"_s;
}

void tst_Options::refusesABrokenEnvFileWithoutQuotingIt()
{
    QFETCH(QString, text);
    const auto values = parseEnvFile(text);
    QVERIFY(!values);
    QVERIFY(values.error().sentence.contains(u"Line 2"_s));
    QVERIFY(!values.error().sentence.contains(u"hunter2"_s));
}

void tst_Options::hasAPageForEachCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"", "migrate", "create-admin", "check", "demo"})
        QTest::addRow("evently %s", command) << QString::fromLatin1(command);
}

void tst_Options::hasAPageForEachCommand()
{
    QFETCH(QString, command);
    const auto options =
            read(command.isEmpty() ? QStringList{u"--help"_s} : QStringList{u"help"_s, command},
                 {{u"PORT"_s, u"nonsense"_s}});
    QVERIFY(options);
    QCOMPARE(options->helpTopic, command);
    const QString page = helpText(options->helpTopic);
    for (const QString &part : {u"SYNOPSIS"_s, u"DESCRIPTION"_s, u"OPTIONS"_s, u"EXIT STATUS"_s})
        QVERIFY2(page.contains(part), qPrintable(part));
    for (const QString &line : page.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

/// Every setting that the source reads must be on the page.
void tst_Options::explainsEverySetting()
{
    QFile source(QStringLiteral(EVENTLY_SOURCE_FOLDER) % u"/app/options/options.cpp");
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression setting(u"u\"([A-Z][A-Z_]+[A-Z])\"_s"_s);
    int found = 0;
    for (auto it = setting.globalMatch(QString::fromUtf8(source.readAll())); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (name == "EUR"_L1 || name == "UTC"_L1)
            continue;
        ++found;
        QVERIFY2(helpText({}).contains(name), qPrintable(name));
    }
    QVERIFY(found > 10);
}

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_options.moc"
