// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/attendeelist.h"

#include "ui/bookingwords.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QCollator>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translations of this file stand under one name.
struct AttendeeWords
{
    Q_DECLARE_TR_FUNCTIONS(AttendeeWords)
};

/// Sizes in the paper's own dots; a point is 1/72 of an inch everywhere.
struct AttendeeList::Measures
{
    explicit Measures(const QPaintDevice &paper)
        : point(paper.logicalDpiY() / 72.0)
        , width(paper.width())
        , height(paper.height())
        , line(16 * point)
        , head(76 * point)
        , foot(24 * point)
        , rows(std::max(1, int((height - head - foot) / line)))
    {
    }

    QFont font(qreal points, QFont::Weight weight = QFont::Normal) const
    {
        QFont font(Theme::paperFamily());
        font.setPixelSize(std::max(1, int(points * point)));
        font.setWeight(weight);
        return font;
    }

    /// Where the columns begin, and where the last ends. A reference is never cut: at the door it
    /// tells one nameless visitor from another.
    std::array<qreal, 6> columns(const QPaintDevice &paper) const
    {
        const qreal reference =
                QFontMetricsF(font(10), &paper).horizontalAdvance(u"MMMM-MMMM-MMMM"_s) + gap();
        const qreal box = 24 * point;
        return {0, box, box + reference, width * 0.74, width * 0.85, width};
    }
    qreal gap() const { return 6 * point; }

    qreal point;
    qreal width;
    qreal height;
    qreal line;
    qreal head;
    qreal foot;
    int rows; ///< On a page.
};

AttendeeList::AttendeeList(const Event &event, const QList<Booking> &bookings)
    : m_event(event)
{
    for (const Booking &booking : bookings) {
        if (booking.status == Booking::Status::Confirmed)
            m_rows << booking;
    }
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    // Whoever left no name is looked up by the reference, so they stand together at the end.
    std::ranges::sort(m_rows, [&](const Booking &a, const Booking &b) {
        const bool hasName = !a.customer.name.isEmpty();
        if (hasName != !b.customer.name.isEmpty())
            return hasName;
        const int byName = order.compare(a.customer.name, b.customer.name);
        return byName != 0 ? byName < 0 : a.reference < b.reference;
    });
}

int AttendeeList::tickets() const
{
    int tickets = 0;
    for (const Booking &booking : m_rows)
        tickets += booking.quantity;
    return tickets;
}

int AttendeeList::pagesOn(const QPaintDevice &paper) const
{
    const int rows = Measures(paper).rows;
    return std::max(1, int(m_rows.size() + rows - 1) / rows);
}

/// Long names get smaller before anything of them is lost.
static void drawText(QPainter &painter, const QRectF &rect, const QString &text,
                     Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFont usual = painter.font();
    QFont font = usual;
    const int smallest = usual.pixelSize() * 7 / 10;
    while (font.pixelSize() > smallest
           && painter.fontMetrics().horizontalAdvance(text) > int(rect.width())) {
        font.setPixelSize(std::max(smallest, font.pixelSize() * 19 / 20 - 1));
        painter.setFont(font);
    }
    const QString line = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(rect.width()),
                                                          Qt::TextSingleLine);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, line);
    painter.setFont(usual);
}

void AttendeeList::drawPage(QPainter &painter, const QPaintDevice &paper, int page, int pages) const
{
    const Measures size(paper);
    const auto columns = size.columns(paper);
    const auto cell = [&](int column, qreal top) {
        return QRectF(columns[column], top, columns[column + 1] - columns[column] - size.gap(),
                      size.line);
    };
    const QLocale locale;
    painter.setPen(Qt::black);
    painter.setFont(size.font(16, QFont::DemiBold));
    drawText(painter, {0, 0, size.width, 22 * size.point}, m_event.name);
    painter.setFont(size.font(10));
    drawText(painter, {0, 23 * size.point, size.width, 14 * size.point},
             AttendeeWords::tr("%1 · %2", "time · place")
                     .arg(dateText(m_event.dateTime, m_event.timeZone), m_event.venue));
    drawText(painter, {0, 37 * size.point, size.width, 14 * size.point},
             AttendeeWords::tr("%1, %2", "bookings, tickets")
                     .arg(AttendeeWords::tr("%Ln bookings", nullptr, int(m_rows.size())),
                          AttendeeWords::tr("%Ln tickets", nullptr, int(tickets()))));

    painter.setFont(size.font(9, QFont::DemiBold));
    const qreal heading = size.head - size.line - 2 * size.point;
    const QStringList names{AttendeeWords::tr("In"), AttendeeWords::tr("Reference"),
                            AttendeeWords::tr("Name"), AttendeeWords::tr("Tickets"),
                            AttendeeWords::tr("Paid")};
    for (int column = 0; column < names.size(); ++column)
        drawText(painter, cell(column, heading), names[column],
                 column == 3 ? Qt::AlignRight : Qt::AlignLeft);
    painter.setPen(QPen(Qt::black, size.point));
    painter.drawLine(QPointF(0, size.head - size.point),
                     QPointF(size.width, size.head - size.point));

    painter.setFont(size.font(10));
    const int first = page * size.rows;
    const int last = std::min(first + size.rows, int(m_rows.size()));
    for (int row = first; row < last; ++row) {
        const Booking &booking = m_rows[row];
        const qreal top = size.head + (row - first) * size.line;
        painter.setPen(QPen(Qt::black, 0.75 * size.point));
        painter.drawRect(QRectF(1 * size.point, top + 3 * size.point, 9 * size.point,
                                9 * size.point)); // To be ticked at the door.
        drawText(painter, cell(1, top), booking.reference);
        drawText(painter, cell(2, top), nameOf(booking.customer));
        drawText(painter, cell(3, top), locale.toString(booking.quantity), Qt::AlignRight);
        drawText(painter, cell(4, top), moneyText(booking));
        painter.setPen(QPen(Qt::lightGray, 0.4 * size.point));
        painter.drawLine(QPointF(0, top + size.line), QPointF(size.width, top + size.line));
    }
    painter.setPen(Qt::darkGray);
    painter.setFont(size.font(8));
    const QRectF foot(0, size.height - 14 * size.point, size.width, 14 * size.point);
    drawText(painter, foot,
             AttendeeWords::tr("As of %1").arg(dateText(systemNow(), m_event.timeZone)));
    drawText(painter, foot, AttendeeWords::tr("Page %1 of %2").arg(page + 1).arg(pages),
             Qt::AlignRight);
}

bool AttendeeList::drawOn(QPagedPaintDevice &paper) const
{
    QPainter painter;
    if (!painter.begin(&paper))
        return false;
    const int pages = pagesOn(paper);
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !paper.newPage())
            return false;
        drawPage(painter, paper, page, pages);
    }
    return painter.end();
}

} // namespace Evently
