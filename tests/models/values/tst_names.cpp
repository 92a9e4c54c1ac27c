// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/booking.h"
#include "models/values/fieldchange.h"
#include "models/values/names.h"
#include "models/values/visible.h"
#include "tests/support/sharedtest.h"

#include <QJsonObject>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Names are readable and don't affect the text around them.
class tst_Names : public QObject
{
    Q_OBJECT

private slots:
    void knowWhatIsSeen_data();
    void knowWhatIsSeen();
    void knowWhatIsHidden_data();
    void knowWhatIsHidden();
    void loseTheirDirections();
    void areReadAsSent_data();
    void areReadAsSent();
    void areShownWithoutDirections();
    void mayBeSingle();
};

void tst_Names::knowWhatIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSeen");

    for (const char32_t nothing :
         {U'\u0020',     U'\u00a0',     U'\u00ad',     U'\u034f',     U'\u061c',     U'\u115f',
          U'\u1160',     U'\u1680',     U'\u17b4',     U'\u17b5',     U'\u180b',     U'\u180e',
          U'\u2000',     U'\u200a',     U'\u200b',     U'\u200c',     U'\u200d',     U'\u200e',
          U'\u200f',     U'\u2028',     U'\u2029',     U'\u202a',     U'\u202e',     U'\u202f',
          U'\u205f',     U'\u2060',     U'\u2061',     U'\u2064',     U'\u2065',     U'\u2066',
          U'\u2069',     U'\u206a',     U'\u206f',     U'\u2800',     U'\u3000',     U'\u3164',
          U'\ufe00',     U'\ufe0f',     U'\ufeff',     U'\uffa0',     U'\ufff0',     U'\ufff9',
          U'\ufffb',     U'\ufffc',     U'\ufffe',     U'\u0301',     U'\u20dd',     U'\U0001bca0',
          U'\U0001d159', U'\U0001d173', U'\U000e0001', U'\U000e0020', U'\U000e0100', U'\U000e01ef'})
        QTest::addRow("U+%04X", uint(nothing)) << QString::fromUcs4(&nothing, 1) << false;
    for (const char32_t something :
         {U'a',    U'0',      U'-',      U'.',      U'é',      U'ß',      U'Ж',
          U'ا',    U'ש',      U'中',     U'あ',     U'한',     U'ก',      U'क',
          U'🎟', U'\u0600', U'\u06dd', U'\ufffd', U'\ue000', U'\u2801', U'\U0001f3f3'})
        QTest::addRow("U+%04X", uint(something)) << QString::fromUcs4(&something, 1) << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("many nothings") << u" \u200b\u3164\u2800\ufe0f\u0301 "_s << false;
    QTest::newRow("a letter among them") << u"\u200ba\u3164"_s << true;
    QTest::newRow("a letter with its mark") << u"e\u0301"_s << true;
}

void tst_Names::knowWhatIsSeen()
{
    QFETCH(const QString, text);
    QTEST(showsSomething(text), "isSeen");
}

void tst_Names::knowWhatIsHidden_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHidden");

    QTest::newRow("plain") << u"ada@example.org"_s << false;
    QTest::newRow("accents") << u"jo\u0308rg@example.org"_s << false;
    QTest::newRow("another script") << u"अदा@example.org"_s << false;
    QTest::newRow("a soft hyphen") << u"a\u00adda@example.org"_s << true;
    QTest::newRow("a zero-width space") << u"ada\u200b@example.org"_s << true;
    QTest::newRow("an override") << u"ada\u202e@example.org"_s << true;
    QTest::newRow("a filler") << u"\u3164@example.org"_s << true;
    QTest::newRow("a tag") << u"ada\U000e0041@example.org"_s << true;
}

void tst_Names::knowWhatIsHidden()
{
    QFETCH(const QString, text);
    QTEST(hidesSomething(text), "isHidden");
}

void tst_Names::loseTheirDirections()
{
    QCOMPARE(withoutBidiControls(u"\u202eAda\u202c \u2066L\u2069\u200e\u200f\u061c."_s),
             u"Ada L."_s);
    // Joiners aren't direction marks.
    QCOMPARE(withoutBidiControls(u"می\u200cخواهم שלום"_s), u"می\u200cخواهم שלום"_s);
}

void tst_Names::areReadAsSent_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("complaint");

    const QString invisible = u"must have at least one visible character"_s;
    QTest::newRow("a name") << u" Ada "_s << u"Ada"_s << QString();
    QTest::newRow("directions") << u"\u202eAda\u202c"_s << u"Ada"_s << QString();
    QTest::newRow("a blank behind a direction") << u"\u200e Ada \u200f"_s << u"Ada"_s << QString();
    QTest::newRow("only directions") << u"\u202e\u2066"_s << QString() << u"must not be empty"_s;
    QTest::newRow("as long as it may be, and directions")
            << u"\u202e12345\u202c"_s << u"12345"_s << QString();
    for (const char16_t nothing : {u'\u200b', u'\u2060', u'\u3164', u'\u115f', u'\uffa0', u'\u2800',
                                   u'\u00ad', u'\ufe0f', u'\ufeff'})
        QTest::addRow("only U+%04X", nothing) << QString(QChar(nothing)) << QString() << invisible;
    QTest::newRow("two lines") << u"A\u2028B"_s << QString() << u"contains a control character"_s;
}

void tst_Names::areReadAsSent()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, complaint);

    Fields in({{u"name"_s, sent}});
    QTEST(readName(in, u"name"_s, 1, 5), "read");
    const auto problem = in.problem();
    QCOMPARE(problem ? problem->fields.first().message : QString(), complaint);
    // An optional name that is invisible is refused, too.
    Fields other({{u"name"_s, sent}});
    QTEST(readName(other, u"name"_s, 0, 5), "read");
    QCOMPARE(other.problem().has_value(),
             !complaint.isEmpty() && complaint != u"must not be empty"_s);
}

/// Rows from before direction marks were removed.
void tst_Names::areShownWithoutDirections()
{
    const Customer customer = Customer::fromJson(
            {{u"name"_s, u"\u202eeve"_s}, {u"email"_s, u"\u202eeve@example.org"_s}});
    QCOMPARE(customer.name, u"eve"_s);
    QCOMPARE(customer.email, u"eve@example.org"_s);
    const auto changes = fieldChangesFrom(toJson({{u"name"_s, u"\u202eold"_s, u"new"_s}}));
    QCOMPARE(changes, (QList<FieldChange>{{u"name"_s, u"old"_s, u"new"_s}}));
}

void tst_Names::mayBeSingle()
{
    QCOMPARE(fullName(u"Ada"_s, u"Lovelace"_s), u"Ada Lovelace"_s);
    QCOMPARE(fullName(u"Sukarno"_s, QString()), u"Sukarno"_s);
    QCOMPARE(fullName(QString(), u"Lovelace"_s), u"Lovelace"_s);
}

EVENTLY_SHARED_TEST(tst_Names)
#include "tst_names.moc"
