// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/jsonwriter.h"
#include "tests/support/sharedtest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_JsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesAnyTextWithinAValue();
    void writesNumbersWhole();
};

static QString anyText(QRandomGenerator &chance)
{
    QString text;
    for (int i = chance.bounded(0, 12); i > 0; --i) {
        const char32_t most = chance.bounded(2) ? 0x2ff : 0x10ffff;
        const char32_t c = char32_t(chance.bounded(1, int(most)));
        if (!QChar::isSurrogate(c))
            text += QChar::fromUcs4(c);
    }
    return text;
}

void tst_JsonWriter::writesAnyTextWithinAValue()
{
    QRandomGenerator chance(11);
    for (int round = 0; round < 5'000; ++round) {
        const QJsonArray value{
                QJsonObject{{u"field"_s, anyText(chance)}, {u"to"_s, anyText(chance)}},
                anyText(chance), QJsonValue(), true};
        JsonWriter writer;
        writer.startObject();
        writer.json(u"changes", QJsonValue(value));
        writer.member(u"after", 1);
        writer.endObject();
        QJsonParseError error{};
        const QJsonObject read = QJsonDocument::fromJson(writer.text(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, writer.text().constData());
        QCOMPARE(read, (QJsonObject{{u"changes"_s, value}, {u"after"_s, 1}}));
    }
}

void tst_JsonWriter::writesNumbersWhole()
{
    JsonWriter writer;
    writer.startObject();
    writer.json(u"numbers", QJsonValue(QJsonArray{qint64(9'007'199'254'740'991), -1, 0.5}));
    writer.endObject();
    QCOMPARE(writer.text(), "{\"numbers\":[9007199254740991,-1,0.5]}");
}

EVENTLY_SHARED_TEST(tst_JsonWriter)
#include "tst_jsonwriter.moc"
