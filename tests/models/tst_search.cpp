// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/sqlarray.h"
#include "models/tables/bookings.h"
#include "models/tables/events.h"
#include "models/tables/users.h"
#include "models/tables/waitlist.h"
#include "models/values/folding.h"
#include "models/values/reference.h"
#include "tests/support/migrated.h"

#include <QRandomGenerator>
#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// What the search finds, the same in every list; and that the database and the program fold texts
/// identically.
class tst_Search : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }

    void foldsEveryCharacterAsTheDatabaseDoes();
    void foldsRandomTextsAsTheDatabaseDoes();
    void findsPeople_data();
    void findsPeople();
    void findsPartsOfReferences();
    void findsTheBookingOfASlip();
    void findsReferencesAndNamesTogether();
    void keepsPagesTogether();
    void ranksWhoIsFoundOnAWaitlist();
    void keepsAnEventsWordsUpToDate();

private:
    QStringList foldedBySql(const QStringList &texts);
    QUuid addBooking(const QString &reference, const QString &name, const QString &email = {});
    QUuid addEntry(int place, const QString &reference, const QString &name,
                   const QString &status = u"active"_s, const QUuid &booking = {});
    QStringList bookings(const QString &search, const Slice &slice = {});
    QStringList entries(const QString &search);

    template <typename Work>
    auto read(Work &&work)
    {
        using Value = std::invoke_result_t<Work, Transaction &>;
        return *m_session->snapshot([&](Transaction &tx) { return Result<Value>(work(tx)); });
    }

    std::optional<TestDatabase> m_database;
    std::optional<Session> m_session;
    QUuid m_event;
    const Principal m_admin{.role = Principal::Role::Admin, .id = newId()};
};

void tst_Search::init()
{
    m_database.emplace();
    m_session.emplace(m_database->runtime(), Session::Purpose::Reads);
    m_event = m_database->insertEvent(1000);
}

QStringList tst_Search::foldedBySql(const QStringList &texts)
{
    m_session->open();
    QSqlQuery query(m_session->connection());
    query.prepare(u"SELECT folded(text) FROM unnest(?::text[]) WITH ORDINALITY AS given (text, no)"
                  " ORDER BY no"_s);
    query.addBindValue(sqlArray(texts));
    QStringList folded;
    if (!query.exec())
        qWarning() << query.lastError().text();
    while (query.next())
        folded << query.value(0).toString();
    return folded;
}

/// The first text that the two fold differently.
static QString difference(const QStringList &texts, const QStringList &bySql)
{
    if (texts.size() != bySql.size())
        return u"%1 of %2 answered"_s.arg(bySql.size()).arg(texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (folded(texts[i]) != bySql[i])
            return u"%1 (%2): %3 here, %4 there"_s.arg(
                    texts[i], QString::fromLatin1(texts[i].toUtf8().toHex()), folded(texts[i]),
                    bySql[i]);
    }
    return {};
}

static bool isText(char32_t c)
{
    return c != 0 && !QChar::isSurrogate(c) && QChar::category(c) != QChar::Other_NotAssigned;
}

/// Each character alone, and between two letters.
void tst_Search::foldsEveryCharacterAsTheDatabaseDoes()
{
    QStringList texts;
    for (char32_t c = 1; c <= QChar::LastValidCodePoint; ++c) {
        if (isText(c))
            texts << u"x%1Y"_s.arg(QChar::fromUcs4(c));
        if (texts.size() == 10'000 || c == QChar::LastValidCodePoint) {
            const QString different = difference(texts, foldedBySql(texts));
            QVERIFY2(different.isEmpty(), qPrintable(different));
            texts.clear();
        }
    }
}

void tst_Search::foldsRandomTextsAsTheDatabaseDoes()
{
    QRandomGenerator chance(QRandomGenerator::global()->generate());
    const quint32 ranges[] = {0x7f, 0x24f, 0x370, 0x52f, 0x1fff, 0x20ff, 0xd7a4, 0x1ffff};
    for (int round = 0; round < 20; ++round) {
        QStringList texts;
        while (texts.size() < 2000) {
            QString text;
            for (quint32 left = chance.bounded(30); left > 0; --left) {
                const char32_t c = chance.bounded(ranges[chance.bounded(8)]);
                if (isText(c))
                    text += QChar::fromUcs4(c);
            }
            texts << text;
        }
        const QString different = difference(texts, foldedBySql(texts));
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }
}

