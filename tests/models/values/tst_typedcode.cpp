// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/reference.h"
#include "models/values/search.h"
#include "models/values/typedcode.h"
#include "tests/support/sharedtest.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

using Kind = TypedCode::Kind;

class tst_TypedCode : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatScannersType_data();
    void readsWhatScannersType();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsParts();
};

namespace {

/// The characters of each key on a layout, without and with Shift: 1 to 0, minus, A to Z, colon.
struct Keyboard
{
    QStringView plain;
    QStringView shifted;
};

constexpr QStringView keys = u"1234567890-abcdefghijklmnopqrstuvwxyz;";

/// The text that a scanner set to an American keyboard produces for @p code on this layout.
QString typedOn(const Keyboard &keyboard, const QString &code)
{
    QString typed;
    for (const QChar c : code) {
        const QChar key = c == u':' ? QChar(u';') : c.toLower();
        const bool isShifted = c == u':' || c.isUpper();
        typed += (isShifted ? keyboard.shifted : keyboard.plain)[keys.indexOf(key)];
    }
    return typed;
}

} // namespace

void tst_TypedCode::readsWhatScannersType_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("shifted");

    const auto row = [](const char *name, const QString &plain, const QString &shifted) {
        QCOMPARE(plain.size(), keys.size());
        QCOMPARE(shifted.size(), keys.size());
        QTest::newRow(name) << plain << shifted;
    };
    // clang-format off
    row("American", u"1234567890-abcdefghijklmnopqrstuvwxyz;"_s, u"!@#$%^&*()_ABCDEFGHIJKLMNOPQRSTUVWXYZ:"_s);
    row("British", u"1234567890-abcdefghijklmnopqrstuvwxyz;"_s, u"!\"£$%^&*()_ABCDEFGHIJKLMNOPQRSTUVWXYZ:"_s);
    row("German", u"1234567890ßabcdefghijklmnopqrstuvwxzyö"_s, u"!\"§$%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXZYÖ"_s);
    row("Swiss German", u"1234567890'abcdefghijklmnopqrstuvwxzyö"_s, u"+\"*ç%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXZYé"_s);
    row("Swiss French", u"1234567890'abcdefghijklmnopqrstuvwxzyé"_s, u"+\"*ç%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXZYö"_s);
    row("French", u"&é\"'(-è_çà)qbcdefghijkl,noparstuvzxywm"_s, u"1234567890°QBCDEFGHIJKL?NOPARSTUVZXYWM"_s);
    row("Belgian", u"&é\"'(§è!çà)qbcdefghijkl,noparstuvzxywm"_s, u"1234567890°QBCDEFGHIJKL?NOPARSTUVZXYWM"_s);
    row("Spanish", u"1234567890'abcdefghijklmnopqrstuvwxyzñ"_s, u"!\"·$%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZÑ"_s);
    row("Italian", u"1234567890'abcdefghijklmnopqrstuvwxyzò"_s, u"!\"£$%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZç"_s);
    row("Portuguese", u"1234567890'abcdefghijklmnopqrstuvwxyzç"_s, u"!\"#$%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZÇ"_s);
    row("Dutch", u"1234567890/abcdefghijklmnopqrstuvwxyz+"_s, u"!\"#$%&_()'?ABCDEFGHIJKLMNOPQRSTUVWXYZ±"_s);
    row("Swedish", u"1234567890+abcdefghijklmnopqrstuvwxyzö"_s, u"!\"#¤%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZÖ"_s);
    row("Norwegian", u"1234567890+abcdefghijklmnopqrstuvwxyzø"_s, u"!\"#¤%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZØ"_s);
    row("Danish", u"1234567890+abcdefghijklmnopqrstuvwxyzæ"_s, u"!\"#¤%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZÆ"_s);
    row("Icelandic", u"1234567890öabcdefghijklmnopqrstuvwxyzæ"_s, u"!\"#$%&/()=ÖABCDEFGHIJKLMNOPQRSTUVWXYZÆ"_s);
    row("Polish", u"1234567890+abcdefghijklmnopqrstuvwxzył"_s, u"!\"#¤%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXZYŁ"_s);
    row("Czech", u"+ěščřžýáíé=abcdefghijklmnopqrstuvwxzyů"_s, u"1234567890%ABCDEFGHIJKLMNOPQRSTUVWXZY\""_s);
    row("Czech, QWERTY", u"+ěščřžýáíé=abcdefghijklmnopqrstuvwxyzů"_s, u"1234567890%ABCDEFGHIJKLMNOPQRSTUVWXYZ\""_s);
    row("Slovak", u"+ľščťžýáíé=abcdefghijklmnopqrstuvwxzyô"_s, u"1234567890%ABCDEFGHIJKLMNOPQRSTUVWXZY\""_s);
    row("Hungarian", u"123456789öüabcdefghijklmnopqrstuvwxzyé"_s, u"'\"+!%/=()ÖÜABCDEFGHIJKLMNOPQRSTUVWXZYÉ"_s);
    row("Croatian", u"1234567890'abcdefghijklmnopqrstuvwxzyč"_s, u"!\"#$%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXZYČ"_s);
    row("Romanian", u"1234567890-abcdefghijklmnopqrstuvwxyzș"_s, u"!@#$%^&*()_ABCDEFGHIJKLMNOPQRSTUVWXYZȘ"_s);
    row("Turkish", u"1234567890*abcdefghıjklmnopqrstuvwxyzş"_s, u"!'^+%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZŞ"_s);
    row("Estonian", u"1234567890+abcdefghijklmnopqrstuvwxyzö"_s, u"!\"#¤%&/()=?ABCDEFGHIJKLMNOPQRSTUVWXYZÖ"_s);
    row("Lithuanian", u"ąčęėįšųū90-abcdefghijklmnopqrstuvwxyz;"_s, u"ĄČĘĖĮŠŲŪ()_ABCDEFGHIJKLMNOPQRSTUVWXYZ:"_s);
    row("Russian", u"1234567890-фисвуапршолдьтщзйкыегмцчняж"_s, u"!\"№;%:?*()_ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯЖ"_s);
    row("Ukrainian", u"1234567890-фисвуапршолдьтщзйкіегмцчняж"_s, u"!\"№;%:?*()_ФИСВУАПРШОЛДЬТЩЗЙКІЕГМЦЧНЯЖ"_s);
    row("Greek", u"1234567890-αβψδεφγηιξκλμνοπ;ρστθωςχυζ΄"_s, u"!@#$%^&*()_ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠ:ΡΣΤΘΩΣΧΥΖ¨"_s);
    row("Serbian", u"1234567890'абцдефгхијклмнопљрстувњџзѕч"_s, u"!\"#$%&/()=?АБЦДЕФГХИЈКЛМНОПЉРСТУВЊЏЗЅЧ"_s);
    row("Macedonian", u"1234567890-абцдефгхијклмнопљрстувњџѕзч"_s, u"!„“’%&*()_-АБЦДЕФГХИЈКЛМНОПЉРСТУВЊЏЅЗЧ"_s);
    row("Bulgarian", u"1234567890-ьфъаеожгстнвпхдз,ияшкэуйщюм"_s, u"!?+\"%=:/_№€ЬФЪАЕОЖГСТНВПХДЗЫИЯШКЭУЙЩЮМ"_s);
    row("Bulgarian, by sound", u"1234567890-абцдефгхийклмнопчрстувшжъз;"_s, u"!@№$%€§*()–АБЦДЕФГХИЙКЛМНОПЧРСТУВШЖЪЗ:"_s);
    row("Dvorak", u"1234567890[axje.uidchtnmbrl'poygk,qf;s"_s, u"!@#$%^&*(){AXJE>UIDCHTNMBRL\"POYGK<QF:S"_s);
    // clang-format on
}

