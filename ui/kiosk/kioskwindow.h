// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/kioskcontext.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace Evently {

class FooterBar;
class KioskPage;

/// The kiosk's one window: a page, and below it what is always there.
class KioskWindow : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskWindow)

public:
    explicit KioskWindow(KioskContext &context);

    KioskPage *page() const; ///< The one that is shown.
    /// Shows @p page, which is the window's from the first time on.
    void turnTo(KioskPage &page);
    /// Where a visit begins: as every visitor finds it.
    void turnHome();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    KioskContext &m_context;
    QStackedWidget *const m_pages;
    FooterBar *const m_footer;
    KioskPage *const m_attract;
};

} // namespace Evently