QUuid tst_Search::addBooking(const QString &reference, const QString &name, const QString &email)
{
    const QUuid id = newId();
    static int second = 0;
    m_database->run(
            u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, currency,"
            " status, channel, customer_name, customer_email, created_at, confirmed_at)"
            " VALUES ('%1', '%2', '%3', 1, 100, 'EUR', 'confirmed', 'desk', $t$%4$t$, $t$%5$t$,"
            " timestamptz '2026-01-01Z' + %6 * interval '1 second', now())"_s
                    .arg(toText(id), reference, toText(m_event), name, email)
                    .arg(++second));
    return id;
}

QUuid tst_Search::addEntry(int place, const QString &reference, const QString &name,
                           const QString &status, const QUuid &booking)
{
    const QUuid id = newId();
    m_database->run(
            u"INSERT INTO waitlist_entries (id, reference, event_id, place, quantity, status,"
            " booking_id, customer_name, customer_email, created_at)"
            " VALUES ('%1', '%2', '%3', %4, 1, '%5', %6, $t$%7$t$, '', now())"_s
                    .arg(toText(id), reference, toText(m_event))
                    .arg(place)
                    .arg(status, booking.isNull() ? u"NULL"_s : u"'%1'"_s.arg(toText(booking)),
                         name));
    return id;
}

QStringList tst_Search::bookings(const QString &search, const Slice &slice)
{
    const auto rows = read([&](Transaction &tx) {
        return Bookings(tx).list({}, {.search = search}, slice, m_admin);
    });
    QStringList names;
    for (const auto &row : rows)
        names << row.value.customer.name;
    return names;
}

QStringList tst_Search::entries(const QString &search)
{
    const auto rows = read([&](Transaction &tx) {
        return Waitlist(tx).listOfEvent(m_event, {.search = search}, {});
    });
    QStringList names;
    for (const auto &row : rows)
        names << row.value.customer.name;
    return names;
}

void tst_Search::findsPeople_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sought");
    QTest::addColumn<bool>("found");

    const auto row = [](const QString &name, const QString &sought, bool found) {
        QTest::newRow(qPrintable(name % u" by " % sought)) << name << sought << found;
    };
    row(u"Marilyn Susan Monroe"_s, u"Marilyn Monroe"_s, true);
    row(u"Marilyn Susan Monroe"_s, u"Monroe, Marilyn"_s, true);
    row(u"Marilyn Susan Monroe"_s, u"MONROE"_s, true);
    row(u"Marilyn Susan Monroe"_s, u"nro"_s, true);
    row(u"Marilyn Susan Monroe"_s, u"m s m"_s, true);
    row(u"Marilyn Susan Monroe"_s, u"Monroe Smith"_s, false);
    row(u"José Pérez"_s, u"Jose\u0301 Pe\u0301rez"_s, true);
    row(u"Jose\u0301 Perez"_s, u"josé pérez"_s, true);
    row(u"Jürgen Groß"_s, u"jurgen gross"_s, true);
    row(u"Jurgen Gross"_s, u"Jürgen GROẞ"_s, true);
    row(u"Seán O’Brien"_s, u"o'brien sean"_s, true);
    row(u"Anna–Lena Müller"_s, u"anna-lena muller"_s, true);
    row(u"Ｔａｒｏ Ｙａｍａｄａ"_s, u"taro yamada"_s, true);
    row(u"王伟"_s, u"王伟"_s, true);
    row(u"王伟"_s, u"伟"_s, true);
    row(u"Zoë Quux"_s, u"q"_s, true);
    row(u"Mabel"_s, u"b"_s, true);
    row(u"Mabel"_s, u"x"_s, false);
    row(u"100% Sure"_s, u"%"_s, true);
    row(u"100% Sure"_s, u"100% sure"_s, true);
    row(u"Sure"_s, u"%"_s, false);
    row(u"Under_score"_s, u"r_s"_s, true);
    row(u"Under score"_s, u"r_s"_s, false);
    row(u"Mabel"_s, u"Ma_el"_s, false);
    row(u"Back\\slash"_s, u"slash\\back"_s, true);
    row(u"Ann Lee"_s, u"--- ,, ’"_s, false);
    row(u"Ann Lee"_s, u"   "_s, true); // Not a search.
}

