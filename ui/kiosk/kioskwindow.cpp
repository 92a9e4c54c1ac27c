// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/kioskwindow.h"

#include "ui/kiosk/attract/attractpage.h"
#include "ui/kiosk/footerbar.h"
#include "ui/kiosk/keyboard/keyboarddock.h"
#include "ui/kiosk/pages/messagepage.h"
#include "ui/kiosk/staff/kioskdefaults.h"
#include "ui/kiosk/walkup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// As high as the current page, not as the highest one.
class SnugStack : public QStackedWidget
{
public:
    SnugStack()
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    int heightForWidth(int width) const override
    {
        return currentWidget() ? currentWidget()->heightForWidth(width) : -1;
    }
};

bool moves(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: return true;
    default: return false;
    }
}

} // namespace

KioskWindow::KioskWindow(KioskContext &context)
    : m_context(context)
    , m_pointer(*this)
    , m_keys(*this, [this](const QKeyEvent &key) { return page() && page()->pressKey(key); })
    , m_idle(context.pace.idle, context.pace.stillThere)
    , m_pages(new SnugStack)
    , m_footer(new FooterBar(context))
    , m_attract(new AttractPage(context))
    , m_home(m_attract)
    , m_away(new MessagePage(context, MessagePage::Server::NotNeeded))
    , m_stillThere(new MessagePage(context, MessagePage::Server::NotNeeded))
    , m_walkUp(new WalkUp(context, this))
{
    setObjectName(u"kiosk"_s);
    setAttribute(Qt::WA_StyledBackground);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setWindowTitle(u"Evently"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *dock = new KeyboardDock(m_pages);
    layout->addWidget(dock, 1);
    layout->addWidget(m_footer);
    m_away->say([] {
        return Message{u"cup-hot"_s, Theme::Colour::Accent, tr("We'll be right back"),
                       tr("We can't reach the box office right now. Your selection is kept, "
                          "nothing is sold twice, and we'll continue automatically.")};
    });
    m_stillThere->say([] {
        return Message{u"hand-index-thumb"_s,
                       Theme::Colour::Accent,
                       tr("Are you still there?"),
                       tr("Otherwise, everything you typed will be deleted in a few seconds, and "
                          "the seats held for you will go back on sale."),
                       tr("Yes, I'm here"),
                       tr("No, start over")};
    });

    connect(&m_context.look, &KioskLook::changed, this, &KioskWindow::dress);
    connect(&m_context.languages, &Languages::changed, dock,
            [dock] { dock->keyboard().setLanguage(QLocale().language()); });
    connect(&m_context.watch, &ServerWatch::changed, this, &KioskWindow::followServer);
    connect(m_attract, &AttractPage::touched, this, &KioskWindow::begin);
    connect(m_walkUp, &WalkUp::pageWanted, this, [this](KioskPage &page) {
        if (!m_isWithStaff) // Ignores answers for a visitor who is no longer looking at this page.
            turnTo(page);
    });
    connect(m_walkUp, &WalkUp::finished, this, [this] {
        if (!m_isWithStaff)
            turnHome();
    });
    connect(&m_context.look, &KioskLook::changed, &m_idle, &IdleWatch::start);
    connect(&m_context.languages, &Languages::changed, &m_idle, &IdleWatch::start);
    connect(&m_keys, &KeyReader::codeRead, this, &KioskWindow::takeCode);
    connect(&m_keys, &KeyReader::unknownRead, this, &KioskWindow::takeUnknown);
    connect(&m_idle, &IdleWatch::asks, this, &KioskWindow::askWhetherThere);
    connect(&m_idle, &IdleWatch::isGone, this, &KioskWindow::turnHome);
    connect(m_stillThere, &MessagePage::acted, this, [this] { turnTo(*m_wanted); });
    connect(m_stillThere, &MessagePage::otherwise, this, &KioskWindow::turnHome);

    QCoreApplication::instance()->installEventFilter(this);
    dress();
    for (KioskPage *page : {static_cast<KioskPage *>(m_attract), static_cast<KioskPage *>(m_away),
                            static_cast<KioskPage *>(m_stillThere)})
        add(*page);
    for (KioskPage *page : m_walkUp->pages())
        add(*page);
    turnHome();
    m_context.events.open();
    m_context.feed.start();
    m_context.settlement.start();
}

KioskPage *KioskWindow::page() const
{
    return static_cast<KioskPage *>(m_pages->currentWidget());
}

void KioskWindow::turnTo(KioskPage &page)
{
    if (this->page() == m_stillThere)
        m_idle.start(); // Whatever replaces the question needs to be seen for a while, too.
    m_wanted = &page;
    put(m_context.watch.isAway() && page.needsServer() ? static_cast<KioskPage &>(*m_away) : page);
}

void KioskWindow::turnToStaff(KioskPage &page)
{
    wipe();
    m_isWithStaff = true;
    m_idle.start();
    turnTo(page);
}

void KioskWindow::add(KioskPage &page)
{
    if (m_pages->indexOf(&page) < 0)
        m_pages->addWidget(&page);
}

void KioskWindow::put(KioskPage &page)
{
    add(page);
    if (this->page() == &page)
        return;
    m_pages->setCurrentWidget(&page);
    page.takeFocus();
}

void KioskWindow::setHome(KioskPage *page)
{
    m_home = page ? page : m_attract;
}

void KioskWindow::begin()
{
    m_idle.start();
    m_walkUp->begin();
}

/// Draws a page before it is first shown, so that the first visitor doesn't wait for fonts, styles
/// and layouts to load. One page at a time, between touches.
void KioskWindow::prepare(int at)
{
    if (at >= m_walkUp->pages().size())
        return;
    KioskPage *page = m_walkUp->pages()[at];
    if (page != this->page()) {
        page->resize(m_pages->size());
        page->grab();
    }
    QTimer::singleShot(0, this, [this, at] { prepare(at + 1); });
}

void KioskWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isPrepared, true))
        QTimer::singleShot(0, this, [this] { prepare(0); });
}

