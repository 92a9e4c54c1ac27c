// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/folding.h"
#include "tests/support/sharedtest.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Folding : public QObject
{
    Q_OBJECT

private slots:
    void foldsAsPeopleCompare_data();
    void foldsAsPeopleCompare();
    void takesFormsAndCaseAsOne();
    void findsWordsInAnyOrder_data();
    void findsWordsInAnyOrder();
};

void tst_Folding::foldsAsPeopleCompare_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", u""_s, u""_s);
    row("signs", u" -–—,;:!? "_s, u""_s);
    row("plain", u"Marilyn Susan  Monroe"_s, u"marilyn susan monroe"_s);
    row("composed", u"José"_s, u"jose"_s);
    row("decomposed", u"Jose\u0301"_s, u"jose"_s);
    row("two accents in another order", u"a\u0323\u0302"_s, u"a"_s);
    row("umlauts", u"Jürgen MÜLLER"_s, u"jurgen muller"_s);
    row("sharp s", u"Straße STRASSE STRAẞE"_s, u"strasse strasse strasse"_s);
    row("the North", u"Søren Ærø Åse Þór Guðrún"_s, u"soren aero ase thor gudrun"_s);
    row("Poland and Croatia", u"Łódź Đorđe"_s, u"lodz dorde"_s);
    row("Turkey", u"Işık İstanbul"_s, u"isik istanbul"_s);
    row("France", u"Œuvre ŒUVRE"_s, u"oeuvre oeuvre"_s);
    row("Malta", u"Ħamrun"_s, u"hamrun"_s);
    row("Viet Nam", u"Nguyễn Thị Ánh"_s, u"nguyen thi anh"_s);
    row("Greece", u"Άννα ΣΟΦΊΑΣ"_s, u"αννα σοφιασ"_s);
    row("Russia", u"Пётр ЧАЙКОВСКИЙ"_s, u"петр чаиковскии"_s);
    row("Arabic with and without vowels", u"مُحَمَّد"_s, u"محمد"_s);
    row("vowels of other scripts stay", u"हिन्दी"_s, u"हिन्दी"_s);
    row("apostrophes", u"O'Brien O’Brien O`Brien O´Brien Oʼ\u200bBrien"_s,
        u"obrien obrien obrien obrien obrien"_s);
    row("dashes", u"Anna-Lena Anna–Lena Anna\u2011Lena Anna−Lena"_s,
        u"anna lena anna lena anna lena anna lena"_s);
    row("commas", u"Monroe,Marilyn;x/y"_s, u"monroe marilyn x y"_s);
    row("an address", u"Ann.Lee+tickets@Example.org"_s, u"ann lee tickets example org"_s);
    row("wildcards are letters", u"100% a_b"_s, u"100% a_b"_s);
    row("full width", u"Ｊａｚｚ　２％"_s, u"jazz 2%"_s);
    row("ligatures and numerals", u"ﬁne Ⅷ ①"_s, u"fine viii 1"_s);
    row("what can't be seen", u"Mo\u00adn\u200broe\u2060\ufeff"_s, u"monroe"_s);
    row("bidirectional controls", u"\u202eMonroe\u202c"_s, u"monroe"_s);
    row("a little picture", u"🎉 Party🎉"_s, u"🎉 party🎉"_s);
    row("beyond the first plane", u"𝔐𝔞𝔯𝔶 𐐀"_s, u"mary 𐐨"_s);
}

void tst_Folding::foldsAsPeopleCompare()
{
    QFETCH(const QString, text);
    QTEST(folded(text), "expected");
    QCOMPARE(folded(folded(text)), folded(text));
}

/// For any text, its normalization forms and its upper case fold to the same.
void tst_Folding::takesFormsAndCaseAsOne()
{
    QRandomGenerator chance(20'261'129);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 8; ++i) {
            const char32_t c = chance.bounded(round % 2 ? 0x500 : 0x2ffff);
            if (QChar::category(c) != QChar::Other_NotAssigned && !QChar::isSurrogate(c))
                text += QChar::fromUcs4(c);
        }
        const QString once = folded(text);
        QCOMPARE(folded(once), once);
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D,
                                QString::NormalizationForm_KC, QString::NormalizationForm_KD}) {
            // Apostrophes are dropped; the compatibility form of these is a space with an accent.
            static const QString accents = u"\u00b4\u0384\u1fbd\u1fbf\u1fcd\u1fce\u1fcf\u1fdd"
                                           u"\u1fde\u1fdf\u1ffd\u1ffe"_s;
            if (std::ranges::none_of(text, [](QChar c) { return accents.contains(c); }))
                QCOMPARE(folded(text.normalized(form)), once);
        }
        QVERIFY(!once.startsWith(u' ') && !once.endsWith(u' ') && !once.contains(u"  "));
    }
}

void tst_Folding::findsWordsInAnyOrder_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<bool>("found");

    QTest::newRow("first and last name") << u"Marilyn Monroe"_s << true;
    QTest::newRow("last name first") << u"Monroe, Marilyn"_s << true;
    QTest::newRow("inside a word") << u"nroe usa"_s << true;
    QTest::newRow("one word too many") << u"Marilyn Monroe Smith"_s << false;
    QTest::newRow("over a gap") << u"susanmonroe"_s << false;
}

void tst_Folding::findsWordsInAnyOrder()
{
    QFETCH(const QString, sought);
    QTEST(hasWords(u"Marilyn Susan Monroe", foldedWords(sought)), "found");
}

EVENTLY_SHARED_TEST(tst_Folding)
#include "tst_folding.moc"
