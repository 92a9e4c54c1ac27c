// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/windowhand.h"
#include "ui/look/theme.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/overview/linkrows.h"
#include "ui/organizer/overview/stattile.h"
#include "ui/widgets/busydialog.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/undobar.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Evently;
using namespace Qt::StringLiterals;

using Tone = ConfirmDialog::Tone;

/// Confirmations, progress, remembered settings, and accessible texts.
class tst_Dialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatWillHappen();
    void takesEscapeAndReturnForANo_data();
    void takesEscapeAndReturnForANo();
    void takesTheButtonForAYes();
    void wantsToReadWhatIsMeant();
    void hasRoomForWhatItLearnsLate();
    void showsNothingOfWhatIsDoneAtOnce();
    void letsSomebodyStopIt();
    void noticesUseTheirWholeWidth_data();
    void noticesUseTheirWholeWidth();
    void noticesNeverPileUp();
    void noticesLeaveByThemselves();
    void speaksOfATileAsAButton();

private:
    const Theme m_theme{Theme::Scheme::Light};
    const ConfirmDialog::Question m_question{
            .headline = u"Cancel “Jazz <b>Night</b>”?"_s,
            .consequences = {u"42 bookings will be cancelled."_s, u"7 people stop waiting."_s},
            .verb = u"Cancel event"_s,
            .tone = Tone::Danger};
};

void tst_Dialogs::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void tst_Dialogs::saysWhatWillHappen()
{
    QWidget window;
    auto *dialog = new ConfirmDialog(m_theme, m_question, &window);
    dialog->show();
    const WindowHand hand(*dialog);
    QVERIFY(hand.shows(u"Jazz <b>Night</b>"_s));
    QVERIFY(hand.shows(u"42 bookings will be cancelled."_s));
    QVERIFY(hand.shows(u"7 people stop waiting."_s));
    QVERIFY(hand.button(u"Cancel event"_s));
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_Dialogs::takesEscapeAndReturnForANo_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("Return") << int(Qt::Key_Return);
}

void tst_Dialogs::takesEscapeAndReturnForANo()
{
    QFETCH(int, key);
    QWidget window;
    auto *dialog = new ConfirmDialog(m_theme, m_question, &window);
    QSignalSpy yes(dialog, &QDialog::accepted);
    QSignalSpy no(dialog, &QDialog::rejected);
    dialog->open();
    QTest::keyClick(dialog, Qt::Key(key));
    QCOMPARE(no.size(), 1);
    QCOMPARE(yes.size(), 0);
}

void tst_Dialogs::takesTheButtonForAYes()
{
    QWidget window;
    auto *dialog = new ConfirmDialog(m_theme, m_question, &window);
    QSignalSpy yes(dialog, &QDialog::accepted);
    dialog->open();
    WindowHand(*dialog).press(u"Cancel event"_s);
    QCOMPARE(yes.size(), 1);
}

void tst_Dialogs::wantsToReadWhatIsMeant()
{
    ConfirmDialog::Question question = m_question;
    question.toType = u"120"_s;
    question.toTypeLabel = u"Type 120 to confirm"_s;
    QWidget window;
    auto *dialog = new ConfirmDialog(m_theme, question, &window);
    dialog->open();
    const WindowHand hand(*dialog);
    QVERIFY(!hand.canPress(u"Cancel event"_s));
    hand.type(u"Type 120 to confirm"_s, u"12"_s);
    QVERIFY(!hand.canPress(u"Cancel event"_s));
    hand.type(u"Type 120 to confirm"_s, u" 120"_s);
    QVERIFY(hand.canPress(u"Cancel event"_s));
}

void tst_Dialogs::hasRoomForWhatItLearnsLate()
{
    QWidget window;
    auto *dialog = new ConsequencesDialog(m_theme, &window);
    dialog->showBusy(u"Counting…"_s);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QString sentence = u"Paid bookings will be marked as due for a refund. "_s;
    dialog->show({.question = u"Cancel it?"_s,
                  .sentences = {sentence.repeated(4), sentence, sentence.repeated(3)},
                  .button = u"Cancel it"_s});
    QTRY_VERIFY(std::ranges::all_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
        return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
    }));
}

