// SPDX-License-Identifier: GPL-3.0-only
#include "resources/resources.h"
#include "server/http/reply.h"
#include "tests/support/sharedtest.h"

#include <QJsonDocument>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_ProblemCodes : public QObject
{
    Q_OBJECT

private slots:
    void haveTheContractsStatus();
    void areAllInTheContract();
    void comeBackFromTheWire();

private:
    static QList<Problem::Code> codes()
    {
        QList<Problem::Code> codes;
        for (int code = 0; code < int(Problem::Code::Unreachable); ++code) // never sent
            codes << Problem::Code(code);
        return codes;
    }

    const QJsonObject m_statusOf =
            QJsonDocument::fromJson(openApiDocument())[u"x-status-of"].toObject();
};

void tst_ProblemCodes::haveTheContractsStatus()
{
    for (const Problem::Code code : codes())
        QCOMPARE(m_statusOf[wireName(code)].toInt(), statusOf(code));
}

void tst_ProblemCodes::areAllInTheContract()
{
    QStringList names;
    for (const Problem::Code code : codes())
        names << QString(wireName(code));
    names.sort();
    QCOMPARE(names, m_statusOf.keys());
}

void tst_ProblemCodes::comeBackFromTheWire()
{
    for (const Problem::Code code : codes()) {
        const Problem problem{.code = code, .error = u"No."_s, .details = u"0 left"_s};
        QCOMPARE(Problem::fromJson(problem.toJson()), problem);
    }
    const Problem invalid = Problem::invalid(u"quantity"_s, u"must be from 1 to 100"_s);
    QCOMPARE(Problem::fromJson(invalid.toJson()), invalid);
}

EVENTLY_SHARED_TEST(tst_ProblemCodes)
#include "tst_problemcodes.moc"