bool KioskWindow::isWithVisitor() const
{
    return !m_isWithStaff && m_home == m_attract;
}

/// Wherever the visitor is, a scanned code opens what it belongs to.
void KioskWindow::takeCode(const ScannedCode &code)
{
    if (page() == m_stillThere)
        turnTo(*m_wanted); // Someone is still there.
    if ((m_wanted && m_wanted->takeCode(code)) || !isWithVisitor())
        return;
    m_idle.start();
    m_walkUp->takeCode(code);
}

void KioskWindow::takeUnknown(const QString &typed)
{
    if (!isWithVisitor() || page() != m_wanted)
        return;
    if (m_wanted == m_attract)
        m_idle.start();
    m_walkUp->takeUnknown(typed);
}

/// m_wanted stays, so the page returns with the answer.
void KioskWindow::askWhetherThere()
{
    if (m_wanted == m_home && m_home->isUntouched())
        turnHome(); // Only the language was changed.
    else
        put(*m_stillThere);
}

void KioskWindow::followServer()
{
    if (!m_context.watch.isAway())
        m_context.settlement.settleAll();
    if (m_wanted && page() != m_stillThere)
        turnTo(*m_wanted);
}

void KioskWindow::turnHome()
{
    m_isWithStaff = false;
    wipe();
    m_context.look.reset();
    const KioskDefaults defaults = KioskDefaults::read(m_context.settings.stateFolder);
    m_context.look.setHighContrast(defaults.hasHighContrast);
    m_context.languages.useFirst(defaults.language.isEmpty() ? m_context.settings.language
                                                             : defaults.language);
    turnTo(*m_home);
    if (m_home == m_attract)
        m_idle.stop(); // The first touch begins.
    else
        m_idle.start();
}

void KioskWindow::wipe()
{
    m_keys.forget();
    m_walkUp->forget();
    if (page())
        page()->wipe();
    m_home->wipe();
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    QGuiApplication::inputMethod()->reset();
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection})
        QGuiApplication::clipboard()->clear(mode);
}

void KioskWindow::dress()
{
    setStyleSheet(m_context.look.styleSheet());
}

/// Navigation keys indicate keyboard use; a touch indicates touch use.
bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (moves(static_cast<const QKeyEvent *>(event)->key()))
            m_context.look.setKeys(true);
        break;
    case QEvent::TouchBegin:
    case QEvent::MouseButtonPress: m_context.look.setKeys(false); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_context.look.setScreen(size(), screen()->physicalDotsPerInch() / 25.4);
}

} // namespace Evently
