// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/ticketpaper.h"

#include "models/tickets/fittedtext.h"
#include "models/tickets/paperfont.h"
#include "models/tickets/qrcode.h"
#include "models/words/amounts.h"
#include "models/words/dates.h"
#include "models/words/linewords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketPaper)
};

constexpr qreal edge = 5;
constexpr qreal width = 80 - 2 * edge;
/// Font sizes are whole pixels, so text laid out in millimetres uses fiftieths of one.
constexpr int fine = 50;
constexpr qreal smallest = 2.2; ///< The smallest font readable at arm's length.
constexpr qreal brand = 3.2;
constexpr qreal smallestCode = 36;
constexpr qreal largestCode = 60;
constexpr qreal smallestSlipCode = 18; ///< For a reference only, which has fewer modules.

/// Lays text out from top to bottom, in millimetres.
class Writer
{
public:
    explicit Writer(QPainter &painter, qreal top = edge)
        : m_painter(painter)
        , m_y(top)
    {
    }

    static FittedText fitted(const QString &text, qreal size, QFont::Weight weight, int lines,
                             bool isCentred = false)
    {
        QFont font = paperFont();
        font.setPixelSize(int(size * fine));
        font.setWeight(weight);
        return FittedText(text,
                          {.font = font,
                           .smallest = std::min(size, smallest) * fine,
                           .width = width * fine,
                           .height = lines * QFontMetricsF(font).lineSpacing() + 1,
                           .isCentred = isCentred});
    }

    void write(const FittedText &text)
    {
        m_painter.save();
        m_painter.scale(1.0 / fine, 1.0 / fine);
        text.draw(m_painter, QPointF(edge * fine, m_y * fine));
        m_painter.restore();
        m_y += text.height() / fine;
    }

    /// Draws @p text in a font of up to @p size millimetres, in the height of @p lines such lines.
    void write(const QString &text, qreal size, QFont::Weight weight = QFont::Normal, int lines = 1,
               bool isCentred = false)
    {
        write(fitted(text, size, weight, lines, isCentred));
    }

    void leave(qreal space) { m_y += space; }
    qreal at() const { return m_y; }

    void rule()
    {
        m_painter.fillRect(QRectF(edge, m_y, width, 0.3), Qt::black);
        m_y += 0.3;
    }

    /// White on black, so that the door can't miss it.
    void stamp(const QString &words)
    {
        constexpr qreal padding = 1.8;
        const FittedText text = fitted(words, 5.4, QFont::Bold, 1, true);
        m_painter.fillRect(QRectF(edge, m_y, width, text.height() / fine + 2 * padding), Qt::black);
        m_painter.setPen(Qt::white);
        leave(padding);
        write(text);
        leave(padding);
        m_painter.setPen(Qt::black);
    }

    /// As large as the space above @p bottom allows, but at least @p least.
    void code(const QString &text, qreal bottom, qreal least = smallestCode)
    {
        const qreal side = std::clamp(bottom - m_y, least, largestCode);
        const qreal top = m_y + std::max(0.0, (bottom - m_y - side) / 2);
        QrCode(text).draw(m_painter, QRectF(edge + (width - side) / 2, top, side, side));
        m_y = std::max(bottom, top + side);
    }

private:
    QPainter &m_painter;
    qreal m_y;
};

void writeEvent(Writer &writer, const EventBrief &event)
{
    writer.write(event.venue, 4.6, QFont::DemiBold, 2);
    writer.leave(1.5);
    writer.rule();
    writer.leave(2);
    writer.write(event.name, 8, QFont::Bold, 2);
    writer.leave(1.5);
    writer.write(dateText(event.dateTime, event.timeZone), 5, QFont::DemiBold, 1);
    writer.leave(2);
    writer.rule();
    writer.leave(2);
}

/// Draws the bottom of a page: @p last above the program's name.
/// @return its upper edge.
qreal writeFoot(QPainter &painter, const FittedText &last)
{
    const FittedText name = Writer::fitted(Words::tr("Evently"), brand, QFont::DemiBold, 1, true);
    constexpr qreal gap = 2;
    const qreal top = TicketPaper::millimetres.height() - edge + 2
            - (last.height() + name.height()) / fine - gap;
    Writer writer(painter, top);
    writer.write(last);
    writer.leave(gap);
    writer.write(name);
    return top;
}

/// "Adult", or "Family, 2 of 4" if several people were sold one.
QString typeOf(const Ticket &ticket)
{
    return ticket.people == 1 ? ticket.type
                              : Words::tr("%1, %2 of %3", "a ticket type, two numbers")
                                        .arg(ticket.type)
                                        .arg(ticket.person)
                                        .arg(ticket.people);
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

QByteArray TicketPaper::pdfOf(const QList<Ticket> &tickets, const QString &title)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageLayout(layout());
    writer.setTitle(title);
    writer.setCreator(u"Evently"_s);
    print(writer, tickets);
    return pdf.data();
}

void TicketPaper::draw(QPainter &painter, const Ticket &ticket)
{
    painter.setPen(Qt::black);
    Writer writer(painter);
    writeEvent(writer, ticket.event);
    if (!ticket.type.isEmpty())
        writer.write(typeOf(ticket), 6.4, QFont::Bold, 1);
    const QString which = ticket.isAgain ? Words::tr("Ticket %1 of %2, printed again")
                                         : Words::tr("Ticket %1 of %2");
    writer.write(which.arg(ticket.seat).arg(ticket.seats), 4.6, QFont::DemiBold);
    if (!ticket.name.isEmpty())
        writer.write(ticket.name, 4.6, QFont::Normal, 2);
    writer.leave(2);
    writer.stamp(moneyOf(ticket));
    constexpr qreal gap = 1.5;
    writer.leave(gap);
    const qreal foot =
            writeFoot(painter, Writer::fitted(ticket.reference, 7.6, QFont::Bold, 1, true));
    writer.code(ticket.code(), foot - gap);
}

void TicketPaper::draw(QPainter &painter, const WaitlistSlip &slip)
{
    painter.setPen(Qt::black);
    Writer writer(painter);
    writer.stamp(Words::tr("Waitlist"));
    writer.leave(3);
    writeEvent(writer, slip.event);
    writer.write(slip.lines.isEmpty()
                         ? Words::tr("Waiting for %n ticket(s)", nullptr, slip.quantity)
                         : Words::tr("Waiting for %1", "ticket types").arg(linesText(slip.lines)),
                 5.4, QFont::DemiBold, 2);
    writer.leave(1);
    if (slip.position)
        writer.write(Words::tr("Place %1 on the waitlist when printed").arg(*slip.position), 4.6,
                     QFont::Normal, 3);
    const qreal foot = writeFoot(
            painter,
            Writer::fitted(
                    Words::tr("This is not a ticket. Come back to the kiosk, choose “I have a "
                              "slip” and scan this code or type the reference: it shows your place "
                              "on the waitlist and prints your tickets when it's your turn."),
                    4, QFont::Normal, 6));
    const FittedText reference = Writer::fitted(slip.reference, 8.4, QFont::Bold, 1, true);
    constexpr qreal gap = 2;
    writer.leave(gap);
    writer.code(slip.reference, foot - gap - reference.height() / fine, smallestSlipCode);
    writer.write(reference);
}

} // namespace Evently
