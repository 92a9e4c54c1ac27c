// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/answers.h"
#include "tests/support/fakepeer.h"
#include "ui/stores/eventstore.h"
#include "ui/tables/eventlistmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_EventListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void followsItsStore_data();
    void followsItsStore();
    void tellsOnlyTheRowThatChanged();
    void showsOnceWhatMovedBetweenTwoPages();

private:
    void give(const QString &names);
    static QString namesIn(const EventListModel &model);

    FakePeer m_peer;
    Connection m_connection{m_peer.url()};
    ApiClient m_api{m_connection};
    LiveFeed m_feed{m_connection};
    EventStore m_store{m_api, m_feed, {.pause = 1ms, .failurePause = 1ms}};
    QHash<QChar, Event> m_events; ///< By name, a letter each.
};

void tst_EventListModel::initTestCase()
{
    for (const QChar name : u"ABCDEF"_s)
        m_events[name] = anEvent(name);
}

/// Makes the server return the events with @p names, a letter each, in this order.
void tst_EventListModel::give(const QString &names)
{
    QList<Event> events;
    for (const QChar name : names)
        events << m_events[name];
    m_peer.when("GET", "/api/events", {.body = answerOf(events)});
    const qsizetype asked = m_peer.asked().size();
    m_store.refresh();
    QTRY_VERIFY(m_peer.asked().size() > asked);
    QTRY_COMPARE(m_store.listings().size(), names.size());
}

QString tst_EventListModel::namesIn(const EventListModel &model)
{
    QString names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data().toString();
    return names;
}

void tst_EventListModel::followsItsStore_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("the first ones") << u""_s << u"ABC"_s;
    QTest::newRow("none left") << u"ABC"_s << u""_s;
    QTest::newRow("one more in front") << u"BC"_s << u"ABC"_s;
    QTest::newRow("one more in between") << u"AC"_s << u"ABC"_s;
    QTest::newRow("one more at the end") << u"AB"_s << u"ABC"_s;
    QTest::newRow("one less") << u"ABC"_s << u"AC"_s;
    QTest::newRow("moved up") << u"ABCD"_s << u"DABC"_s;
    QTest::newRow("moved down") << u"ABCD"_s << u"BCDA"_s;
    QTest::newRow("turned round") << u"ABCD"_s << u"DCBA"_s;
    QTest::newRow("all at once") << u"ABCDE"_s << u"FDBA"_s;
}

void tst_EventListModel::followsItsStore()
{
    QFETCH(QString, before);
    QFETCH(QString, after);

    m_store.open();
    give(before);
    EventListModel model(m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<std::pair<QPersistentModelIndex, QString>> held;
    for (int row = 0; row < model.rowCount(); ++row)
        held.emplaceBack(model.index(row, 0), model.index(row, 0).data().toString());

    give(after);
    QTRY_COMPARE(namesIn(model), after);
    for (const auto &[index, name] : held) {
        QCOMPARE(index.isValid(), after.contains(name)); // The selection survives.
        if (index.isValid())
            QCOMPARE(index.data().toString(), name);
    }
    m_store.close();
}

void tst_EventListModel::tellsOnlyTheRowThatChanged()
{
    m_store.open();
    give(u"ABC"_s);
    EventListModel model(m_store);
    QSignalSpy changed(&model, &EventListModel::dataChanged);
    m_events[u'B'].availableCapacity = 7;

    give(u"ABC"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    m_store.close();
}

void tst_EventListModel::showsOnceWhatMovedBetweenTwoPages()
{
    m_store.open();
    give(u"ABC"_s);
    EventListModel model(m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    m_peer.when("GET", "/api/events", [this](const FakePeer::Asked &asked) {
        const bool isSecond = asked.path.contains("cursor");
        const QList<Event> page = isSecond ? QList{m_events[u'C'], m_events[u'D'], m_events[u'A']}
                                           : QList{m_events[u'A'], m_events[u'B'], m_events[u'C']};
        return FakePeer::Said{.body = answerOf(page, isSecond ? QString() : u"further"_s)};
    });
    m_store.refresh();
    QTRY_VERIFY(m_store.hasMore());
    m_store.readMore();
    QTRY_COMPARE(namesIn(model), u"ABCD"_s);
    m_store.close();
}

QTEST_GUILESS_MAIN(tst_EventListModel)
#include "tst_eventlistmodel.moc"
