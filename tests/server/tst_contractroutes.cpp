// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/route.h"
#include "tests/support/contractcheck.h"
#include "tests/support/sharedtest.h"

#include <QRegularExpression>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// The table of routes and openapi.yaml must agree on every operation, and QHttpServer routes only
/// paths under /api/ to them.
class tst_ContractRoutes : public QObject
{
    Q_OBJECT

private slots:
    void areTheContractsOperations();
    void areAllUnderOnePath();
};

static QStringList rolesOf(Access access)
{
    switch (access) {
    case Access::Open:
    case Access::Anyone:
    case Access::Local: return {u"anyone"_s};
    case Access::SignedIn: return {u"admin"_s, u"kiosk"_s, u"user"_s};
    case Access::Person: return {u"admin"_s, u"user"_s};
    case Access::User: return {u"user"_s};
    case Access::Admin: return {u"admin"_s};
    case Access::Kiosk: return {u"kiosk"_s};
    }
    Q_UNREACHABLE();
}

static bool repeatsByKey(const Answering &answering)
{
    if (const auto *writing = std::get_if<Writing>(&answering))
        return writing->repeats != Repeats::No;
    return std::holds_alternative<AtDesk>(answering);
}

/// An operation as one line; names of placeholders are ignored.
static QString line(const QByteArray &method, QString path, QStringList access, bool hasBody,
                    bool repeats)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    access.sort();
    return QString::fromLatin1(method) % u' ' % path.replace(placeholder, u"{}"_s) % u" by "_s
            % access.join(u',') % (hasBody ? u", a body"_s : QString())
            % (repeats ? u", a key"_s : QString());
}

void tst_ContractRoutes::areTheContractsOperations()
{
    QStringList served;
    for (const Route &route : routes())
        served << line(nameOf(route.method), QString::fromLatin1(route.path), rolesOf(route.access),
                       route.body != Body::None, repeatsByKey(route.answering));
    QStringList promised;
    for (const auto &operation : ContractCheck().operations())
        promised << line(operation.method, operation.path, operation.access, operation.hasBody,
                         operation.repeatsByKey);
    served.sort();
    promised.sort();
    QCOMPARE(served.join(u'\n'), promised.join(u'\n'));
    QCOMPARE(served.removeDuplicates(), 0);
}

void tst_ContractRoutes::areAllUnderOnePath()
{
    for (const Route &route : routes())
        QVERIFY2(QByteArrayView(route.path).startsWith("/api/"), route.path);
}

EVENTLY_SHARED_TEST(tst_ContractRoutes)
#include "tst_contractroutes.moc"
