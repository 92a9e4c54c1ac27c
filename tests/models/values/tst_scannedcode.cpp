// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/reference.h"
#include "models/values/scannedcode.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

using Kind = ScannedCode::Kind;

class tst_ScannedCode : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatScannersType_data();
    void readsWhatScannersType();
    void readsEveryReferenceOnEveryLayout();
    void isNothingElse_data();
    void isNothingElse();
    void findsACodeAtTheEnd();
};

/// The input when a scanner types @p code on a keyboard layout that gives @p typed where an
/// American one gives @p meant.
static QString typedOn(const QString &code, QStringView meant, QStringView typed)
{
    QString arrived;
    for (const QChar sign : code) {
        const qsizetype at = meant.indexOf(sign);
        arrived += at < 0 ? sign : typed[at];
    }
    return arrived;
}

struct Keyboard
{
    const char *name;
    QStringView meant;
    QStringView typed;
};

constexpr Keyboard keyboards[] = {
        {"American", u"", u""},
        {"German", u"YZ:-", u"ZYÖß"},
        {"Swiss", u"YZ:-", u"ZYé'"},
        {"Spanish", u":-", u"Ñ'"},
        {"Swedish", u":-", u"Ö+"},
        {"Italian", u":-", u"ç'"},
        {"French", u"QAWZ:-1234567890M", u"AQZWM)&é\"'(-è_çà?"},
        {"Belgian", u"QAWZ:-1234567890M", u"AQZWM)&é\"'(§è!çà?"},
        {"Czech", u"YZ:-1234567890", u"ZY\"=+ěščřžýáíé"},
};

void tst_ScannedCode::readsWhatScannersType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("reference");

    const QString reference = referenceOf(0x5a5a5a5a5a5a5a);
    const QString bare = QString(reference).remove(u'-');
    QTest::newRow("a ticket") << u"EVENTLY:1:%1:2"_s.arg(reference) << Kind::Ticket << reference;
    QTest::newRow("the hundredth seat")
            << u"EVENTLY:1:%1:100"_s.arg(reference) << Kind::Ticket << reference;
    QTest::newRow("with Caps Lock")
            << u"EVENTLY:1:%1:2"_s.arg(reference).toLower() << Kind::Ticket << reference;
    QTest::newRow("with the end of a line")
            << u"EVENTLY:1:%1:2\r\n"_s.arg(reference) << Kind::Ticket << reference;
    QTest::newRow("a slip") << reference << Kind::Reference << reference;
    QTest::newRow("without hyphens") << bare << Kind::Reference << reference;
    QTest::newRow("in lower case") << reference.toLower() << Kind::Reference << reference;
}

void tst_ScannedCode::readsWhatScannersType()
{
    QFETCH(QString, typed);
    QFETCH(Kind, kind);
    QFETCH(QString, reference);

    const std::optional<ScannedCode> code = scannedCodeFrom(typed);
    QVERIFY(code);
    QCOMPARE(code->kind, kind);
    QCOMPARE(code->reference, reference);
}

void tst_ScannedCode::readsEveryReferenceOnEveryLayout()
{
    for (const Keyboard &keyboard : keyboards) {
        for (quint64 i = 0; i < 500; ++i) {
            const QString reference = referenceOf(i * 0x9e3779b97f4a7c15);
            const QString ticket = u"EVENTLY:1:%1:12"_s.arg(reference);
            const QString arrived = typedOn(ticket, keyboard.meant, keyboard.typed);
            const std::optional<ScannedCode> code = scannedCodeFrom(arrived);
            QVERIFY2(code, qPrintable(QString::fromLatin1(keyboard.name) % u": "_s % arrived));
            QCOMPARE(code->kind, Kind::Ticket);
            QCOMPARE(code->reference, reference);
            const std::optional<CodeAtEnd> behind = scannedCodeAtEndOf(QString(u"Ada"_s + arrived));
            QVERIFY(behind);
            QCOMPARE(behind->length, arrived.size());
            QCOMPARE(behind->code.reference, reference);
        }
    }
}

void tst_ScannedCode::isNothingElse_data()
{
    QTest::addColumn<QString>("typed");

    const QString reference = referenceOf(12345678901234);
    QString wrong = reference;
    wrong[0] = wrong[0] == u'A' ? u'B' : u'A';
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name") << u"Ada Lovelace"_s;
    QTest::newRow("a wrong letter") << wrong;
    QTest::newRow("a ticket with a wrong letter") << u"EVENTLY:1:%1:1"_s.arg(wrong);
    QTest::newRow("a ticket cut off") << u"EVENTLY:1:"_s % reference.first(9);
    QTest::newRow("a version that is not known") << u"EVENTLY:9:%1:1"_s.arg(reference);
}

void tst_ScannedCode::isNothingElse()
{
    QFETCH(QString, typed);

    QVERIFY(!scannedCodeFrom(typed));
}

void tst_ScannedCode::findsACodeAtTheEnd()
{
    const QString reference = referenceOf(12345678901234);
    const QString ticket = u"EVENTLY:1:%1:3"_s.arg(reference);

    const std::optional<CodeAtEnd> behindAName = scannedCodeAtEndOf(QString(u"Ada"_s + ticket));
    QVERIFY(behindAName);
    QCOMPARE(behindAName->code, (ScannedCode{.kind = Kind::Ticket, .reference = reference}));
    QCOMPARE(behindAName->length, ticket.size());

    const std::optional<CodeAtEnd> slip = scannedCodeAtEndOf(QString(u"Ada "_s + reference));
    QVERIFY(slip);
    QCOMPARE(slip->code.kind, Kind::Reference);
    QCOMPARE(slip->length, reference.size());

    QVERIFY(!scannedCodeAtEndOf(QString(u"Ada "_s + QString(reference).remove(u'-'))));
    QVERIFY(!scannedCodeAtEndOf(QString(ticket + u" Ada"_s)));
    QVERIFY(!scannedCodeAtEndOf(u"Ada"_s));
    // Three names may have a valid check letter by chance, but they have no digit.
    for (const QString &name : {u"Anna-Rosa-Emma"_s, u"Jean-Marc-Anne"_s, u"Abby-Cara-Dana"_s})
        QVERIFY2(!scannedCodeAtEndOf(name), qPrintable(name));
}

EVENTLY_SHARED_TEST(tst_ScannedCode)
#include "tst_scannedcode.moc"