/// On any layout: as printed, with Caps Lock, and without colons, which some layouts treat as dead
/// keys; and also a reference alone.
void tst_TypedCode::readsWhatScannersType()
{
    QFETCH(const QString, plain);
    QFETCH(const QString, shifted);
    const Keyboard keyboard{plain, shifted};
    QRandomGenerator chance(7);
    for (int round = 0; round < 200; ++round) {
        const QString reference = referenceOf(chance.generate64());
        const int ticket = chance.bounded(1, 101);
        const QString code = u"EVENTLY:1:%1:%2"_s.arg(reference).arg(ticket);
        for (const QString &typed :
             {typedOn(keyboard, code), typedOn(keyboard, code.toLower()),
              QString(typedOn(keyboard, code) % u"\r\n"), typedOn(keyboard, code).toLower(),
              typedOn(keyboard, code).normalized(QString::NormalizationForm_D)}) {
            const TypedCode read = readCode(typed);
            QVERIFY2(read.kind == Kind::Reference, qPrintable(code % u" as " % typed));
            QCOMPARE(read.reference(), reference);
            QCOMPARE(read.ticket, ticket);
        }
        QVERIFY2(readCode(typedOn(keyboard, reference)).references.contains(reference),
                 qPrintable(reference % u" as " % typedOn(keyboard, reference)));
        QVERIFY(searchFor(typedOn(keyboard, code)).references.contains(reference));
    }
}

