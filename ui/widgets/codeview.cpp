// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/codeview.h"

#include "models/tickets/qrcode.h"

#include <QPainter>

namespace Evently {

CodeView::CodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CodeView::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text.isEmpty() ? QString() : tr("The ticket's QR code"));
    update();
}

void CodeView::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    QrCode(m_text).draw(painter, rect());
}

} // namespace Evently
