// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/text.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Text : public QObject
{
    Q_OBJECT

private slots:
    void countsCharactersNotCodeUnits();
    void refusesWhatCanNotBeShown_data();
    void refusesWhatCanNotBeShown();
    void knowsEmailAddresses_data();
    void knowsEmailAddresses();
    void findsTheSameAddressAgain_data();
    void findsTheSameAddressAgain();
};

void tst_Text::countsCharactersNotCodeUnits()
{
    QCOMPARE(characterCount(u""), 0);
    QCOMPARE(characterCount(u"Größe"), 5);
    QCOMPARE(characterCount(u"🎟🎟"), 2);
}

void tst_Text::refusesWhatCanNotBeShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("cleanLine");
    QTest::addColumn<bool>("cleanText");

    QTest::newRow("plain") << u"Jazz im Keller"_s << true << true;
    QTest::newRow("many scripts") << u"東京 Ω Ж 🎷"_s << true << true;
    QTest::newRow("two lines") << u"one\r\ntwo\tthree"_s << false << true;
    QTest::newRow("a line separator") << u"one\u2028two"_s << false << true;
    QTest::newRow("NUL") << QString(u'a' % QChar(0) % u'b') << false << false;
    QTest::newRow("escape") << u"\x1b[31mred"_s << false << false;
    QTest::newRow("delete") << u"a\x7f"_s << false << false;
    QTest::newRow("C1 control") << QString(QChar(0x85)) << false << false;
    QTest::newRow("lone high surrogate") << QString(QChar(0xd83c)) << false << false;
    QTest::newRow("lone low surrogate") << QString(QChar(0xdf9f)) << false << false;
}

void tst_Text::refusesWhatCanNotBeShown()
{
    QFETCH(const QString, text);
    QTEST(isClean(text, Lines::One), "cleanLine");
    QTEST(isClean(text, Lines::Many), "cleanText");
}

void tst_Text::knowsEmailAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");

    const QString label = QString(48, u'b') % u'.';
    const QString longest = u"a@"_s % label.repeated(5) % u"example"_s;
    QCOMPARE(longest.size(), 254);

    QTest::newRow("usual") << u"ada@example.org"_s << true;
    QTest::newRow("tag and dots") << u"ada.king+jazz@mail.example.org"_s << true;
    QTest::newRow("apostrophe") << u"o'neil@example.org"_s << true;
    QTest::newRow("other scripts") << u"jörg@bücher.example"_s << true;
    QTest::newRow("254 bytes") << longest << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("no at") << u"ada.example.org"_s << false;
    QTest::newRow("two ats") << u"ada@king@example.org"_s << false;
    QTest::newRow("no local part") << u"@example.org"_s << false;
    QTest::newRow("65 in front") << QString(QString(65, u'a') % u"@example.org"_s) << false;
    QTest::newRow("too long") << QString(longest % u's') << false;
    QTest::newRow("no dot in the domain") << u"ada@example"_s << false;
    QTest::newRow("a dot at the end") << u"ada@example.org."_s << false;
    QTest::newRow("two dots") << u"ada@example..org"_s << false;
    QTest::newRow("dots in front") << u".ada@example.org"_s << false;
    QTest::newRow("a blank") << u"ada king@example.org"_s << false;
    QTest::newRow("quotes") << u"\"ada\"@example.org"_s << false;
    QTest::newRow("a list") << u"ada@example.org,eve@example.org"_s << false;
    QTest::newRow("a line break") << u"ada@example.org\r\nBcc: eve@example.org"_s << false;
    QTest::newRow("an address literal") << u"ada@[127.0.0.1]"_s << false;
    QTest::newRow("an encoded domain") << u"ada@ex%41mple.org"_s << false;
    QTest::newRow("a soft hyphen") << u"ad\u00ada@example.org"_s << false;
    QTest::newRow("a direction") << u"ada\u202e@example.org"_s << false;
    QTest::newRow("an invisible letter") << u"\u3164@example.org"_s << false;
    QTest::newRow("one in the domain") << u"ada@exam\u200bple.org"_s << false;
    QTest::newRow("NUL") << QString(u"ada@example.org"_s % QChar(0)) << false;
}

void tst_Text::knowsEmailAddresses()
{
    QFETCH(const QString, text);
    QTEST(isEmail(text), "valid");
}

void tst_Text::findsTheSameAddressAgain_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("key");

    QTest::newRow("as it is") << u"ada@example.org"_s << u"ada@example.org"_s;
    QTest::newRow("capitals") << u"Ada.King@EXAMPLE.org"_s << u"ada.king@example.org"_s;
    QTest::newRow("a domain in Unicode") << u"a@Bücher.example"_s << u"a@xn--bcher-kva.example"_s;
    QTest::newRow("a domain in ASCII")
            << u"a@XN--bcher-kva.example"_s << u"a@xn--bcher-kva.example"_s;
    QTest::newRow("decomposed") << u"jo\u0308rg@example.org"_s << u"jörg@example.org"_s;
}

void tst_Text::findsTheSameAddressAgain()
{
    QFETCH(const QString, email);
    QTEST(emailKey(email), "key");
}

EVENTLY_SHARED_TEST(tst_Text)
#include "tst_text.moc"
