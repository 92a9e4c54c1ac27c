// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/stage.h"

#include "models/audit/audit.h"
#include "models/database/migrations.h"
#include "models/values/id.h"
#include "models/values/instant.h"
#include "tests/torture/checker.h"
#include "tests/torture/client.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QThread>

#include <libpq-fe.h>

#include <signal.h>
#include <unistd.h>

#include <map>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently::Torture {

static const QByteArray signingKey = "only for the torture, 32 bytes long and more";
static constexpr int pauseMs = 250;

Stage::Stage(const Setup &setup)
    : m_setup(setup)
    , m_chance(setup.seed)
    , m_folder(u"/tmp/evently-torture-XXXXXX"_s)
    , m_cluster(std::make_unique<TestCluster>())
    , m_database(m_cluster->makeDatabase())
    , m_tokens({signingKey})
{
    {
        Session owner(m_database, Session::Purpose::Owner);
        if (const auto ran = Migrations::run(owner); !ran)
            qFatal("%s", qPrintable(ran.error().error));
    }
    m_admin = newUsers(1).first();
    run(u"UPDATE users SET role = 'admin' WHERE id = '%1'"_s.arg(toText(m_admin)));
    for (int i = 0; i < setup.servers; ++i)
        addServer(i);
}

Stage::~Stage() = default;

void Stage::addServer(int number)
{
    const QString folder = m_folder.filePath(u"link%1"_s.arg(number));
    QDir().mkpath(folder);
    const QByteArray socket = "/.s.PGSQL.5432";
    Place place;
    place.back = std::make_unique<Proxy>(
            Proxy::Place{.path = QFile::encodeName(folder) + socket},
            Proxy::Place{.path = QFile::encodeName(m_database.host) + socket});
    const QStringList environment{u"DATABASE_URL=postgresql://%1@/%2?host=%3"_s.arg(
                                          m_database.user, m_database.database, folder),
                                  u"JWT_SECRET="_s % QString::fromLatin1(signingKey),
                                  u"ADMIN_CREATION_TOKEN=off"_s,
                                  u"EVENTLY_REQUESTS_PER_SECOND=0"_s,
                                  u"EVENTLY_TIME_ZONE=UTC"_s,
                                  u"QT_LOGGING_RULES=evently.requests=false"_s,
                                  u"HOME="_s % m_folder.path(),
                                  u"PATH=/usr/bin:/bin"_s,
                                  u"LC_ALL=C.UTF-8"_s};
    place.program = std::make_unique<Program>(m_setup.program, environment + m_setup.environment,
                                              m_folder.filePath(u"log%1"_s.arg(number)));
    place.program->start();
    place.front =
            std::make_unique<Proxy>(Proxy::Place{}, Proxy::Place{.port = place.program->port()});
    m_places.push_back(std::move(place));
}

int Stage::number(int least, int most)
{
    return std::uniform_int_distribution(least, most)(m_chance);
}

QString Stage::run(const QString &sql)
{
    return m_cluster->run(u"SET search_path = evently; "_s % sql, m_database.database);
}

quint16 Stage::port(int server) const
{
    return m_places[size_t(server)].front->port();
}

QByteArray Stage::tokenOf(const QUuid &user, int server) const
{
    const std::chrono::hours ahead(*m_places[size_t(server)].hoursAhead);
    return m_tokens.issue(user, user, 0, systemNow() + ahead).token;
}

QByteArray Stage::newKey()
{
    return "t-" + QByteArray::number(++m_keys);
}

QList<QUuid> Stage::newUsers(int count)
{
    QList<QUuid> users;
    QStringList rows;
    for (int i = 0; i < count; ++i) {
        users << newId();
        rows << u"('%1', '%1@example.org', '%1@example.org', '', 'Ada', 'Lovelace', 'user', now())"_s
                        .arg(toText(users.last()));
    }
    run(u"INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role, "
        "created_at) VALUES "_s
        % rows.join(u", "_s));
    return users;
}