void tst_Dialogs::showsNothingOfWhatIsDoneAtOnce()
{
    QWidget window;
    BusyDialog quick(m_theme, u"Writing"_s, &window);
    BusyDialog slow(m_theme, u"Writing"_s, &window);
    quick.start();
    quick.finish();
    slow.start();
    QTRY_VERIFY(slow.isVisible()); // Later than the other one would have appeared.
    QVERIFY(!quick.isVisible());
    slow.finish();
    QVERIFY(!slow.isVisible());
}

void tst_Dialogs::letsSomebodyStopIt()
{
    QWidget window;
    BusyDialog busy(m_theme, u"Writing"_s, &window);
    QSignalSpy cancelled(&busy, &BusyDialog::cancelled);
    busy.start();
    QTRY_VERIFY(busy.isVisible());
    busy.show(3'000'000'000, 6'000'000'000, u"half"_s);
    QVERIFY(WindowHand(busy).shows(u"half"_s));
    QTest::keyClick(&busy, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(busy.isVisible()); // It stays until the work has ended.
    busy.finish();
    QVERIFY(!busy.isVisible());
}

void tst_Dialogs::noticesUseTheirWholeWidth_data()
{
    QTest::addColumn<int>("links");
    QTest::newRow("without a link") << 0;
    QTest::newRow("with a link") << 1;
}

void tst_Dialogs::noticesUseTheirWholeWidth()
{
    QFETCH(int, links);
    QWidget window;
    window.setFixedWidth(320);
    auto *layout = new QVBoxLayout(&window);
    auto *notice = new Notice(m_theme);
    layout->addWidget(notice);
    window.show();
    notice->say(Notice::Kind::Warning,
                u"The slip couldn't be printed. The reference above is as good as it is."_s,
                QList<Notice::Link>(links, Notice::Link{u"Show"_s, [] {}}));
    QTRY_VERIFY(notice->isVisible());
    for (const QLabel *label : notice->findChildren<QLabel *>()) {
        if (label->text() == notice->sentence())
            QTRY_VERIFY2(label->width() > 220, qPrintable(QString::number(label->width())));
    }
}

void tst_Dialogs::noticesNeverPileUp()
{
    QWidget window;
    auto *first = new UndoBar(m_theme, &window);
    auto *second = new UndoBar(m_theme, &window);
    window.show();
    first->say(u"“Jazz” is saved."_s, UndoBar::Way::NoWayBack);
    second->say(u"Saved as bookings.csv."_s, UndoBar::Way::NoWayBack);
    QVERIFY(first->isHidden());
    QCOMPARE(second->sentence(), u"Saved as bookings.csv."_s);
}

void tst_Dialogs::noticesLeaveByThemselves()
{
    QWidget window;
    window.setGeometry(300, 300, 600, 100); // Not under the pointer.
    auto *bar = new UndoBar(m_theme, &window);
    window.show();
    bar->say(u"“Jazz” is published."_s, UndoBar::Way::Back);
    auto *leaves = bar->findChild<QTimer *>();
    QVERIFY(leaves && leaves->isActive());
    const int forUndo = leaves->interval();
    const auto buttons = bar->findChildren<QPushButton *>();
    const auto undo = std::ranges::find(buttons, u"&Undo"_s, &QPushButton::text);
    QVERIFY(undo != buttons.end());
    (*undo)->setFocus(); // The user is about to press it.
    QTRY_VERIFY((*undo)->hasFocus());
    leaves->start(0);
    QTRY_VERIFY(leaves->interval() == forUndo); // It has checked, and keeps waiting.
    QVERIFY(!bar->isHidden());

    (*undo)->clearFocus();
    leaves->start(0);
    QTRY_VERIFY(bar->isHidden());
    bar->say(u"“Jazz” is saved."_s, UndoBar::Way::NoWayBack);
    QVERIFY(leaves->interval() < forUndo);
}

void tst_Dialogs::speaksOfATileAsAButton()
{
    StatTile tile(m_theme, u"Revenue"_s);
    QSignalSpy chosen(&tile, &StatTile::chosen);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&tile);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Button);
    QVERIFY(spoken->actionInterface());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.size(), 1);

    LinkRow row(m_theme);
    QCOMPARE(QAccessible::queryAccessibleInterface(&row)->role(), QAccessible::Button);
}

QTEST_MAIN(tst_Dialogs)
#include "tst_dialogs.moc"
