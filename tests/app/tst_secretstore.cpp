// SPDX-License-Identifier: GPL-3.0-only
#include "app/cluster/failure.h"
#include "app/run/secrets.h"
#include "app/secrets/filesecrets.h"
#include "app/secrets/keptforkiosk.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Evently;

using Keeper = SecretStore::Keeper;

class tst_SecretStore : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void keepsSecretsInFilesOfOnesOwn();
    void forgetsForGood();
    void opensAgainForAKioskThatWasTakenOut();
    void remembersWhoKeepsThem();
    void choosesTheFileWhereThereIsNoKeychain();
    void refusesToPretendThereIsAKeychain();
    void choosesTheKeychainWhereOneIsUnlocked();
    void refusesWhatOthersCouldRead_data();
    void refusesWhatOthersCouldRead();
    void refusesALinkAndAnEmptyFile();
    void makesSecretsOnceAndKeepsThem();
    void prefersWhatWasConfigured();
    void acceptsWhatFormerKeysSigned();
    void showsANewTokenOnATerminalOnly();

private:
    QString folder() const { return m_base->filePath(u"secrets"_s); }

    std::unique_ptr<QTemporaryDir> m_base;
};

/// Run by this program in a separate environment: opens a folder's store as on a desktop, stores a
/// secret, reads it back, and prints where it is.
static int openElsewhere(const QStringList &words)
{
    const Keeper wanted = words.contains(u"--keychain"_s) ? Keeper::Keychain : Keeper::Auto;
    const auto store = SecretStore::open(words.value(2), wanted, true);
    if (!store) {
        printf("refused: %s\n", qPrintable(store.error().sentence));
        return 2;
    }
    const auto before = (*store)->read(u"word"_s);
    if (!before || (*before && **before != u"it's secret"_s)
        || (!*before && (*store)->write(u"word"_s, u"it's secret"_s)))
        return 3;
    const auto word = (*store)->read(u"word"_s);
    if (!word || *word != u"it's secret"_s)
        return 4;
    printf("%s %s\n", *before ? "found in" : "kept in", qPrintable((*store)->placeOf(u"word"_s)));
    return 0;
}

struct Said
{
    int code = -1;
    QString text;
};

/// Runs openElsewhere() by @p program, without this session's desktop environment. If it hangs, it
/// is killed after a minute and the test fails.
static Said runElsewhere(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s,
                                u"KDE_FULL_SESSION"_s, u"XDG_CURRENT_DESKTOP"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home % u"/share");
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {.text = u"It hung."_s};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed()};
}

void tst_SecretStore::init()
{
    m_base = std::make_unique<QTemporaryDir>();
}

static mode_t modeOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

void tst_SecretStore::keepsSecretsInFilesOfOnesOwn()
{
    const mode_t before = ::umask(0); // We set the modes ourselves, whatever the umask is.
    const auto store = SecretStore::open(folder(), Keeper::File, true);
    QVERIFY(store);
    QVERIFY(!(*store)->write(u"word"_s, u"first"_s));
    QVERIFY(!(*store)->write(u"word"_s, u"it's secret"_s));
    ::umask(before);

    QCOMPARE(modeOf(folder()), mode_t(0700));
    QCOMPARE((*store)->placeOf(u"word"_s), folder() % u"/word"_s);
    QCOMPARE(modeOf(folder() % u"/word"_s), mode_t(0600));
    QCOMPARE(**(*store)->read(u"word"_s), u"it's secret"_s);
    QVERIFY(!*(*store)->read(u"other"_s));
}

void tst_SecretStore::forgetsForGood()
{
    const auto store = SecretStore::open(folder(), Keeper::File, true);
    QVERIFY(store);
    QVERIFY(!(*store)->write(u"word"_s, u"it's secret"_s));
    QVERIFY(!(*store)->forget(u"word"_s));
    QVERIFY(!QFile::exists(folder() % u"/word"_s));
    QVERIFY(!*(*store)->read(u"word"_s));
    QVERIFY(!(*store)->forget(u"word"_s)); // Nothing is left in its place.
}

