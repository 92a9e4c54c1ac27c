// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/people.h"

#include "models/values/jsonwriter.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static const Statement insertPeople{"demo_insert_people", R"(
    INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role, created_at)
    SELECT id, email, email, '*', first_name, last_name, 'user', from_ms(created_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, email text, first_name text,
           last_name text, created_at bigint)
)"};

static const Statement insertDevices{"demo_insert_devices", R"(
    INSERT INTO kiosks (id, name, app_version, printer, created_at, paired_at, last_seen_at)
    SELECT id, name, version, printer, from_ms(created_at), from_ms(created_at), from_ms(last_seen_at)
      FROM jsonb_to_recordset(?::jsonb) AS new (id uuid, name text, version text, printer text,
           created_at bigint, last_seen_at bigint)
)"};

static constexpr int accountsAtFirst = 220;
static constexpr int accountsInAll = 900;

static const QStringList &firstNames()
{
    static const QStringList names{
            u"Anna"_s,    u"Mateo"_s,  u"Leonie"_s,    u"Yusuf"_s,  u"Clara"_s,  u"Oskar"_s,
            u"Mia"_s,     u"Noah"_s,   u"Zofia"_s,     u"Elias"_s,  u"Ingrid"_s, u"Tomás"_s,
            u"Amelie"_s,  u"Jonas"_s,  u"Priya"_s,     u"Felix"_s,  u"Greta"_s,  u"Emre"_s,
            u"Hanna"_s,   u"Luca"_s,   u"Ida"_s,       u"Samuel"_s, u"Maren"_s,  u"Kofi"_s,
            u"Beatriz"_s, u"Paul"_s,   u"Charlotte"_s, u"Rafael"_s, u"Nele"_s,   u"George"_s,
            u"Olivia"_s,  u"Henrik"_s, u"Sofia"_s,     u"Ben"_s,    u"Frida"_s,  u"Harriet"_s,
            u"Theo"_s,    u"Aylin"_s,  u"Moritz"_s,    u"Grace"_s};
    return names;
}

static const QStringList &lastNames()
{
    static const QStringList names{
            u"Berger"_s,   u"Okafor"_s,  u"Lindner"_s,  u"Silva"_s,  u"Hartmann"_s,
            u"Nowak"_s,    u"Yılmaz"_s,  u"Schäfer"_s,  u"Costa"_s,  u"Whitfield"_s,
            u"Krüger"_s,   u"Novák"_s,   u"Engel"_s,    u"Marsh"_s,  u"Vogel"_s,
            u"Pereira"_s,  u"Brandt"_s,  u"Ashworth"_s, u"Sommer"_s, u"Öztürk"_s,
            u"Keller"_s,   u"Almeida"_s, u"Winter"_s,   u"Rao"_s,    u"Friedrich"_s,
            u"Sørensen"_s, u"Lang"_s,    u"Byrne"_s,    u"Jansen"_s, u"Mensah"_s,
            u"Peters"_s,   u"Hughes"_s,  u"Seidel"_s,   u"Duarte"_s, u"Böhm"_s,
            u"Patel"_s,    u"Reuter"_s,  u"Ferreira"_s, u"Graf"_s,   u"Kowalski"_s};
    return names;
}

/// @p name as people write it in e-mail addresses: "Schäfer" becomes "schafer".
static QString plain(const QString &name)
{
    QString letters;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.unicode() < 0x80 && letter.isLetter())
            letters += letter;
        else if (letter == u'ı')
            letters += u'i';
        else if (letter == u'ø')
            letters += u'o';
    }
    return letters;
}

Customer People::Account::customer() const
{
    return {.name = firstName % u' ' % lastName, .email = email};
}

People::People(Chance &chance, Instant begins, Instant now)
    : m_chance(chance)
    , m_begins(begins)
    , m_now(now)
{
    const QStringList hosts{u"mail.example"_s, u"post.example"_s, u"inbox.example"_s};
    QSet<QString> taken;
    while (m_accounts.size() < accountsInAll) {
        const bool isEarly = m_accounts.size() < accountsAtFirst;
        Account account{.firstName = chance.of(firstNames()),
                        .lastName = chance.of(lastNames()),
                        .createdAt = begins + (isEarly ? 0ms : chance.within(now - begins))};
        const QString name = plain(account.firstName) % u'.' % plain(account.lastName);
        QString box = name;
        for (int more = 2; taken.contains(box); ++more)
            box = name % QString::number(more);
        taken << box;
        account.email = box % u'@' % chance.of(hosts);
        m_accounts << account;
    }
    std::ranges::stable_sort(m_accounts, {}, &Account::createdAt);
    for (Account &account : m_accounts)
        account.id = chance.id(account.createdAt);
    for (int i = 0; i < 3; ++i)
        m_kiosks << chance.id(begins);
}

const People::Account &People::anyone(Instant at)
{
    const auto end = std::ranges::upper_bound(m_accounts, at, {}, &Account::createdAt);
    const auto known = std::max<qsizetype>(1, end - m_accounts.begin());
    // Squared, so that people with older accounts come more often.
    const double place = m_chance.unit();
    return m_accounts[qsizetype(place * (0.4 + 0.6 * place) * double(known))];
}

Customer People::walkUp()
{
    return {.name = m_chance.of(firstNames()) % u' ' % m_chance.of(lastNames()), .email = {}};
}

const QUuid &People::anyKiosk()
{
    return m_kiosks[m_chance.weighted({5, 4, 2})];
}

void People::store(Transaction &tx) const
{
    JsonWriter people;
    people.startArray();
    for (const Account &account : m_accounts) {
        people.startObject();
        people.member(u"id", account.id);
        people.member(u"email", account.email);
        people.member(u"first_name", account.firstName);
        people.member(u"last_name", account.lastName);
        people.member(u"created_at", qint64(account.createdAt.time_since_epoch().count()));
        people.endObject();
    }
    people.endArray();
    tx.run(insertPeople, {QString::fromUtf8(people.text())});

    const struct
    {
        QStringView name;
        QStringView printer;
        Instant lastSeenAt; ///< When the venue last closed; kiosks haven't been on since.
    } devices[]{{u"Foyer, left", u"ready", m_now - 9h - 20s},
                {u"Foyer, right", u"out of paper", m_now - 9h - 35s},
                {u"Garden gate", u"ready", m_now - 19h}};
    JsonWriter kiosks;
    kiosks.startArray();
    for (qsizetype i = 0; i < m_kiosks.size(); ++i) {
        kiosks.startObject();
        kiosks.member(u"id", m_kiosks[i]);
        kiosks.member(u"name", devices[i].name);
        kiosks.member(u"version", QStringView(u"" EVENTLY_VERSION));
        kiosks.member(u"printer", devices[i].printer);
        kiosks.member(u"created_at", qint64(m_begins.time_since_epoch().count()));
        kiosks.member(u"last_seen_at", qint64(devices[i].lastSeenAt.time_since_epoch().count()));
        kiosks.endObject();
    }
    kiosks.endArray();
    tx.run(insertDevices, {QString::fromUtf8(kiosks.text())});
}

} // namespace Evently
