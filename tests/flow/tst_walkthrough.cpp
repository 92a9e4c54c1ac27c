// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/program.h"

#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

static const auto adminToken = u"only-for-the-walk-7f3b9c2e51d84a60"_s;

/// The walkthrough of the README, with the program started as a venue would.
class tst_Walkthrough : public QObject
{
    Q_OBJECT

private slots:
    void arrivesAtItsEnd();
    void stopsAtTheFirstSurprise();

private:
    struct Walk
    {
        int code = -1;
        QString said{};
    };
    Walk walk(const QString &token);

    const PassableFolder m_base;
    Serving m_evently{
            {u"--headless"_s, u"--port"_s, u"0"_s, u"--data-dir"_s, m_base.filePath(u"data"_s)},
            {{u"ADMIN_CREATION_TOKEN"_s, adminToken}}};
};

tst_Walkthrough::Walk tst_Walkthrough::walk(const QString &token)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.setProcessEnvironment(environmentWith({{u"ADMIN_CREATION_TOKEN"_s, token}}));
    script.start(QStringLiteral(EVENTLY_SOURCE_FOLDER "/docs/walkthrough.sh"),
                 {u"http://127.0.0.1:%1"_s.arg(m_evently.port)});
    script.waitForFinished(240'000);
    return {script.exitCode(), QString::fromUtf8(script.readAll())};
}

void tst_Walkthrough::arrivesAtItsEnd()
{
    const Walk done = walk(adminToken);
    QVERIFY2(done.said.endsWith(u"every response was as it should be.\n"_s), qPrintable(done.said));
    QCOMPARE(done.code, 0);

    const Walk again = walk(adminToken); // it leaves nothing behind that prevents another run
    QVERIFY2(again.code == 0, qPrintable(again.said));
}

void tst_Walkthrough::stopsAtTheFirstSurprise()
{
    const Walk stopped = walk(u"somebody-else-s-token-0123456789abcdef"_s);
    QCOMPARE(stopped.code, 1);
    QVERIFY2(stopped.said.contains(u"This is not as expected: expected 201, but got"_s),
             qPrintable(stopped.said));
}

QTEST_GUILESS_MAIN(tst_Walkthrough)
#include "tst_walkthrough.moc"
