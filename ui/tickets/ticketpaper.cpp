// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tickets/ticketpaper.h"

#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/tickets/qrcode.h"

#include <QCoreApplication>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// The translations of this file stand under one name.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketPaper)
};

constexpr qreal edge = 5;
constexpr qreal width = 80 - 2 * edge;
/// Fonts have whole pixels, so what is drawn in millimetres is written in fiftieths of one.
constexpr int fine = 50;

/// Writes from top to bottom.
class Writer
{
public:
    explicit Writer(QPainter &painter)
        : m_painter(painter)
    {
    }

    /// @p text in letters of @p size millimetres, at most @p lines of it.
    void write(const QString &text, qreal size, QFont::Weight weight = QFont::Normal, int lines = 1,
               Qt::Alignment alignment = Qt::AlignLeading)
    {
        m_painter.save();
        m_painter.scale(1.0 / fine, 1.0 / fine);
        QFont font(Theme::paperFamily());
        font.setPixelSize(int(size * fine));
        font.setWeight(weight);
        m_painter.setFont(font);
        const int flags = int(alignment) | Qt::AlignTop | Qt::TextWordWrap;
        const QRectF room(edge * fine, m_y * fine, width * fine,
                          lines * m_painter.fontMetrics().lineSpacing());
        // Long names get smaller before anything of them is lost.
        while (font.pixelSize() > fine * 2
               && m_painter.boundingRect(QRectF(room.topLeft(), QSizeF(room.width(), 1e6)), flags,
                                         text)
                               .height()
                       > room.height() + 1) {
            font.setPixelSize(font.pixelSize() - fine / 10);
            m_painter.setFont(font);
        }
        QRectF used;
        m_painter.drawText(room, flags, text, &used);
        m_painter.restore();
        m_y += used.height() / fine;
    }

    void leave(qreal space) { m_y += space; }

    void rule()
    {
        m_painter.fillRect(QRectF(edge, m_y, width, 0.3), Qt::black);
        m_y += 0.3;
    }

    /// White on black, so that nobody at the door overlooks it.
    void stamp(const QString &text)
    {
        constexpr qreal height = 10;
        m_painter.fillRect(QRectF(edge, m_y, width, height), Qt::black);
        m_painter.setPen(Qt::white);
        const qreal after = m_y + height;
        leave(1.6);
        write(text, 5, QFont::Bold, 1, Qt::AlignHCenter);
        m_painter.setPen(Qt::black);
        m_y = after;
    }

    void code(const QString &text)
    {
        constexpr qreal side = 42;
        QrCode(text).draw(m_painter, QRectF(edge + (width - side) / 2, m_y, side, side));
        m_y += side;
    }

private:
    QPainter &m_painter;
    qreal m_y = edge;
};

void writeEvent(Writer &writer, const EventBrief &event)
{
    writer.write(event.name, 7, QFont::Bold, 2);
    writer.leave(1.5);
    writer.write(dateText(event.dateTime, event.timeZone), 4.4, QFont::DemiBold, 2);
    writer.leave(0.5);
    writer.write(event.venue, 4, QFont::Normal, 2);
    writer.leave(2);
    writer.rule();
    writer.leave(2);
}

QString moneyOf(const Ticket &ticket)
{
    const QString price = priceText(ticket.priceCents, ticket.currency);
    if (ticket.priceCents == 0)
        return Words::tr("FREE");
    return ticket.isPaid ? Words::tr("PAID %1", "an amount of money").arg(price)
                         : Words::tr("TO PAY %1", "an amount of money").arg(price);
}

template <typename Draw>
bool printPages(QPagedPaintDevice &device, int pages, Draw draw)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return false;
        painter.save();
        painter.scale(device.logicalDpiX() / 25.4, device.logicalDpiY() / 25.4);
        draw(painter, page);
        painter.restore();
    }
    return painter.end();
}

} // namespace

QPageLayout TicketPaper::layout()
{
    return QPageLayout(
            QPageSize(millimetres, QPageSize::Millimeter, u"ticket"_s, QPageSize::ExactMatch),
            QPageLayout::Portrait, QMarginsF());
}

bool TicketPaper::print(QPagedPaintDevice &device, const QList<Ticket> &tickets)
{
    return printPages(device, int(tickets.size()),
                      [&](QPainter &painter, int page) { draw(painter, tickets[page]); });
}

bool TicketPaper::print(QPagedPaintDevice &device, const WaitlistSlip &slip)
{
    return printPages(device, 1, [&](QPainter &painter, int) { draw(painter, slip); });
}

void TicketPaper::draw(QPainter &painter, const Ticket &ticket)
{
    painter.setPen(Qt::black);
    Writer writer(painter);
    writeEvent(writer, ticket.event);
    const QString which = ticket.isAgain ? Words::tr("Ticket %1 of %2, printed again")
                                         : Words::tr("Ticket %1 of %2");
    writer.write(which.arg(ticket.seat).arg(ticket.seats), 4.4, QFont::DemiBold);
    if (!ticket.name.isEmpty())
        writer.write(ticket.name, 4);
    writer.leave(2);
    writer.stamp(moneyOf(ticket));
    writer.leave(1);
    writer.code(ticket.code());
    writer.write(ticket.reference, 7.6, QFont::Bold, 1, Qt::AlignHCenter);
}

void TicketPaper::draw(QPainter &painter, const WaitlistSlip &slip)
{
    painter.setPen(Qt::black);
    Writer writer(painter);
    writer.write(Words::tr("Waitlist"), 7, QFont::Bold);
    writer.leave(2);
    writer.rule();
    writer.leave(2);
    writeEvent(writer, slip.event);
    writer.write(Words::tr("Waiting for %n ticket(s)", nullptr, slip.quantity), 4.4,
                 QFont::DemiBold);
    if (slip.position)
        writer.write(Words::tr("Place %1 in the queue when this was printed").arg(*slip.position),
                     4, QFont::Normal, 2);
    writer.leave(3);
    writer.write(slip.reference, 7.6, QFont::Bold, 1, Qt::AlignHCenter);
    writer.leave(3);
    writer.write(Words::tr("This is not a ticket. Come back to the kiosk, choose “I have a slip” "
                           "and type this reference: it tells how far the queue is, and gives you "
                           "the tickets once they are yours."),
                 3.6, QFont::Normal, 8);
}

} // namespace Evently