void tst_TypedCode::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("form");

    QTest::newRow("as printed") << u"%1"_s;
    QTest::newRow("a hash") << u"#%1"_s;
    QTest::newRow("Ref.") << u"Ref. %1"_s;
    QTest::newRow("Ref.: without a blank") << u"Ref.:%1"_s;
    QTest::newRow("ref:") << u"ref: %1"_s;
    QTest::newRow("ref glued on") << u"ref%1"_s;
    QTest::newRow("Reference") << u"Reference %1"_s;
    QTest::newRow("German") << u"Buchung Nr. %1"_s;
    QTest::newRow("in a sentence") << u"My booking is %1, thank you!"_s;
    QTest::newRow("quoted") << u"„%1“"_s;
    QTest::newRow("a line feed") << u"%1\n"_s;
    QTest::newRow("a scanner's end") << u"%1\r\n\t"_s;
    QTest::newRow("blanks around") << u" \u00a0%1\u3000 "_s;
    QTest::newRow("a ticket of it") << u"%1-2"_s;
    QTest::newRow("a ticket of it, with a colon") << u"%1:12"_s;
    QTest::newRow("Ticket and its code") << u"Ticket EVENTLY:1:%1:2"_s;
    QTest::newRow("the code in pieces") << u"EVENTLY : 1 : %1 : 2"_s;
    QTest::newRow("the code cut off") << u"EVENTLY:1:%1"_s;
    QTest::newRow("scanned twice") << u"EVENTLY:1:%1:2EVENTLY:1:%1:2"_s;
    QTest::newRow("scanned twice, with a blank") << u"EVENTLY:1:%1:2 EVENTLY:1:%1:2"_s;
    QTest::newRow("more behind it") << u"EVENTLY:1:%1:1000"_s;
    QTest::newRow("escaped") << u"EVENTLY%3A1%3A%1%3A2"_s;
    QTest::newRow("in an address") << u"https://x.example/t?c=EVENTLY%3A1%3a%1%3A2"_s;
    QTest::newRow("what can't be seen") << u"\ufeff\u200b%1\u200e"_s;
}

