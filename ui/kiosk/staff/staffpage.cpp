// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/staffpage.h"

#include "models/values/typedcode.h"
#include "ui/kiosk/parts/codeedit.h"
#include "ui/kiosk/parts/words.h"
#include "ui/widgets/scrolledpage.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScroller>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

StaffPage::StaffPage(KioskContext &context)
    : KioskPage(context)
    , m_outcome(kioskLabel(u"strong"_s))
    , m_server(kioskLabel(u"small"_s))
    , m_printer(kioskLabel(u"small"_s))
    , m_lock(kioskLabel(u"small"_s, u"warning"_s))
    , m_orders(kioskLabel(u"small"_s))
    , m_blocks(new QVBoxLayout)
    , m_unprintedList(newUnprintedList())
    , m_printerBlock(newPrinterBlock())
    , m_visitorsBlock(newVisitorsBlock())
    , m_exit(addAction(TapButton::Rank::Plain))
    , m_back(addAction(TapButton::Rank::Primary))
{
    setBeside();
    m_blocks->addStretch(1);
    m_blocks->addWidget(m_unprintedList, 1000); // It takes all the remaining height.
    m_blocks->addWidget(m_printerBlock);
    m_blocks->addWidget(m_visitorsBlock);
    for (QWidget *block : {m_printerBlock, m_visitorsBlock})
        block->installEventFilter(this);
    for (QLabel *label : {m_outcome, m_lock, m_server, m_printer, m_orders})
        addNews(label);
    body()->addLayout(m_blocks, 1);
    setWayBack(m_back);

    connect(m_reference, &QLineEdit::returnPressed, this, &StaffPage::askForReprint);
    connect(m_reprint, &QPushButton::clicked, this, &StaffPage::askForReprint);
    connect(m_contrast, &QPushButton::clicked, this, [this](bool isChecked) {
        choose({.language = m_report.defaults.language, .hasHighContrast = isChecked});
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        setBusy(true);
        emit testAsked();
    });
    connect(m_restart, &QPushButton::clicked, this, &StaffPage::restartAsked);
    connect(m_exit, &QPushButton::clicked, this, &StaffPage::exitAsked);
    connect(m_back, &QPushButton::clicked, this, &StaffPage::leaveAsked);
    connect(&context.watch, &ServerWatch::changed, this, &StaffPage::showServer);
    retranslate();
}

/// The list of orders whose tickets never came out. It scrolls, because there may be many.
QScrollArea *StaffPage::newUnprintedList()
{
    auto *orders = new QWidget;
    m_unprinted = new QVBoxLayout(orders);
    m_unprinted->setContentsMargins(0, 0, 0, 0);
    m_unprinted->addStretch(1);
    auto *scroll = new ScrolledPage(orders);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
    return scroll;
}

QWidget *StaffPage::newPrinterBlock()
{
    m_reprintName = kioskLabel(u"strong"_s);
    m_reference = new CodeEdit;
    m_reference->setProperty("type", u"body"_s); // Twelve letters must fit beside a button.
    m_reference->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase
                                     | Qt::ImhNoPredictiveText);
    m_reprint = newButton();
    m_test = newButton();
    m_restart = newButton();

    auto *block = new QWidget;
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    return block;
}

QWidget *StaffPage::newVisitorsBlock()
{
    m_languageName = kioskLabel(u"strong"_s);
    for (const Languages::Language &language : Languages::all()) {
        TapButton *button = newButton();
        button->setText(language.name);
        button->setCheckable(true);
        m_languages << button;
        connect(button, &QPushButton::clicked, this, [this, code = language.code] {
            choose({.language = code, .hasHighContrast = m_report.defaults.hasHighContrast});
        });
    }
    m_contrast = newButton();
    m_contrast->setCheckable(true);

    auto *block = new QWidget;
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    return block;
}

TapButton *StaffPage::newButton()
{
    return new TapButton(look(), TapButton::Rank::Plain);
}

/// Whether there is room for single rows, and for labels beside their controls. Half of a landscape
/// screen is low.
StaffPage::Shape StaffPage::shape() const
{
    if (look().isPortrait())
        return Shape::Rows;
    if (look().isLow())
        return (width() - look().px(112)) * 3 / 4 < look().px(1300) ? Shape::Narrow : Shape::Flat;
    return (width() - look().px(288)) * 3 / 5 < look().px(900) ? Shape::Narrow : Shape::Rows;
}

