// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/kiosk/kiosktour.h"
#include "ui/kiosk/keyboard/onscreenkeyboard.h"

#include <QScopedValueRollback>
#include <QStyleFactory>
#include <QStyleOptionFrame>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Every page in every state, language and look: all touch targets are visible without scrolling,
/// and no text is cut.
class tst_KioskReach : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_tour.reset(); }
    void isWhereItCanBeTouched_data();
    void isWhereItCanBeTouched();

private:
    void look(const KioskTour::Dress &dress, const QString &name);
    void lookAtButtons(const QString &name, int top);
    void lookAtWords(const QString &name);
    void lookAgain(const QString &name);
    QMap<QString, QRect> places() const;
    bool isWhole(const QWidget &widget) const;
    static bool isPlaceholderCut(const QLineEdit &field);

    std::unique_ptr<KioskTour> m_tour;
    bool m_mayScroll = false; ///< On unusual screens, pages may scroll.
    QStringList m_faults;
};

void tst_KioskReach::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_tour = std::make_unique<KioskTour>();
}

void tst_KioskReach::isWhereItCanBeTouched_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isLow");
    QTest::addColumn<bool>("isLarge");
    QTest::addColumn<bool>("mayScroll");

    for (const Languages::Language &language : Languages::all()) {
        const auto row = [&](const char *name, const QSize &size, bool isLow, bool isLarge,
                             bool mayScroll = false) {
            QTest::addRow("%s, %s", qPrintable(language.code), name)
                    << language.code << size << isLow << isLarge << mayScroll;
        };
        row("upright", {1080, 1920}, false, false);
        row("upright, low, large letters", {1080, 1920}, true, true);
        row("lying", {1920, 1080}, false, false);
        row("lying, low", {1920, 1080}, true, false);
        row("lying, low, large letters", {1920, 1080}, true, true);
        // Screens of other shapes, and a small one with fractional scaling.
        row("wide", {1440, 900}, false, false, true);
        row("wide, large letters", {1440, 900}, false, true, true);
        row("nearly square", {1400, 1000}, false, false, true);
        row("nearly square, low, large letters", {1400, 1000}, true, true, true);
        row("five to four", {1280, 1024}, false, false, true);
        row("four to three, large letters", {1024, 768}, false, true, true);
        row("a laptop's, large letters", {1366, 768}, false, true, true);
        row("a laptop's at 150 %, large letters", {911, 512}, false, true, true);
    }
}

void tst_KioskReach::isWhereItCanBeTouched()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(bool, isLow);
    QFETCH(bool, isLarge);
    QFETCH(bool, mayScroll);

    m_mayScroll = mayScroll;
    m_faults.clear();
    const KioskTour::Dress dress{
            .language = language, .size = size, .isLow = isLow, .isLarge = isLarge};
    m_tour->walk(dress, [&](const QString &name) { look(dress, name); });
    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' % m_faults.join(u'\n')));
}

void tst_KioskReach::look(const KioskTour::Dress &dress, const QString &name)
{
    if (m_tour->kiosk.window->size() != dress.size)
        m_faults << name % u": needs more room than there is"_s;
    // A list of many ticket types scrolls on any screen, as the list of events does.
    const QScopedValueRollback mayScroll(m_mayScroll, m_mayScroll || name.contains(u"types"_s));
    // The page is above the keyboard, if that is shown.
    const bool hasKeys = m_tour->kiosk.window->findChild<OnScreenKeyboard *>()->isVisible();
    lookAtButtons(name, dress.isLow && !hasKeys ? dress.size.height() / 2 : 0);
    lookAtWords(name);
    lookAgain(name);
}

/// The position of everything, by its name or text.
QMap<QString, QRect> tst_KioskReach::places() const
{
    QMap<QString, QRect> places;
    const KioskWindow &window = *m_tour->kiosk.window;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible() || part->inherits("QScrollBar"))
            continue;
        const auto *label = qobject_cast<const QLabel *>(part);
        const auto *button = qobject_cast<const QPushButton *>(part);
        const QString what = label ? label->text() : button ? button->text() : QString();
        places.insert(u"%1 %2 %3"_s.arg(QString::fromLatin1(part->metaObject()->className()), what,
                                        QString::number(quintptr(part), 16)),
                      QRect(part->mapTo(&window, QPoint()), part->size()));
    }
    return places;
}

/// The same texts in the same look must be at the same positions, whatever was shown before and
/// however long the layout had to settle.
void tst_KioskReach::lookAgain(const QString &name)
{
    const QMap<QString, QRect> before = places();
    m_tour->kiosk.window->page()->retranslate();
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    const QMap<QString, QRect> after = places();
    for (const auto &[what, place] : before.asKeyValueRange()) {
        if (after.contains(what) && after[what] != place) {
            QString line;
            QDebug(&line) << name << what << place << after[what];
            m_faults << line;
        }
    }
}

/// Whether no part of it is hidden; pages that may scroll do so only vertically.
bool tst_KioskReach::isWhole(const QWidget &widget) const
{
    QRect seen(widget.mapTo(m_tour->kiosk.window.get(), QPoint()), widget.size());
    const QRect whole = seen;
    for (const QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        QRect room(around->mapTo(m_tour->kiosk.window.get(), QPoint()), around->size());
        if (m_mayScroll) {
            room.setTop(whole.top());
            room.setBottom(whole.bottom());
        }
        seen &= room;
    }
    return seen == whole;
}

bool tst_KioskReach::isPlaceholderCut(const QLineEdit &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    option.lineWidth = 1;
    constexpr int caret = 4; // QLineEdit's margins at both sides of the text.
    const QRect room = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) > room.width() - caret;
}

void tst_KioskReach::lookAtButtons(const QString &name, int top)
{
    const KioskWindow &window = *m_tour->kiosk.window;
    constexpr int edge = 2;
    const int least = m_tour->kiosk.context.look.touch();
    for (const QWidget *touched : window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QPushButton *>(touched);
        const auto *field = qobject_cast<const QLineEdit *>(touched);
        if (!touched->isVisible() || !(button || field))
            continue;
        const QString what = name % u": "_s % (button ? button->text() : touched->accessibleName());
        if (!isWhole(*touched))
            m_faults << what % u" has to be scrolled to"_s;
        if (!m_mayScroll && touched->mapTo(&window, QPoint()).y() < top)
            m_faults << what % u" is in the upper half"_s;
        const auto *tapped = qobject_cast<const TapButton *>(touched);
        if (tapped && (tapped->height() < least || tapped->width() < least))
            m_faults << what % u" is too small for a finger"_s;
        const bool isCut = tapped ? tapped->isCut()
                                  : button
                        && button->fontMetrics().horizontalAdvance(button->text())
                                > button->width() - 2 * edge;
        if (isCut)
            m_faults << what % u" is cut"_s;
        if (field && isPlaceholderCut(*field))
            m_faults << what % u": its placeholder is cut"_s;
        if (touched->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            m_faults << name % u": something has no name"_s;
    }
}

void tst_KioskReach::lookAtWords(const QString &name)
{
    for (const QLabel *label : m_tour->kiosk.window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool hasRoom = label->wordWrap()
                ? label->heightForWidth(label->width()) <= label->height()
                : label->sizeHint().width() <= label->width();
        if (!hasRoom || !isWhole(*label))
            m_faults << name % u": “"_s % label->text() % u"” is cut"_s;
    }
}

QTEST_MAIN(tst_KioskReach)
#include "tst_kioskreach.moc"
