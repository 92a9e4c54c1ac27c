// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/eventrules.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Evently;

/// Invalid combinations of an event's fields.
class tst_EventRules : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void tst_EventRules::finds_data()
{
    QTest::addColumn<int>("endsAfterHours"); // After the start; 99: no end is given.
    QTest::addColumn<int>("salesUntilHours");
    QTest::addColumn<QString>("field");

    QTest::newRow("an end after the start") << 3 << 0 << u""_s;
    QTest::newRow("an end at the start") << 0 << 0 << u""_s;
    QTest::newRow("an end before the start") << -1 << -2 << u"endsAt"_s;
    QTest::newRow("sales to the very end") << 3 << 3 << u""_s;
    QTest::newRow("sales past the end") << 3 << 4 << u"salesUntil"_s;
    QTest::newRow("sales within an open end") << 99 << 6 << u""_s;
    QTest::newRow("sales past an open end") << 99 << 7 << u"salesUntil"_s;
}

void tst_EventRules::finds()
{
    QFETCH(const int, endsAfterHours);
    QFETCH(const int, salesUntilHours);

    const Instant start = *instantFrom(u"2030-05-01T18:00:00Z");
    Event event{.dateTime = start, .salesUntil = start + salesUntilHours * 1h};
    if (endsAfterHours != 99)
        event.endsAt = start + endsAfterHours * 1h;
    QStringList fields;
    for (const Problem::Field &complaint : complaintsAbout(event))
        fields << complaint.field;
    QTEST(fields.join(u' '), "field");
}

EVENTLY_SHARED_TEST(tst_EventRules)
#include "tst_eventrules.moc"