void tst_SecretStore::opensAgainForAKioskThatWasTakenOut()
{
    const auto store = SecretStore::open(folder(), Keeper::File, true);
    QVERIFY(store);
    {
        const auto kept = KeptForKiosk::open(**store);
        QVERIFY(kept);
        QVERIFY(!(*kept)->keepToken("a token"));
        QVERIFY(!(*kept)->keepPinHash("a hash"));
        QVERIFY(!(*kept)->keepToken({}));
        QVERIFY((*kept)->token().isEmpty());
    }
    const auto kept = KeptForKiosk::open(**store);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().sentence));
    QVERIFY((*kept)->token().isEmpty());
    QCOMPARE((*kept)->pinHash(), "a hash"_ba);
}

void tst_SecretStore::remembersWhoKeepsThem()
{
    QVERIFY(SecretStore::open(folder(), Keeper::File, false));
    QVERIFY(SecretStore::open(folder(), Keeper::Auto, true));
    const auto refused = SecretStore::open(folder(), Keeper::Keychain, true);
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"are kept as files"_s),
             qPrintable(refused.error().sentence));
}

void tst_SecretStore::choosesTheFileWhereThereIsNoKeychain()
{
    const Said said = runElsewhere(QCoreApplication::applicationFilePath(), {u"--open"_s, folder()},
                                   m_base->path());
    QCOMPARE(said.text, u"kept in %1/word"_s.arg(folder()));
    QCOMPARE(said.code, 0);
}

void tst_SecretStore::refusesToPretendThereIsAKeychain()
{
    const Said said = runElsewhere(QCoreApplication::applicationFilePath(),
                                   {u"--open"_s, folder(), u"--keychain"_s}, m_base->path());
    QVERIFY2(said.text.startsWith(u"refused: The keychain "_s), qPrintable(said.text));
    QCOMPARE(said.code, 2);
    QVERIFY(!QFile::exists(folder() % u"/keeper"_s));
}

/// A separate session whose keyring is unlocked by an empty password. Twice: the second program
/// finds what the first one stored. Root must request the keychain explicitly, because it never
/// uses it by default.
void tst_SecretStore::choosesTheKeychainWhereOneIsUnlocked()
{
    for (const QString &needed : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(needed).isEmpty())
            QSKIP(qPrintable(needed % u" is not installed."_s));
    }
    const QString script = u"printf '\\n' | gnome-keyring-daemon --unlock --components=secrets "
                           u">/dev/null || exit 9\n"
                           "\"$0\" --open \"$1\" $2 && \"$0\" --open \"$1\""_s;
    const Said said = runElsewhere(u"dbus-run-session"_s,
                                   {u"--"_s, u"/bin/sh"_s, u"-c"_s, script,
                                    QCoreApplication::applicationFilePath(), folder(),
                                    ::geteuid() == 0 ? u"--keychain"_s : QString()},
                                   m_base->path());
    const QString place = u"the keychain, as “word %1” of “evently”"_s.arg(folder());
    QCOMPARE(said.text, u"kept in %1\nfound in %1"_s.arg(place));
    QCOMPARE(said.code, 0);
    QVERIFY(!QFile::exists(folder() % u"/word"_s));

    // The same folder without that session: it must refuse to start rather than use other secrets.
    const Said later = runElsewhere(QCoreApplication::applicationFilePath(),
                                    {u"--open"_s, folder()}, m_base->path());
    QCOMPARE(later.code, 2);
}

void tst_SecretStore::refusesWhatOthersCouldRead_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<int>("mode");
    QTest::newRow("a group's folder") << true << 0750;
    QTest::newRow("everybody's folder") << true << 0701;
    QTest::newRow("a group's file") << false << 0640;
    QTest::newRow("everybody's file") << false << 0604;
    QTest::newRow("a file others write") << false << 0602;
}

void tst_SecretStore::refusesWhatOthersCouldRead()
{
    QFETCH(bool, isFolder);
    QFETCH(int, mode);
    {
        const auto store = SecretStore::open(folder(), Keeper::File, false);
        QVERIFY(store);
        QVERIFY(!(*store)->write(u"word"_s, u"it's secret"_s));
    }
    const QString widened = isFolder ? folder() : folder() % u"/word"_s;
    QVERIFY(::chmod(QFile::encodeName(widened).constData(), mode_t(mode)) == 0);

    const auto store = SecretStore::open(folder(), Keeper::File, false);
    const auto read = store ? (*store)->read(u"word"_s) : store.error();
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.startsWith(widened % u" is accessible to others"_s),
             qPrintable(read.error().sentence));
    QVERIFY(!read.error().sentence.contains(u"it's secret"_s));
}