/// Finds people in bookings, by the name given at the desk or their account; on the waitlist; in
/// the list of users; and in an event's name, venue and description.
void tst_Search::findsPeople()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sought);
    QFETCH(const bool, found);
    addBooking(u"7KQF-29XM-TD4H"_s, name);
    addEntry(1, u"0000-0000-0012"_s, name);
    QCOMPARE(bookings(sought).size(), found ? 1 : 0);
    QCOMPARE(read([&](Transaction &tx) { return Bookings(tx).count({}, {.search = sought}); }),
             found ? 1 : 0);
    QCOMPARE(entries(sought).size(), found ? 1 : 0);

    const QUuid user = newId();
    const qsizetype gap = name.indexOf(u' ');
    m_database->run(u"INSERT INTO users (id, email, email_key, password_hash, first_name,"
                    " last_name, role, created_at) VALUES ('%1', 'a@b.zz', 'a@b.zz', '', $t$%2$t$,"
                    " $t$%3$t$, 'user', now())"_s.arg(toText(user), name.left(gap),
                                                      gap < 0 ? QString() : name.mid(gap + 1)));
    QCOMPARE(
            read([&](Transaction &tx) { return Users(tx).newestFirst({.search = sought}).size(); }),
            found ? 1 : 0);
    m_database->run(
            u"UPDATE bookings SET customer_of_account = true, user_id = '%1'"_s.arg(toText(user)));
    QCOMPARE(bookings(sought).size(), found ? 1 : 0);
    QCOMPARE(read([&](Transaction &tx) { return Bookings(tx).count({}, {.search = sought}); }),
             found ? 1 : 0);

    for (const QString &column : {u"name"_s, u"venue"_s, u"description"_s}) {
        m_database->run(u"UPDATE events SET name = '', venue = '', description = ''"_s);
        m_database->run(u"UPDATE events SET %1 = $t$%2$t$"_s.arg(column, name));
        QCOMPARE(read([&](Transaction &tx) {
                     return Events(tx).list({.search = sought}, {}, {}).size();
                 }),
                 found ? 1 : 0);
        QCOMPARE(read([&](Transaction &tx) { return Events(tx).count({.search = sought}); }),
                 found ? 1 : 0);
    }
}

/// Any four or more letters, with or without hyphens, however they were scanned.
void tst_Search::findsPartsOfReferences()
{
    QRandomGenerator chance(3);
    for (int round = 0; round < 20; ++round) {
        const QString reference = referenceOf(chance.generate64());
        const QString name = u"Zz%1"_s.arg(round);
        addBooking(reference, name);
        addEntry(round + 1, referenceOf(chance.generate64()), name);
        const QString letters = QString(reference).remove(u'-');
        for (int length = 4; length <= 12; ++length) {
            for (int from = 0; from + length <= 12; ++from) {
                const QString part = letters.mid(from, length);
                QVERIFY2(bookings(part).contains(name), qPrintable(part % u" of " % reference));
                QVERIFY(bookings(part.toLower()).contains(name));
            }
        }
        const QStringList parts{reference.left(6),
                                reference.right(6),
                                reference.mid(5),
                                QString(reference.mid(5)).replace(u'-', u'–'),
                                u"#"_s % reference.right(4),
                                u"Ref. "_s % reference.left(4)};
        for (const QString &part : parts)
            QVERIFY2(bookings(part).contains(name), qPrintable(part % u" of " % reference));
        QCOMPARE(bookings(u"EVENTLY:1:%1:1"_s.arg(reference)), QStringList{name});
        QCOMPARE(bookings(u"EVENTLZÖ1Ö%1Ö1"_s.arg(QString(reference)
                                                          .replace(u'Y', u'*')
                                                          .replace(u'Z', u'Y')
                                                          .replace(u'*', u'Z')
                                                          .replace(u'-', u'ß'))),
                 QStringList{name});
    }
}

void tst_Search::findsTheBookingOfASlip()
{
    const QString slip = referenceOf(5);
    const QUuid booking = addBooking(referenceOf(4), u"Ann Lee"_s);
    addEntry(1, slip, u"Ann Lee"_s, u"converted"_s, booking);
    QCOMPARE(bookings(slip), QStringList{u"Ann Lee"_s});
    QCOMPARE(entries(slip), QStringList{u"Ann Lee"_s});
    QCOMPARE(entries(slip.right(4)), QStringList{u"Ann Lee"_s});
    QCOMPARE(entries(slip.mid(2, 5)), QStringList{u"Ann Lee"_s});
}

