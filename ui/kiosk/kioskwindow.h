// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kioskcontext.h"
#include "ui/kiosk/keyboard/keyreader.h"
#include "ui/kiosk/parts/pointerscroll.h"
#include "ui/kiosk/watch/idlewatch.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace Evently {

class AttractPage;
class FooterBar;
class KioskPage;
class MessagePage;
class WalkUp;

/// The kiosk's only window: a page above the footer bar. It detects whether someone is there and
/// whether the server can be reached.
class KioskWindow : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskWindow)

public:
    explicit KioskWindow(KioskContext &context);

    KioskPage *page() const; ///< The current one.
    /// Takes ownership of @p page, to be shown later.
    void add(KioskPage &page);
    /// Shows @p page and takes ownership of it. If the server is away, a page that needs it is
    /// replaced by a friendly message until the server is back.
    void turnTo(KioskPage &page);
    /// No one is there any more: forgets the visitor on all pages and restores the defaults.
    void turnHome();
    /// Makes @p page the home page, such as the one for pairing; null: the visitors' home page.
    void setHome(KioskPage *page);
    /// Shows a page for staff and forgets the visitor. Staff are also asked whether they are still
    /// there.
    void turnToStaff(KioskPage &page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void put(KioskPage &page);
    void prepare(int at);
    void begin();
    void askWhetherThere();
    void followServer();
    void takeCode(const ScannedCode &code);
    void takeUnknown(const QString &typed);
    bool isWithVisitor() const;
    void wipe();
    void dress();

    KioskContext &m_context;
    PointerScroll m_pointer;
    KeyReader m_keys;
    IdleWatch m_idle; ///< As the last event filter installed, it sees events first.
    QStackedWidget *const m_pages;
    FooterBar *const m_footer;
    AttractPage *const m_attract;
    KioskPage *m_home;
    bool m_isWithStaff = false;
    bool m_isPrepared = false; ///< All pages have been drawn once.
    MessagePage *const m_away;
    MessagePage *const m_stillThere;
    WalkUp *const m_walkUp;
    QPointer<KioskPage> m_wanted; ///< The page to show, unless a message replaces it.
};

} // namespace Evently