/// The unprinted orders come first.
void StaffPage::arrange()
{
    KioskPage::arrange();
    const bool isFlat = shape() == Shape::Flat;
    m_blocks->setSpacing(look().px(isFlat ? 16 : 24));
    placeParts();
    for (QLabel *name : {m_reprintName, m_languageName}) {
        name->setProperty("type", isFlat ? u"small"_s : u"strong"_s);
        name->style()->polish(name);
    }
    for (QWidget *block : {m_printerBlock, m_visitorsBlock}) {
        auto *grid = static_cast<QGridLayout *>(block->layout());
        grid->setColumnStretch(0, isFlat ? 6 : 0); // The label's.
        grid->setHorizontalSpacing(look().px(12));
        grid->setVerticalSpacing(look().px(isFlat ? 0 : 12));
    }
    fitButtons();
    m_unprinted->setSpacing(look().px(12));
}

/// Each part gets one row if its texts fit, else two.
void StaffPage::placeParts()
{
    const bool isNarrow = shape() == Shape::Narrow;
    const bool isFlat = shape() == Shape::Flat;
    const int printingColumns = isNarrow ? 6 : 19;
    const int visitorsColumns = isNarrow ? 3 : 6;
    auto *printing = static_cast<QGridLayout *>(m_printerBlock->layout());
    auto *visitors = static_cast<QGridLayout *>(m_visitorsBlock->layout());
    printing->addWidget(m_reprintName, isFlat, !isFlat, 1, isFlat ? 1 : printingColumns);
    printing->addWidget(m_reference, 1, 1, 1, isNarrow ? 4 : 9);
    printing->addWidget(m_reprint, 1, isNarrow ? 5 : 10, 1, isNarrow ? 2 : 3);
    printing->addWidget(m_test, isNarrow ? 2 : 1, isNarrow ? 1 : 13, 1, isNarrow ? 3 : 4);
    printing->addWidget(m_restart, isNarrow ? 2 : 1, isNarrow ? 4 : 17, 1, 3);
    for (int column = 1; column <= 19; ++column)
        printing->setColumnStretch(column, column <= printingColumns);

    visitors->addWidget(m_languageName, isFlat, !isFlat, 1, isFlat ? 1 : visitorsColumns);
    const QList<TapButton *> choices = QList<TapButton *>(m_languages) << m_contrast;
    for (int i = 0; i < choices.size(); ++i)
        visitors->addWidget(choices[i], 1 + i / visitorsColumns, 1 + i % visitorsColumns);
    for (int column = 1; column <= 6; ++column)
        visitors->setColumnStretch(column, column <= visitorsColumns ? 3 : 0);
}

int StaffPage::rowHeight() const
{
    if (shape() == Shape::Flat)
        return look().touch();
    const QFontMetrics letters(look().font(KioskLook::Type::Strong));
    return std::max(look().touch(), 2 * letters.lineSpacing() + look().px(24));
}

bool StaffPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize
        && (watched == m_printerBlock || watched == m_visitorsBlock))
        fitButtons();
    return KioskPage::eventFilter(watched, event);
}

/// Buttons and field get the same height, and the texts in a row the same font size: the largest at
/// which the longest one fits.
void StaffPage::fitButtons()
{
    for (QWidget *block : {m_printerBlock, m_visitorsBlock}) {
        const QList<TapButton *> buttons = block->findChildren<TapButton *>();
        block->layout()->activate();
        int pixels = look().font(KioskLook::Type::Strong).pixelSize();
        for (const TapButton *button : buttons)
            pixels = std::min(pixels, button->fittingPixels());
        for (TapButton *button : buttons) {
            button->setLargest(pixels);
            button->setFixedHeight(rowHeight());
        }
    }
    m_reference->setFixedHeight(rowHeight());
}

void StaffPage::open(const Report &report)
{
    wipe();
    refresh(report);
    m_back->setFocus();
}

void StaffPage::refresh(const Report &report)
{
    m_report = report;
    retranslate();
}

