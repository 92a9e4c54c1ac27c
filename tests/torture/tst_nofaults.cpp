// SPDX-License-Identifier: GPL-3.0-only
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The released program contains no fault points, so it can't be made to misbehave.
class tst_nofaults : public QObject
{
    Q_OBJECT

private slots:
    void areOnlyInTheTorturesProgram_data();
    void areOnlyInTheTorturesProgram();
};

static QByteArray bytesOf(const QString &program)
{
    QFile file(QCoreApplication::applicationDirPath() % u'/' % program);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_nofaults::areOnlyInTheTorturesProgram_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"EVENTLY_FAULT", "before-begin", "before-commit", "after-commit-before-reply",
          "skip-capacity-check", "ack-before-commit", "drop-key-row", "double-release-on-cancel",
          "promote-second-first"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_nofaults::areOnlyInTheTorturesProgram()
{
    QFETCH(const QByteArray, name);
    const QByteArray shipped = bytesOf(u"evently"_s);
    QVERIFY(shipped.contains("DATABASE_URL")
            || shipped.contains(QByteArray("D\0A\0T\0A\0B\0A\0S\0E\0", 16)));
    QVERIFY(!shipped.contains(name));
    QVERIFY(bytesOf(u"evently_faulty"_s).contains(name));
}

QTEST_GUILESS_MAIN(tst_nofaults)
#include "tst_nofaults.moc"
