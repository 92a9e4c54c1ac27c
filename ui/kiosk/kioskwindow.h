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

/// The kiosk's one window: a page, and below it what is always there. It knows whether somebody is
/// there, and whether the server is.
class KioskWindow : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskWindow)

public:
    explicit KioskWindow(KioskContext &context);

    KioskPage *page() const; ///< The one that is shown.
    /// Takes @p page as its own, to be shown some time.
    void add(KioskPage &page);
    /// Shows @p page, which is the window's from the first time on. Where the server is away, a
    /// page that needs it waits behind friendly words.
    void turnTo(KioskPage &page);
    /// Nobody is there any more: forgets whoever was, everywhere, and is as every visitor finds it.
    void turnHome();
    /// Another page is home from now on, such as the one where a kiosk is paired; null: the
    /// visitors' again.
    void setHome(KioskPage *page);
    /// Shows a page of the staff's, in front of which no visitor is: forgets whoever was. Staff are
    /// asked, too, whether they are still there.
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
    IdleWatch m_idle; ///< The last of those that look at events looks first.
    QStackedWidget *const m_pages;
    FooterBar *const m_footer;
    AttractPage *const m_attract;
    KioskPage *m_home;
    bool m_isWithStaff = false;
    bool m_isPrepared = false; ///< Its pages were painted once.
    MessagePage *const m_away;
    MessagePage *const m_stillThere;
    WalkUp *const m_walkUp;
    QPointer<KioskPage> m_wanted; ///< What is to be seen, if nothing stands before it.
};

} // namespace Evently
