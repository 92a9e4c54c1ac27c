// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"
#include "ui/export/peoplecsv.h"
#include "ui/export/savedialog.h"
#include "ui/words/bookingwords.h"

#include <QDate>
#include <QLocale>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// The contents and names of files for spreadsheets.
class tst_PeopleCsv : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void namesColumnsAndTellsLocalTimes();
    void writesAsTheReaderSeparates();
    void readsPieceByPiece();
    void takesARowsOwnZone();
    void namesTheKindsOfTickets();
    void namesFilesByEventAndDay_data();
    void namesFilesByEventAndDay();
    void sortsPeopleByTheirLastName_data();
    void sortsPeopleByTheirLastName();
};

static const QByteArray bom("\xEF\xBB\xBF");

static QString read(PeopleCsv csv, const QByteArray &text)
{
    QByteArray out = csv.read(text);
    out += csv.finish();
    return out.startsWith(bom) ? QString::fromUtf8(out.sliced(bom.size())) : u"no mark"_s;
}

void tst_PeopleCsv::namesColumnsAndTellsLocalTimes()
{
    QCOMPARE(read(PeopleCsv(u"Europe/Berlin"_s),
                  "bookingReference,status,customer.name,createdAt,totalAmount,id\r\n"
                  "K7Q4,confirmed,\"Hopper, Grace "
                  "\"\"G\"\"\",2027-07-01T18:05:09.000Z,12.50,42\r\n"),
             u"Reference,Status,Customer,Created,Amount\r\n"
             "K7Q4,confirmed,\"Hopper, Grace \"\"G\"\"\",2027-07-01 20:05,12.50\r\n"_s);
}

void tst_PeopleCsv::writesAsTheReaderSeparates()
{
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(read(PeopleCsv(u"UTC"_s),
                  "bookingReference,customer.name,totalAmount\r\nK7Q4,\"Hopper, Grace\",1250.00\r\n"
                  "K7Q5,a;b,0.50\r\n"),
             u"Reference;Customer;Amount\r\nK7Q4;Hopper, Grace;1250,00\r\nK7Q5;\"a;b\";0,50\r\n"_s);
}

/// A piece may end within a character, a quoted line break, or between two quotes.
void tst_PeopleCsv::readsPieceByPiece()
{
    const QByteArray text(
            "name,description\r\n\"Caf\xC3\xA9 \"\"Z\"\"\",\"two\r\nlines\"\r\nlast,row");
    const QString whole = read(PeopleCsv(), text);
    QCOMPARE(whole, u"Event,Description\r\n\"Café \"\"Z\"\"\",\"two\r\nlines\"\r\nlast,row\r\n"_s);
    PeopleCsv csv;
    QByteArray out;
    for (const char byte : text)
        out += csv.read(QByteArray(1, byte));
    out += csv.finish();
    QCOMPARE(QString::fromUtf8(out.sliced(bom.size())), whole);
}

void tst_PeopleCsv::takesARowsOwnZone()
{
    QCOMPARE(read(PeopleCsv(u"UTC"_s),
                  "name,dateTime,timeZone\r\nA,2027-07-01T18:00:00.000Z,America/New_York\r\n"),
             u"Event,Begins,Time zone\r\nA,2027-07-01 14:00,America/New_York\r\n"_s);
}

void tst_PeopleCsv::namesTheKindsOfTickets()
{
    QCOMPARE(read(PeopleCsv(),
                  "bookingReference,lines,code\r\n"
                  "K7Q4,\"[{\"\"name\"\":\"\"Adult\"\",\"\"quantity\"\":2},"
                  "{\"\"name\"\":\"\"Family\"\",\"\"quantity\"\":1}]\",FRIENDS\r\n"),
             u"Reference,Ticket types,Code\r\nK7Q4,\"2 × Adult, 1 × Family\",FRIENDS\r\n"_s);
}

void tst_PeopleCsv::namesFilesByEventAndDay_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("name");

    QTest::newRow("plain") << u"Jazz Night"_s << u"Jazz Night 2027-05-01 bookings"_s;
    QTest::newRow("a way out") << u"../../etc/passwd"_s << u"etc passwd 2027-05-01 bookings"_s;
    QTest::newRow("what Windows minds")
            << u"Who? \"Me\": <A|B>*"_s << u"Who Me A B 2027-05-01 bookings"_s;
    QTest::newRow("long") << QString(200, u'x') << QString(60, u'x') % u" 2027-05-01 bookings"_s;
}

void tst_PeopleCsv::namesFilesByEventAndDay()
{
    QFETCH(QString, event);
    QFETCH(QString, name);
    QCOMPARE(fileNameFor(event, QDate(2027, 5, 1), u"bookings"_s).simplified(), name.simplified());
    QVERIFY(!fileNameFor(event, QDate(2027, 5, 1), u"bookings"_s).startsWith(u'.'));
}

void tst_PeopleCsv::sortsPeopleByTheirLastName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sorted");

    QTest::newRow("two") << u"Grace Hopper"_s << u"Hopper, Grace"_s;
    QTest::newRow("one") << u"Cher"_s << u"Cher"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("particles") << u"Anna van der Berg"_s << u"van der Berg, Anna"_s;
    QTest::newRow("a suffix") << u"Martin Luther King Jr."_s << u"King Jr., Martin Luther"_s;
    QTest::newRow("turned already") << u"Hopper, Grace"_s << u"Hopper, Grace"_s;
    QTest::newRow("nothing before the particles") << u"de Gaulle"_s << u"de Gaulle"_s;
}

void tst_PeopleCsv::sortsPeopleByTheirLastName()
{
    QFETCH(QString, name);
    QFETCH(QString, sorted);
    QCOMPARE(lastNameFirst(name), sorted);
}

EVENTLY_SHARED_TEST(tst_PeopleCsv)
#include "tst_peoplecsv.moc"