void tst_TypedCode::readsWhatPeopleType()
{
    QFETCH(const QString, form);
    QRandomGenerator chance(11);
    for (int round = 0; round < 50; ++round) {
        const QString reference = referenceOf(chance.generate64());
        QStringList written{reference, reference.toLower(), QString(reference).remove(u'-')};
        for (const QString &dash : {u" "_s, u"–"_s, u"—"_s, u"\u2011"_s, u"−"_s, u"."_s, u" - "_s,
                                    u"\u00ad"_s, u"_"_s, u"/"_s, u"－"_s})
            written << QString(reference).replace(u'-', dash);
        written << QString(reference).replace(u'0', u'O').replace(u'1', u'l')
                << QString(reference).toLower().replace(u'0', u'o').replace(u'1', u'i');
        QString wide = reference;
        for (QChar &c : wide)
            c = QChar(c.unicode() + 0xfee0);
        written << wide;
        for (const QString &one : written) {
            const QString typed = form.arg(one);
            QVERIFY2(readCode(typed).references.contains(reference), qPrintable(typed));
        }
    }
    const QString apart = referenceOf(42);
    QStringList letters;
    for (const QChar c : QString(apart).remove(u'-'))
        letters << c;
    QVERIFY(readCode(letters.join(u' ')).references.contains(apart));
}

void tst_TypedCode::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");

    const QString good = referenceOf(123'456'789'012'345);
    QString wrong = good;
    wrong[0] = wrong[0] == u'2' ? u'3' : u'2';
    const auto row = [](const char *name, const QString &typed, Kind kind) {
        QTest::newRow(name) << typed << int(kind);
    };
    row("a wrong letter", wrong, Kind::Misread);
    row("a wrong letter behind a word", u"Ref. "_s % wrong, Kind::Misread);
    row("a wrong letter in a ticket's code", u"EVENTLY:1:%1:1"_s.arg(wrong), Kind::Misread);
    row("a wrong letter, which a French layout would make right", u"EVENTLY:1:7ZD6-M585-F41B:1"_s,
        Kind::Misread);
    row("a ticket's code cut off", u"EVENTLY:1:7KQF"_s, Kind::Part);
    row("nothing of a ticket's code", u"EVENTLY:1:"_s, Kind::None);
    row("a later code", u"EVENTLY:2:6BF5TDL0K9U00X"_s, Kind::OtherCode);
    row("a later code on a German layout", u"EVENTLZÖ2Ö6BF5TDL0K9U00X"_s, Kind::OtherCode);
    row("the beginning", good.left(4), Kind::Part);
    row("the end, as it is read out", u"#"_s % good.right(4).toLower(), Kind::Part);
    row("one letter missing", good.left(13), Kind::Part);
    row("a name", u"Marilyn Susan Monroe"_s, Kind::None);
    row("a short word", u"Bea"_s, Kind::None);
    row("nothing", u""_s, Kind::None);
    row("signs", u"---"_s, Kind::None);
    row("another script", u"Ολυμπία Ωδή"_s, Kind::None);
    row("very long", QString(10'000, u'7'), Kind::None);
}

void tst_TypedCode::saysWhatIsWrong()
{
    QFETCH(const QString, typed);
    QTEST(int(readCode(typed).kind), "kind");
}

void tst_TypedCode::findsParts()
{
    QCOMPARE(referencePart(u"7kq-f"), u"7KQF"_s);
    QCOMPARE(referencePart(u"oIlO"), u"0110"_s);
    QCOMPARE(referencePart(u"7KQ"), u""_s);
    QCOMPARE(referencePart(u"7KQF29XMTD4H7"), u""_s);
    QCOMPARE(referencePart(u"Jun7"), u""_s); // No U.
    QCOMPARE(referencePart(u"José"), u""_s);
    QCOMPARE(referencePart(u"7K%F4"), u""_s);

    const Search search = searchFor(u"Monroe, 7KQF-29");
    QCOMPARE(search.words, (QStringList{u"monroe"_s, u"7kqf"_s, u"29"_s}));
    QCOMPARE(search.parts, (QStringList{u"M0NR0E"_s, u"7KQF29"_s, u"7KQF29"_s}));
    QVERIFY(!searchFor(u" \t ").isAny);
    QVERIFY(searchFor(u"-").findsNothing());
    QCOMPARE(searchFor(u"29xm td4h").whole, u"29XMTD4H"_s);
}

EVENTLY_SHARED_TEST(tst_TypedCode)
#include "tst_typedcode.moc"