QList<QUuid> Stage::newEvents(int count, int capacity, Policy policy)
{
    QList<QUuid> events;
    QStringList rows;
    for (int i = 0; i < count; ++i) {
        events << newId();
        rows << u"('%1')"_s.arg(toText(events.last()));
    }
    run(u"WITH new AS (SELECT id::uuid FROM (VALUES %1) AS ids (id)), rows AS ("
        "INSERT INTO event_ledger SELECT id, 1, 'created', %2, NULL, NULL, 'system', NULL, now() "
        "FROM new) INSERT INTO events (id, name, description, venue, category, starts_at, "
        "sales_until, cancel_until, time_zone, currency, price_cents, total, available, status, "
        "max_per_booking, waitlist_policy, version, revision, created_at, updated_at) "
        "SELECT id, 'Concert', '', 'Hall', 'other', now() + interval '1 year', now() + interval '1 "
        "year', now() + interval '1 year', 'UTC', 'EUR', 2550, %2, %2, 'published', 10, '%3', 1, "
        "1, now(), now() FROM new"_s.arg(rows.join(u", "_s))
                .arg(capacity)
                .arg(policy == Policy::Fill ? u"fill"_s : u"strict"_s));
    return events;
}

/// The processes whose working folder is @p folder.
static std::set<pid_t> processesIn(const QString &folder)
{
    std::set<pid_t> found;
    for (const QString &entry : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        if (QFile::symLinkTarget(u"/proc/%1/cwd"_s.arg(entry)) == folder)
            found.insert(entry.toInt());
    }
    return found;
}

void Stage::killPostmaster()
{
    const QString folder = m_database.host % u"/data"_s;
    QFile file(folder % u"/postmaster.pid"_s);
    if (!file.open(QFile::ReadOnly))
        qFatal("There is no postmaster.");
    ::kill(file.readLine().trimmed().toInt(), SIGKILL);
    m_cluster->kill(); // Updates its state.
    // The other processes notice by themselves; no new postmaster starts while one of them is
    // running.
    while (!processesIn(folder).empty())
        QThread::msleep(10);
    m_cluster->start();
}

QString fakeTimeLibrary()
{
    for (const QString &machine : QDir(u"/usr/lib"_s).entryList({u"*-linux-gnu*"_s}, QDir::Dirs)) {
        const QString file = u"/usr/lib/%1/faketime/libfaketimeMT.so.1"_s.arg(machine);
        if (QFile::exists(file))
            return file;
    }
    return {};
}

void Stage::waitForDatabase()
{
    const ConnectionInfo info = m_cluster->connection(m_database.database, TestCluster::Superuser);
    while (PQping(info.toConnectionString().constData()) != PQPING_OK)
        QThread::msleep(10);
}

void Stage::restart(const QString &faults)
{
    m_faults = faults;
    for (int server = 0; server < servers(); ++server)
        restart(server, faults);
}

void Stage::restart(int server, const QString &faults)
{
    Place &place = m_places[size_t(server)];
    place.settings = {u"EVENTLY_FAULT="_s % faults};
    *place.hoursAhead = 0;
    place.program->kill();
    place.program->start(place.settings);
}

void Stage::restartInAnotherHour(int server, std::chrono::hours ahead)
{
    Place &place = m_places[size_t(server)];
    place.settings = {
            u"LD_PRELOAD="_s % fakeTimeLibrary(), u"DONT_FAKE_MONOTONIC=1"_s,
            u"FAKETIME=%1%2h"_s.arg(ahead.count() < 0 ? u""_s : u"+"_s).arg(ahead.count())};
    place.program->kill();
    *place.hoursAhead = int(ahead.count());
    place.program->start(place.settings);
}

void Stage::revive()
{
    for (Place &place : m_places) {
        if (place.program->isRunning())
            continue;
        countStrike(u"kill -9 at "_s % m_faults);
        place.program->start(place.settings);
    }
}