void StaffPage::retranslate()
{
    setHeadline(tr("Staff"));
    setLead(tr("Evently %1", "a version").arg(QCoreApplication::applicationVersion()));
    m_lock->setText(tr("This kiosk isn't locked: it runs on an ordinary desktop, which visitors "
                       "could get to. Start it with Evently's kiosk session."));
    m_lock->setVisible(!m_report.isLocked);
    m_printer->setText(tr("Printer: %1").arg(m_report.printer));
    m_reprintName->setText(tr("Reprint a booking's tickets"));
    m_reference->setAccessibleName(tr("Booking reference"));
    m_reprint->setText(tr("Print"));
    m_languageName->setText(tr("Defaults for visitors"));
    m_contrast->setText(tr("High contrast"));
    m_test->setText(tr("Print a test page"));
    m_restart->setText(tr("Restart"));
    m_exit->setText(tr("Leave the kiosk"));
    m_back->setText(tr("Back to the visitor page"));
    m_contrast->setChecked(m_report.defaults.hasHighContrast);
    const QList<Languages::Language> &all = Languages::all();
    for (int i = 0; i < m_languages.size(); ++i)
        m_languages[i]->setChecked(all[i].code == languageForVisitors());
    fitButtons();
    showServer();
    showUnprinted();
}

/// Falls back to the machine's language, so that one choice is always marked.
QString StaffPage::languageForVisitors() const
{
    const QString &chosen = m_report.defaults.language;
    return Languages::first(chosen.isEmpty() ? context().settings.language : chosen);
}

QLineEdit *StaffPage::fieldForKeys() const
{
    return m_reference;
}

/// Ignores a second Return, so that it doesn't leave the page.
bool StaffPage::useKey(const QKeyEvent &key)
{
    return m_isBusy && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

bool StaffPage::takeCode(const ScannedCode &code)
{
    if (m_isBusy)
        return true;
    m_reference->setText(code.reference);
    askForReprint();
    return true;
}

void StaffPage::showServer()
{
    const QString server = context().settings.server.authority(QUrl::PrettyDecoded);
    const ServerWatch &watch = context().watch;
    say(*m_server, watch.isAway() ? "danger" : "success",
        watch.isStranger()       ? tr("Server %1: this isn't an Evently server").arg(server)
                : watch.isAway() ? tr("Server %1: can't be reached").arg(server)
                                 : tr("Server %1: connected").arg(server));
}

void StaffPage::showUnprinted()
{
    while (m_unprinted->count() > 1) { // Except the stretch at the end.
        const QLayoutItem *row = m_unprinted->takeAt(0);
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    const int count = int(m_report.unprinted.size());
    say(*m_orders, count ? "warning" : "muted",
        count ? tr("%n order(s) whose tickets were never printed", nullptr, count)
              : tr("Every order's tickets were printed."));
    m_unprintedList->setVisible(count > 0);
    for (const StaffDesk::Unprinted &order : m_report.unprinted) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QLabel *words = kioskLabel(u"body"_s);
        words->setText(order.words);
        line->addWidget(words, 1);
        QPushButton *print = newButton();
        line->addWidget(print);
        print->setText(tr("Print"));
        print->setAccessibleName(tr("Print %1").arg(order.words));
        connect(print, &QPushButton::clicked, this, [this, key = order.key] {
            setBusy(true);
            emit printAsked(key);
        });
        m_unprinted->insertWidget(m_unprinted->count() - 1, row);
    }
}

void StaffPage::sayDone(const QString &sentence)
{
    setBusy(false);
    tell("success", sentence);
}

void StaffPage::sayFailed(const QString &sentence)
{
    setBusy(false);
    tell("danger", sentence);
}

/// A second tap would print a second set.
void StaffPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    QWidget *focused = focusWidget();
    if (isBusy && focused && focused != m_reference)
        focused->clearFocus(); // Otherwise the next key would go to the next button.
    for (QWidget *asking : {static_cast<QWidget *>(m_reprint), static_cast<QWidget *>(m_test),
                            m_unprintedList->widget()})
        asking->setEnabled(!isBusy);
    if (isBusy)
        tell("muted", {});
}

void StaffPage::tell(const char *tone, const QString &sentence)
{
    say(*m_outcome, tone, sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void StaffPage::wipe()
{
    setBusy(false);
    tell("muted", {});
    m_reference->setText({});
    m_report = {};
}

void StaffPage::askForReprint()
{
    if (m_isBusy)
        return;
    const QString reference = readCode(m_reference->text()).reference();
    if (reference.isEmpty()) {
        sayFailed(tr("That reference isn't right. Please check it."));
        m_reference->setFocus();
        return;
    }
    setBusy(true);
    emit reprintAsked(reference);
}

void StaffPage::choose(const KioskDefaults &defaults)
{
    m_report.defaults = defaults;
    retranslate();
    emit defaultsChosen(defaults);
}

} // namespace Evently
