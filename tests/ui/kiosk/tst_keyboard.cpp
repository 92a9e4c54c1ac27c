// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/keyboard/keyboarddock.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace Evently;
using namespace Qt::StringLiterals;

class tst_Keyboard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void writesIntoTheField();
    void capitalisesAName();
    void leavesAnAddressAlone();
    void takesBackTheLastLetter();
    void hasTheLettersOfTheLanguage_data();
    void hasTheLettersOfTheLanguage();
    void turnsToLatinForAnAddress();
    void writesTheSignsOfAddressesAndPasswords();
    void showsTheBracketThatItWrites();
    void writesDigitsWhereOnlyDigitsGo();
    void keepsTheFocusInTheField();
    void comesAndGoesWithTheField();
    void movesTheFieldIntoView();
    void isPutAwayByItsButton();
    void keepsThePageAsWideAsTheScreen();
    void cutsNoKey();

private:
    /// Taps the key @p name.
    void touch(const QString &name);
    QPushButton *key(const QString &name) const;

    std::unique_ptr<KeyboardDock> m_dock;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QPushButton *m_button = nullptr;
};

void tst_Keyboard::init()
{
    auto *page = new QWidget;
    m_name = new QLineEdit;
    m_email = new QLineEdit;
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_button = new QPushButton(u"Elsewhere"_s);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_button);
    layout->addWidget(m_name);
    layout->addSpacing(900);
    layout->addWidget(m_email);
    m_dock = std::make_unique<KeyboardDock>(page);
    m_dock->keyboard().setLanguage(QLocale::English);
    m_dock->resize(1080, 900);
    m_dock->show();
    m_button->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_dock.get()));
    m_name->setFocus();
}

void tst_Keyboard::cleanup()
{
    m_dock.reset();
}

QPushButton *tst_Keyboard::key(const QString &name) const
{
    for (QPushButton *key : m_dock->keyboard().findChildren<QPushButton *>()) {
        if (key->isVisible() && key->accessibleName() == name)
            return key;
    }
    return nullptr;
}

void tst_Keyboard::touch(const QString &name)
{
    QVERIFY2(key(name), qPrintable(name));
    QTest::mouseClick(key(name), Qt::LeftButton);
}

void tst_Keyboard::writesIntoTheField()
{
    m_email->setFocus();
    for (const QString &name :
         {u"a"_s, u"d"_s, u"a"_s, u"@"_s, u"x"_s, u"-"_s, u"1"_s, u"."_s, u"o"_s, u"r"_s, u"g"_s})
        touch(name);
    QCOMPARE(m_email->text(), u"ada@x-1.org"_s);
}

void tst_Keyboard::capitalisesAName()
{
    for (const QString &name : {u"A"_s, u"d"_s, u"a"_s, u"Space"_s, u"Shift"_s, u"L"_s, u"o"_s})
        touch(name);
    QCOMPARE(m_name->text(), u"Ada Lo"_s);
}

void tst_Keyboard::leavesAnAddressAlone()
{
    m_email->setFocus();
    QVERIFY(key(u"a"_s));
    QVERIFY(!key(u"A"_s));
}

void tst_Keyboard::takesBackTheLastLetter()
{
    m_name->setText(u"Ada"_s);
    touch(u"Delete the last character"_s);
    QCOMPARE(m_name->text(), u"Ad"_s);
}

void tst_Keyboard::hasTheLettersOfTheLanguage_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("more");

    QTest::newRow("English") << QLocale::English << u"qwertyuiopasdfghjklzxcvbnm"_s << u"éñü"_s;
    QTest::newRow("German") << QLocale::German << u"qwertzuiopüasdfghjklöäyxcvbnmß"_s << u"éç"_s;
    QTest::newRow("French") << QLocale::French << u"azertyuiopqsdfghjklmwxcvbnéèç"_s << u"êëœ"_s;
    QTest::newRow("Spanish") << QLocale::Spanish << u"qwertyuiopasdfghjklñzxcvbnmáí"_s << u"óúü"_s;
    QTest::newRow("Arabic") << QLocale::Arabic << u"ضصثقفغعهخحجدشسيبلاتنمكطذرزوةىظء"_s
                            << u"أإآؤئ"_s;
    QTest::newRow("one without a keyboard of its own")
            << QLocale::Finnish << u"qwertyuiop"_s << u"äö"_s;
}

