// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/windowmemory.h"
#include "ui/look/appearance.h"
#include "ui/look/icons.h"
#include "ui/look/systemscheme.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

using Choice = Appearance::Choice;
using Scheme = Theme::Scheme;

/// The desktop's settings in the XDG portal.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &, const QString &)
    {
        // Wrapped twice, like the real one.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class tst_Appearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void followsTheDesktopWhileItRuns();
    void staysAsItIsWithoutAPortal();
    void keepsToWhatSomebodyChose();
    void remembersWhatSomebodyChose();
    void tellsWhatPaintsItself();
    void coloursIconsWhenTheyArePainted();
    void drawsIconsSharp();

private:
    QDBusConnection connect(const QString &name) const;
    void announce(uint scheme);

    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
    std::unique_ptr<WindowMemory> m_memory;
};

void tst_Appearance::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--print-address"_s, u"--nofork"_s});
    QVERIFY2(m_daemon.waitForStarted(), "The tests need the package dbus.");
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QDBusConnection desktop = connect(u"desktop"_s);
    QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));
    QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                   QDBusConnection::ExportAllContents));
}

void tst_Appearance::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    QDBusConnection::disconnectFromBus(u"window"_s);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void tst_Appearance::init()
{
    m_portal.scheme = 0;
    m_memory = std::make_unique<WindowMemory>();
    Theme(Scheme::Light).applyTo(*qApp);
}

QDBusConnection tst_Appearance::connect(const QString &name) const
{
    return QDBusConnection::connectToBus(m_address, name);
}

void tst_Appearance::announce(uint scheme)
{
    emit m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s,
                                 QDBusVariant(scheme));
}

void tst_Appearance::followsTheDesktopWhileItRuns()
{
    m_portal.scheme = 1;
    const SystemScheme system(connect(u"window"_s));
    const Appearance appearance(*qApp, *m_memory, system);
    QTRY_COMPARE(appearance.theme().scheme(), Scheme::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Window),
             Theme(Scheme::Dark).colour(Theme::Colour::Window));

    announce(2);
    QTRY_COMPARE(appearance.theme().scheme(), Scheme::Light);
    announce(1);
    QTRY_COMPARE(appearance.theme().scheme(), Scheme::Dark);
    announce(0); // No preference: as at the start.
    QTRY_COMPARE(appearance.theme().scheme(), Scheme::Light);
}

void tst_Appearance::staysAsItIsWithoutAPortal()
{
    Theme(Scheme::Dark).applyTo(*qApp);
    const SystemScheme system{QDBusConnection(u"nowhere"_s)};
    const Appearance appearance(*qApp, *m_memory, system);
    QCOMPARE(appearance.theme().scheme(), Scheme::Dark);
    QVERIFY(!system.scheme());
}

void tst_Appearance::keepsToWhatSomebodyChose()
{
    m_portal.scheme = 2;
    const SystemScheme system(connect(u"window"_s));
    Appearance appearance(*qApp, *m_memory, system);
    QTRY_COMPARE(system.scheme(), std::optional(Scheme::Light)); // From now on it follows changes.
    appearance.choose(Choice::Light);
    announce(1);
    QTRY_COMPARE(system.scheme(), std::optional(Scheme::Dark));
    QCOMPARE(appearance.theme().scheme(), Scheme::Light);

    appearance.choose(Choice::System);
    QCOMPARE(appearance.theme().scheme(), Scheme::Dark);
}

void tst_Appearance::remembersWhatSomebodyChose()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"evently/windows.ini"_s);
    const SystemScheme system{QDBusConnection(u"nowhere"_s)};
    {
        WindowMemory memory(file);
        Appearance appearance(*qApp, memory, system);
        appearance.choose(Choice::Dark);
    }
    Theme(Scheme::Light).applyTo(*qApp);
    WindowMemory memory(file);
    const Appearance appearance(*qApp, memory, system);
    QCOMPARE(appearance.choice(), Choice::Dark);
    QCOMPARE(appearance.theme().scheme(), Scheme::Dark);
}

void tst_Appearance::tellsWhatPaintsItself()
{
    class Painting : public QWidget
    {
    public:
        int repainted = 0;

    protected:
        void changeEvent(QEvent *event) override
        {
            if (event->type() == QEvent::PaletteChange)
                ++repainted;
            QWidget::changeEvent(event);
        }
    } painting;
    painting.show();
    const SystemScheme system{QDBusConnection(u"nowhere"_s)};
    Appearance appearance(*qApp, *m_memory, system);
    const int before = painting.repainted;
    appearance.choose(Choice::Dark);
    QTRY_VERIFY(painting.repainted > before);
}

void tst_Appearance::coloursIconsWhenTheyArePainted()
{
    Theme theme(Scheme::Light);
    const QIcon circle = icon(theme, u"circle-fill"_s);
    const auto middle = [&](QIcon::Mode mode, QIcon::State state) {
        return QColor(circle.pixmap(QSize(16, 16), mode, state).toImage().pixel(8, 8)).rgb();
    };
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        theme.use(scheme);
        QCOMPARE(middle(QIcon::Normal, QIcon::Off), theme.colour(Theme::Colour::Text).rgb());
        QCOMPARE(middle(QIcon::Normal, QIcon::On), theme.colour(Theme::Colour::Accent).rgb());
        QCOMPARE(middle(QIcon::Disabled, QIcon::Off), theme.colour(Theme::Colour::Muted).rgb());
    }
}

void tst_Appearance::drawsIconsSharp()
{
    const Theme theme(Scheme::Light);
    const QPixmap drawn = iconPixmap(theme, u"circle-fill"_s, 16, Theme::Colour::Accent, 2);
    QCOMPARE(drawn.size(), QSize(32, 32));
    QCOMPARE(drawn.deviceIndependentSize(), QSizeF(16, 16));
    QCOMPARE(logo(24, 2).size(), QSize(48, 48));
    QCOMPARE(QColor(logo(24, 2).toImage().pixel(24, 2)), QColor(0x3a4fd0));
}

QTEST_MAIN(tst_Appearance)
#include "tst_appearance.moc"
