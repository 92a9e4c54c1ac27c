// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/reference.h"
#include "tests/support/sharedtest.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Reference : public QObject
{
    Q_OBJECT

private slots:
    void readsWellOverThePhone();
    void isHardlyEverTheSame();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void noticesOneWrongLetter();
    void noticesTwoExchangedLetters();
};

void tst_Reference::readsWellOverThePhone()
{
    static const QRegularExpression shape(
            u"^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$"_s);
    for (int i = 0; i < 1000; ++i) {
        const QString reference = newReference();
        QVERIFY2(shape.match(reference).hasMatch(), qPrintable(reference));
        QCOMPARE(referenceFrom(reference), reference);
    }
}

void tst_Reference::isHardlyEverTheSame()
{
    QSet<QString> references;
    for (int i = 0; i < 20'000; ++i)
        references << newReference();
    QCOMPARE(references.size(), 20'000);
}

void tst_Reference::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reference");

    // The check letters were computed by hand, as polynomials over GF(32).
    QTest::newRow("all zeros") << u"0000-0000-0000"_s << u"0000-0000-0000"_s;
    QTest::newRow("a one before the check") << u"0000-0000-0012"_s << u"0000-0000-0012"_s;
    QTest::newRow("small letters") << u"0000-0000-00g5"_s << u"0000-0000-00G5"_s;
    QTest::newRow("no hyphens") << u"000000000012"_s << u"0000-0000-0012"_s;
    QTest::newRow("other hyphens") << u"0-00000000-012-"_s << u"0000-0000-0012"_s;
    QTest::newRow("blanks") << u" 0000 0000 0012 "_s << u"0000-0000-0012"_s;
    QTest::newRow("O for 0") << u"OOOO-oooo-0012"_s << u"0000-0000-0012"_s;
    QTest::newRow("I for 1") << u"0000-0000-00I2"_s << u"0000-0000-0012"_s;
    QTest::newRow("l for 1") << u"0000-0000-00l2"_s << u"0000-0000-0012"_s;
}

void tst_Reference::readsWhatPeopleType()
{
    QFETCH(const QString, typed);
    QTEST(referenceFrom(typed).value_or(QString()), "reference");
}

void tst_Reference::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << u""_s;
    QTest::newRow("too short") << u"0000-0000-000"_s;
    QTest::newRow("too long") << u"0000-0000-0000-0"_s;
    QTest::newRow("the letter U") << u"0000-0000-00U0"_s;
    QTest::newRow("another script") << u"0000-0000-00Ж0"_s;
    QTest::newRow("a wrong check") << u"0000-0000-0013"_s;
    QTest::newRow("very long") << QString(100'000, u'0');
}

void tst_Reference::refusesWhatIsNone()
{
    QFETCH(const QString, typed);
    QCOMPARE(referenceFrom(typed), std::nullopt);
}

void tst_Reference::noticesOneWrongLetter()
{
    const QString reference = newReference();
    for (qsizetype i = 0; i < reference.size(); ++i) {
        for (const QChar other : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s) {
            QString mistaken = reference;
            mistaken[i] = other;
            if (reference[i] != u'-' && mistaken != reference)
                QVERIFY2(!referenceFrom(mistaken), qPrintable(mistaken));
        }
    }
}

void tst_Reference::noticesTwoExchangedLetters()
{
    const QString reference = newReference().remove(u'-');
    for (qsizetype i = 0; i < reference.size(); ++i) {
        for (qsizetype j = i + 1; j < reference.size(); ++j) {
            QString mistaken = reference;
            std::swap(mistaken[i], mistaken[j]);
            if (mistaken != reference)
                QVERIFY2(!referenceFrom(mistaken), qPrintable(mistaken));
        }
    }
}

EVENTLY_SHARED_TEST(tst_Reference)
#include "tst_reference.moc"