void tst_Keyboard::hasTheLettersOfTheLanguage()
{
    QFETCH(QLocale::Language, language);
    QFETCH(QString, letters);
    QFETCH(QString, more);

    m_name->setText(u"x"_s);
    m_dock->keyboard().prepareFor(Qt::ImhNone, false);
    m_dock->keyboard().setLanguage(language);
    for (const QChar letter : letters)
        QVERIFY2(key(letter), qPrintable(QString(letter)));
    touch(u"More letters"_s);
    for (const QChar letter : more)
        QVERIFY2(key(letter), qPrintable(QString(letter)));
    const QString first = more.first(1);
    touch(first);
    QCOMPARE(m_name->text(), u"x"_s + first);
}

void tst_Keyboard::turnsToLatinForAnAddress()
{
    m_dock->keyboard().setLanguage(QLocale::Arabic);
    m_email->setFocus();
    touch(u"q"_s);
    QCOMPARE(m_email->text(), u"q"_s);

    touch(u"Other script"_s);
    QVERIFY(key(u"ض"_s));
}

void tst_Keyboard::writesTheSignsOfAddressesAndPasswords()
{
    m_email->setFocus();
    touch(u"a"_s);
    touch(u"Symbols"_s);
    touch(u"+"_s);
    touch(u"More letters"_s);
    touch(u"Letters"_s);
    touch(u"b"_s);
    QCOMPARE(m_email->text(), u"a+b"_s);

    // Everything on a real keyboard.
    m_name->setEchoMode(QLineEdit::Password);
    m_dock->keyboard().setLanguage(QLocale::Arabic);
    m_name->setFocus();
    touch(u"Symbols"_s);
    for (char sign = '!'; sign <= '~'; ++sign) {
        if (!QChar::isLetter(uint(sign)))
            touch(QChar::fromLatin1(sign));
    }
    QCOMPARE(m_name->text(), u"!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~"_s);
}

/// Also in right-to-left layouts, where brackets in text are mirrored.
void tst_Keyboard::showsTheBracketThatItWrites()
{
    const auto look = [this](Qt::LayoutDirection direction) {
        QGuiApplication::setLayoutDirection(direction);
        m_button->setFocus();
        m_email->setFocus();
        touch(u"Symbols"_s);
        QCoreApplication::processEvents(); // Lays out the keys.
        return key(u"("_s) ? key(u"("_s)->grab().toImage() : QImage();
    };
    const QImage fromLeft = look(Qt::LeftToRight);
    const QImage fromRight = look(Qt::RightToLeft);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(!fromLeft.isNull());
    QCOMPARE(fromRight, fromLeft);
}

void tst_Keyboard::writesDigitsWhereOnlyDigitsGo()
{
    m_name->setInputMethodHints(Qt::ImhDigitsOnly);
    m_button->setFocus();
    m_name->setFocus();
    for (const QChar digit : u"1234567890"_s)
        touch(digit);
    QCOMPARE(m_name->text(), u"1234567890"_s);
    QVERIFY(!key(u"a"_s));
}

void tst_Keyboard::keepsTheFocusInTheField()
{
    touch(u"Shift"_s);
    touch(u"a"_s);
    QCOMPARE(QApplication::focusWidget(), m_name);
}

void tst_Keyboard::comesAndGoesWithTheField()
{
    QVERIFY(m_dock->keyboard().isVisible());
    m_button->setFocus();
    QVERIFY(!m_dock->keyboard().isVisible());
    m_name->setReadOnly(true);
    m_name->setFocus();
    QVERIFY(!m_dock->keyboard().isVisible());
}

void tst_Keyboard::movesTheFieldIntoView()
{
    m_button->setFocus();
    m_email->setFocus();
    const auto isInView = [this] {
        const QRect field(m_email->mapTo(m_dock.get(), QPoint()), m_email->size());
        return field.bottom() < m_dock->keyboard().y() && field.top() >= 0;
    };
    QTRY_VERIFY(isInView());
}

void tst_Keyboard::isPutAwayByItsButton()
{
    touch(u"Done"_s);
    QVERIFY(!m_dock->keyboard().isVisible());
    QVERIFY(!m_name->hasFocus());
}

void tst_Keyboard::keepsThePageAsWideAsTheScreen()
{
    m_button->setMinimumWidth(3000);
    QTRY_VERIFY(m_button->parentWidget()->width() <= m_dock->width());
}

void tst_Keyboard::cutsNoKey()
{
    m_dock->setStyleSheet(u"QPushButton { min-height: 100px; }"_s);
    m_dock->keyboard().setLanguage(QLocale::English);
    QTRY_VERIFY(key(u"1"_s)->height() >= 100);
    for (const QPushButton *each : m_dock->keyboard().findChildren<QPushButton *>())
        QTRY_VERIFY(!each->isVisible() || each->parentWidget()->height() >= each->height());
}

QTEST_MAIN(tst_Keyboard)
#include "tst_keyboard.moc"
