// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/cursors.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Cursors of lists: valid ones and forged ones.
class tst_Cursor : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed();
    void refusesAnotherList();
    void refusesAnotherSecret();
    void refusesEveryChangedCharacter();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();

private:
    const Cursors m_cursors{"a secret"};
    const QJsonArray m_key{qint64(1'777'777'777'123), u"name, with \"quotes\" and ünïcode"_s};
};

void tst_Cursor::opensWhatItSealed()
{
    const QString cursor = m_cursors.seal("/api/events a", m_key);
    QCOMPARE(m_cursors.open("/api/events a", cursor).value(), m_key);
    QVERIFY(!cursor.contains(u"name"));
}

void tst_Cursor::refusesAnotherList()
{
    const QString cursor = m_cursors.seal("/api/events a", m_key);
    QVERIFY(!m_cursors.open("/api/events b", cursor));
    QVERIFY(!m_cursors.open("", cursor));
}

void tst_Cursor::refusesAnotherSecret()
{
    QVERIFY(!Cursors("another secret").open("list", m_cursors.seal("list", m_key)));
}

void tst_Cursor::refusesEveryChangedCharacter()
{
    const QString cursor = m_cursors.seal("list", m_key);
    for (qsizetype i = 0; i < cursor.size(); ++i) {
        QString changed = cursor;
        changed[i] = changed[i] == u'A' ? u'B' : u'A';
        QVERIFY2(!m_cursors.open("list", changed), qPrintable(changed));
    }
}

void tst_Cursor::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("cursor");

    const QString good = m_cursors.seal("list", m_key);
    QTest::newRow("empty") << QString();
    QTest::newRow("too short") << u"AAAA"_s;
    QTest::newRow("only a MAC") << good.first(22);
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("padded") << good % u'=';
    QTest::newRow("more of it") << good % u"AAAA";
    QTest::newRow("not base64") << u"';DROP TABLE events;--"_s;
    QTest::newRow("not ASCII") << u"äöü€äöü€äöü€äöü€äöü€äöü€äöü€äöü€"_s;
    QTest::newRow("huge") << QString(100'000, u'A');
}

void tst_Cursor::refusesWhatIsNone()
{
    QFETCH(QString, cursor);
    QVERIFY(!m_cursors.open("list", cursor));
}

EVENTLY_SHARED_TEST(tst_Cursor)
#include "tst_cursor.moc"
