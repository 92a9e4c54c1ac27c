// SPDX-License-Identifier: GPL-3.0-only
#include "resources/resources.h"
#include "tests/support/sharedtest.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Resources : public QObject
{
    Q_OBJECT

private slots:
    void carriesTheContract();
    void carriesTheMigrationsInOrder();
};

void tst_Resources::carriesTheContract()
{
    const auto contract = QJsonDocument::fromJson(openApiDocument()).object();
    QVERIFY(contract[u"openapi"].isString()); // a quoted number stays a string
    QVERIFY(!contract[u"paths"].toObject().isEmpty());
}

void tst_Resources::carriesTheMigrationsInOrder()
{
    static const QRegularExpression shape(u"^(\\d{4})_[a-z0-9_]+\\.sql$"_s);
    const auto names = QDir(u":/evently/migrations"_s).entryList(QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    int last = 0;
    for (const QString &name : names) {
        const int number = shape.match(name).captured(1).toInt();
        QVERIFY2(number > last, qPrintable(name));
        last = number;
    }
}

EVENTLY_SHARED_TEST(tst_Resources)
#include "tst_resources.moc"