void Stage::heal()
{
    for (Place &place : m_places) {
        place.program->send(SIGCONT);
        place.back->refuse(false);
        place.back->behave(Proxy::Manner::Pass);
        place.back->set({.times = 0});
        // Ends requests in progress, so that they don't take effect after they have been repeated.
        place.front->cut(Proxy::Cut::Close);
        place.front->behave(Proxy::Manner::Pass);
        place.front->set({.times = 0});
    }
    restart({});
}

/// Repeats, with the same keys, all requests with unknown outcomes, and some answered ones, which
/// must get the same answer.
void Stage::settle(const QList<QUuid> &events)
{
    std::map<std::pair<QUuid, QByteArray>, Operation> open;
    std::map<std::pair<QUuid, QByteArray>, Operation> known;
    std::set<std::pair<QUuid, QByteArray>> doubtful;
    const QSet<QUuid> concerned(events.cbegin(), events.cend());
    for (const Operation &operation : m_history.operations()) {
        if (!concerned.contains(operation.event) || operation.kind == Operation::Kind::Read)
            continue;
        const std::pair work(operation.user, operation.key);
        if (operation.outcome() == Operation::Outcome::Ok)
            known.try_emplace(work, operation);
        else
            open.try_emplace(work, operation);
        if (operation.outcome() == Operation::Outcome::Info)
            doubtful.insert(work);
    }
    std::erase_if(open, [&](const auto &entry) {
        return known.contains(entry.first) || !doubtful.contains(entry.first);
    });
    int answered = 0;
    for (const auto &[work, operation] : known) {
        if (++answered <= 50)
            open.try_emplace(work, operation);
    }
    Client client(*this, -1, 0);
    const QDeadlineTimer limit(m_setup.patience);
    for (const auto &[work, operation] : open) {
        client.goTo(number(0, servers() - 1));
        for (int attempt = 1;; ++attempt) {
            const Operation again = client.perform(operation);
            const bool isSettled =
                    again.outcome() != Operation::Outcome::Info && again.status != 503;
            if (isSettled || limit.hasExpired())
                break;
            QThread::msleep(pauseMs);
            client.goTo(attempt % servers());
        }
    }
}

void Stage::complain(const QString &what)
{
    m_complaints << what;
}

QString Stage::figures() const
{
    std::map<Operation::Outcome, int> count;
    int replays = 0;
    for (const Operation &operation : m_history.operations()) {
        ++count[operation.outcome()];
        replays += operation.isReplay;
    }
    return u"%1 ok (%2 replays), %3 refused, %4 unknown"_s.arg(count[Operation::Outcome::Ok])
            .arg(replays)
            .arg(count[Operation::Outcome::Fail])
            .arg(count[Operation::Outcome::Info]);
}

QStringList Stage::verdict(const QList<QUuid> &events)
{
    heal();
    settle(events);

    QStringList complaints = std::exchange(m_complaints, {});
    QHash<QUuid, QList<Operation>> operations;
    for (const Operation &operation : m_history.operations())
        operations[operation.event] << operation;
    Session session(m_database, Session::Purpose::Owner);
    session.open();
    const StoredAnswers answers = storedAnswers(session);
    for (const QUuid &event : events) {
        const StoredEvent stored = storedEvent(session, event);
        const Checker checker(operations.value(event), stored, answers);
        for (const QString &complaint : checker.complaints())
            complaints << toText(event) % u": "_s % complaint;
    }
    // The audit knows nothing of the clients and shares little code with the first check.
    for (const Finding &finding : audit(session))
        complaints << finding.where % u": "_s % finding.what % u" ("_s % finding.rule % u')';
    return complaints;
}

QString Stage::keepHistory(const QStringList &complaints) const
{
    const QString file = QDir::temp().filePath(
            u"evently-history-%1-%2.jsonl"_s.arg(m_setup.seed).arg(::getpid()));
    m_history.write(file,
                    {{u"seed"_s, QString::number(m_setup.seed)},
                     {u"program"_s, m_setup.program},
                     {u"faults"_s, m_faults},
                     {u"complaints"_s, QJsonArray::fromStringList(complaints)}});
    return file;
}

} // namespace Evently::Torture