void tst_SecretStore::refusesALinkAndAnEmptyFile()
{
    const auto store = SecretStore::open(folder(), Keeper::File, false);
    QVERIFY(store);
    QVERIFY(QFile::link(u"/etc/hostname"_s, folder() % u"/linked"_s));
    QVERIFY(!(*store)->read(u"linked"_s));

    QFile empty(folder() % u"/empty"_s);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QVERIFY(empty.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const auto read = (*store)->read(u"empty"_s);
    QVERIFY(!read);
    QVERIFY(read.error().sentence.contains(u"is empty"_s));
}

void tst_SecretStore::makesSecretsOnceAndKeepsThem()
{
    const auto open = [this] { return SecretStore::open(folder(), Keeper::File, false); };
    const auto first = gatherSecrets(Options{}, open);
    QVERIFY(first);
    QCOMPARE(first->signingKey.size(), 64);
    QCOMPARE(first->adminToken->size(), 64);
    QVERIFY(first->signingKey != *first->adminToken);
    QVERIFY(first->isAdminTokenNew);

    const auto second = gatherSecrets(Options{}, open);
    QVERIFY(second);
    QCOMPARE(second->signingKey, first->signingKey);
    QCOMPARE(second->adminToken, first->adminToken);
    QVERIFY(!second->isAdminTokenNew);
}

void tst_SecretStore::prefersWhatWasConfigured()
{
    const auto neverOpened = []() -> Result<std::unique_ptr<SecretStore>, Failure> {
        return Failure::ofSetting(u"EVENTLY_SECRET_STORE"_s, u"opened"_s);
    };
    Options options{.signingSecret = u"a secret of the configuration's own"_s,
                    .adminToken = u"a token of the configuration's own"_s};
    const auto secrets = gatherSecrets(options, neverOpened);
    QVERIFY(secrets);
    QCOMPARE(secrets->signingKey, "a secret of the configuration's own");
    QCOMPARE(*secrets->adminToken, "a token of the configuration's own");
    QVERIFY(announcementOf(*secrets, true).isEmpty());

    options.adminToken.clear();
    QVERIFY(!gatherSecrets(options, neverOpened));
    options.isAdminTokenOff = true;
    const auto off = gatherSecrets(options, neverOpened);
    QVERIFY(off);
    QVERIFY(!off->adminToken);
}

void tst_SecretStore::acceptsWhatFormerKeysSigned()
{
    const auto open = [this] { return SecretStore::open(folder(), Keeper::File, false); };
    const auto first = gatherSecrets(Options{}, open);
    QVERIFY(first);
    QVERIFY(first->formerSigningKeys.isEmpty());
    QVERIFY(QFile::rename(folder() % u"/signing-key"_s, folder() % u"/signing-key-previous"_s));
    const auto second = gatherSecrets(Options{}, open);
    QVERIFY(second);
    QVERIFY(second->signingKey != first->signingKey);
    QCOMPARE(second->formerSigningKeys, QList{first->signingKey});

    const Options configured{.signingSecret = u"a secret of the configuration's own"_s,
                             .formerSigningSecret = u"the one that was configured before it"_s,
                             .isAdminTokenOff = true};
    const auto third = gatherSecrets(configured, open);
    QVERIFY(third);
    QCOMPARE(third->formerSigningKeys, QList{"the one that was configured before it"_ba});

    QFile former(folder() % u"/signing-key-previous"_s);
    QVERIFY(former.open(QIODevice::WriteOnly | QIODevice::Truncate));
    former.write("short");
    former.close();
    const auto refused = gatherSecrets(Options{}, open);
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(u"signing-key-previous is shorter"_s));
}

void tst_SecretStore::showsANewTokenOnATerminalOnly()
{
    Secrets secrets{.adminToken = "tok", .isAdminTokenNew = true, .adminTokenPlace = u"/a/b"_s};
    QVERIFY(announcementOf(secrets, true).contains(u"tok\n"_s));
    QCOMPARE(announcementOf(secrets, false),
             u"The token for creating an administrator is in /a/b"_s);
    secrets.isAdminTokenNew = false;
    QCOMPARE(announcementOf(secrets, true), announcementOf(secrets, false));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--open"_s)
        return openElsewhere(app.arguments());
    tst_SecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
