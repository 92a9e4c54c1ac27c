// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/lock/lock.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// A machine with two screens side by side.
class tst_ScreenCovers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void coversEveryScreenButTheKiosks();
    void takesTheCoversAwayForStaff();
    void neitherClosesNorTakesTheFocus();

private:
    /// The window on the second screen.
    static QWidget *cover();
};

void tst_ScreenCovers::init()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
}

QWidget *tst_ScreenCovers::cover()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->geometry() == QGuiApplication::screens()[1]->geometry())
            return window;
    }
    return nullptr;
}

void tst_ScreenCovers::coversEveryScreenButTheKiosks()
{
    QWidget window;
    Lock lock(window, Surroundings::Session);
    lock.engage();

    QCOMPARE(window.geometry(), QGuiApplication::screens()[0]->geometry());
    QVERIFY(cover() && cover() != &window);
}

void tst_ScreenCovers::takesTheCoversAwayForStaff()
{
    QWidget window;
    Lock lock(window, Surroundings::Session);
    lock.engage();
    lock.release();

    QVERIFY(!cover());
}

void tst_ScreenCovers::neitherClosesNorTakesTheFocus()
{
    QWidget window;
    Lock lock(window, Surroundings::Session);
    lock.engage();
    cover()->close();

    QVERIFY(cover());
    QVERIFY(cover()->windowFlags() & Qt::WindowDoesNotAcceptFocus);
}

int main(int argc, char *argv[])
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly))
        qFatal("No file for the screens");
    screens.write(R"({"screens": [
        {"name": "door", "x": 0, "y": 0, "width": 800, "height": 600,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "wall", "x": 800, "y": 0, "width": 1024, "height": 768,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    QApplication application(argc, argv);
    tst_ScreenCovers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screencovers.moc"