void tst_Search::findsReferencesAndNamesTogether()
{
    const QString reference = referenceOf(99);
    addBooking(reference, u"Marilyn Monroe"_s);
    addBooking(referenceOf(98), u"Marilyn Smith"_s);
    QCOMPARE(bookings(u"marilyn "_s % reference.left(4)), QStringList{u"Marilyn Monroe"_s});
    QCOMPARE(bookings(reference.right(4) % u" monroe"_s), QStringList{u"Marilyn Monroe"_s});
    QCOMPARE(bookings(reference.right(4) % u" smith"_s), QStringList{});
}

/// Paging loses and repeats nothing, even if some results come from an index and some from the
/// newest rows, and while new ones are added.
void tst_Search::keepsPagesTogether()
{
    m_database->run(
            u"INSERT INTO bookings (id, reference, event_id, quantity, unit_price_cents, currency,"
            " status, channel, customer_name, customer_email, created_at, confirmed_at)"
            " SELECT gen_random_uuid(), 'R' || i, '%1', 1, 100, 'EUR', 'confirmed', 'desk',"
            " CASE WHEN i % 400 = 0 THEN 'Rare ' || i ELSE 'Common ' || i END, '',"
            " timestamptz '2026-01-01Z' + i / 3 * interval '1 second', now()"
            " FROM generate_series(1, 12000) AS i"_s.arg(toText(m_event)));
    for (const QUuid &event : {QUuid(), m_event}) {
        for (const auto &[search, most] : {std::pair(u"rare"_s, 4), std::pair(u"ra"_s, 4)}) {
            QStringList seen;
            Slice slice{.limit = most};
            while (true) {
                const auto rows = read([&](Transaction &tx) {
                    return Bookings(tx).list({}, {.eventId = event, .search = search}, slice,
                                             m_admin);
                });
                for (qsizetype i = 0; i < std::min<qsizetype>(most, rows.size()); ++i)
                    seen << rows[i].value.customer.name;
                if (rows.size() <= most)
                    break;
                slice.after = rows[most - 1].key;
                addBooking(referenceOf(QRandomGenerator::global()->generate64()), u"Rare new"_s);
            }
            QStringList all;
            for (int i = 12'000; i >= 400; i -= 400)
                all << u"Rare %1"_s.arg(i);
            seen.removeAll(u"Rare new"_s);
            QCOMPARE(seen, all);
        }
    }
}

void tst_Search::ranksWhoIsFoundOnAWaitlist()
{
    for (int place = 1; place <= 9; ++place)
        addEntry(place, referenceOf(quint64(place)), place % 3 ? u"Bob"_s : u"Ann"_s,
                 place == 4 ? u"left"_s : u"active"_s);
    const auto rows = read([&](Transaction &tx) {
        return Waitlist(tx).listOfEvent(m_event, {.search = u"ann"_s}, {});
    });
    QList<int> positions;
    for (const auto &row : rows)
        positions << row.value.position.value_or(0);
    QCOMPARE(positions, (QList<int>{3, 5, 8}));
    const auto rest = read([&](Transaction &tx) {
        return Waitlist(tx).listOfEvent(
                m_event, {.status = WaitlistEntry::Status::Active, .search = u"ann"_s},
                {.after = rows[0].key});
    });
    QCOMPARE(rest.size(), 2);
    QCOMPARE(rest[0].value.position, 5);
}

void tst_Search::keepsAnEventsWordsUpToDate()
{
    const auto found = [&](const QString &search) {
        return read([&](Transaction &tx) {
            return Events(tx).list({.search = search}, {}, {}).size();
        });
    };
    m_database->run(u"UPDATE events SET name = 'Nußknacker'"_s);
    QCOMPARE(found(u"nussknacker"_s), 1);
    m_database->run(u"UPDATE events SET name = 'Schwanensee', version = version + 1"_s);
    QCOMPARE(found(u"nussknacker"_s), 0);
    QCOMPARE(found(u"SCHWANENSEE"_s), 1);
    m_database->run(u"DELETE FROM events"_s);
    QCOMPARE(m_database->run(u"SELECT count(*) FROM event_words"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(tst_Search)
#include "tst_search.moc"
