// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/kioskwindow.h"

#include "ui/kiosk/attract/attractpage.h"
#include "ui/kiosk/footerbar.h"

#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

KioskWindow::KioskWindow(KioskContext &context)
    : m_context(context)
    , m_pages(new QStackedWidget)
    , m_footer(new FooterBar(context))
    , m_attract(new AttractPage(context))
{
    setObjectName(u"kiosk"_s);
    setAttribute(Qt::WA_StyledBackground);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setWindowTitle(u"Evently"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_footer);

    connect(&m_context.look, &KioskLook::changed, this, &KioskWindow::dress);
    dress();
    turnHome();
    m_context.events.open();
    m_context.feed.start();
}

KioskPage *KioskWindow::page() const
{
    return static_cast<KioskPage *>(m_pages->currentWidget());
}

void KioskWindow::turnTo(KioskPage &page)
{
    if (m_pages->indexOf(&page) < 0)
        m_pages->addWidget(&page);
    m_pages->setCurrentWidget(&page);
}

void KioskWindow::turnHome()
{
    m_context.look.reset();
    m_context.languages.useFirst();
    turnTo(*m_attract);
}

void KioskWindow::dress()
{
    setStyleSheet(m_context.look.styleSheet());
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_context.look.setScreen(size(), screen()->physicalDotsPerInch() / 25.4);
}

} // namespace Evently
