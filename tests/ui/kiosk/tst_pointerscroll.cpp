// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/pointerscroll.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Drags with a mouse on everything in a page that scrolls.
class tst_PointerScroll : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void scrollsWhateverIsTouched_data();
    void scrollsWhateverIsTouched();
    void pressesWhatIsOnlyTapped();
    void pressesAfterAScroll();
    void pressesWhereNothingScrolls();
    void selectsInAField();
    void scrollsTheInnermost();

private:
    void drag(const QWidget &from, const QPoint &way);
    QScrollBar &bar() { return *m_area->verticalScrollBar(); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<PointerScroll> m_pointer;
    QScrollArea *m_area = nullptr;
    QScrollArea *m_inner = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_label = nullptr;
    QLineEdit *m_field = nullptr;
};

void tst_PointerScroll::init()
{
    m_window = std::make_unique<QWidget>();
    m_pointer = std::make_unique<PointerScroll>(*m_window);
    m_area = new QScrollArea;
    m_inner = new QScrollArea;
    m_button = new QPushButton(u"Continue"_s);
    m_label = new QLabel(u"Words"_s);
    m_field = new QLineEdit(u"A name to select"_s);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    for (QWidget *part : {static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_label),
                          static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_inner)})
        column->addWidget(part);
    auto *list = new QWidget;
    list->setFixedSize(200, 800);
    m_inner->setWidget(list);
    m_inner->setFixedHeight(120);
    page->setFixedSize(360, 1500);
    column->addStretch(1);
    m_area->setWidget(page);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_area);
    m_window->resize(400, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    bar().setValue(200);
}

void tst_PointerScroll::cleanup()
{
    m_pointer.reset();
    m_window.reset();
}

void tst_PointerScroll::drag(const QWidget &from, const QPoint &way)
{
    QWindow *window = m_window->windowHandle();
    const QPoint start = from.mapTo(m_window.get(), from.rect().center());
    QTest::mousePress(window, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(window, start + way * step / 10);
    QTest::mouseRelease(window, Qt::LeftButton, {}, start + way);
}

void tst_PointerScroll::scrollsWhateverIsTouched_data()
{
    QTest::addColumn<int>("part");

    QTest::newRow("a button") << 0;
    QTest::newRow("words") << 1;
    QTest::newRow("a field") << 2;
}

void tst_PointerScroll::scrollsWhateverIsTouched()
{
    QFETCH(int, part);
    const QWidget *parts[] = {m_button, m_label, m_field};
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_area->ensureWidgetVisible(const_cast<QWidget *>(parts[part]));
    const int before = bar().value();

    drag(*parts[part], {0, -150});
    QTRY_VERIFY2(bar().value() > before + 50, qPrintable(QString::number(bar().value())));
    QVERIFY(clicked.isEmpty());
    QVERIFY(!m_button->isDown());
}

void tst_PointerScroll::pressesWhatIsOnlyTapped()
{
    m_area->ensureWidgetVisible(m_button);
    const int before = bar().value();
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    drag(*m_button, {2, -4}); // Fingers always move a little.

    QCOMPARE(clicked.size(), 1);
    QCOMPARE(bar().value(), before);
}

void tst_PointerScroll::pressesAfterAScroll()
{
    m_area->ensureWidgetVisible(m_label);
    drag(*m_label, {0, -60});
    QTRY_COMPARE(QScroller::scroller(m_area->viewport())->state(), QScroller::Inactive);
    m_area->ensureWidgetVisible(m_button);
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    drag(*m_button, {0, 0});

    QCOMPARE(clicked.size(), 1);
}

void tst_PointerScroll::pressesWhereNothingScrolls()
{
    m_area->takeWidget()->deleteLater();
    m_button = new QPushButton(u"Continue"_s);
    m_area->setWidget(m_button);
    m_button->show();
    QCoreApplication::processEvents();
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    drag(*m_button, {0, 5});

    QCOMPARE(clicked.size(), 1);
}

void tst_PointerScroll::selectsInAField()
{
    m_area->ensureWidgetVisible(m_field);
    const int before = bar().value();
    QWindow *window = m_window->windowHandle();
    const QPoint start = m_field->mapTo(m_window.get(), QPoint(4, m_field->height() / 2));
    QTest::mousePress(window, Qt::LeftButton, {}, start);
    for (int x = 10; x <= 120; x += 10)
        QTest::mouseMove(window, start + QPoint(x, 0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, start + QPoint(120, 0));

    QVERIFY(m_field->hasSelectedText());
    QCOMPARE(bar().value(), before);
}

void tst_PointerScroll::scrollsTheInnermost()
{
    m_area->ensureWidgetVisible(m_inner);
    const int before = bar().value();
    drag(*m_inner->viewport(), {0, -60});

    QTRY_VERIFY(m_inner->verticalScrollBar()->value() > 20);
    QCOMPARE(bar().value(), before);
}

QTEST_MAIN(tst_PointerScroll)
#include "tst_pointerscroll.moc"
