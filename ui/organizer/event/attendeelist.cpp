// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/attendeelist.h"

#include "models/tickets/fittedtext.h"
#include "models/tickets/paperfont.h"
#include "models/words/dates.h"
#include "models/words/linewords.h"
#include "ui/look/theme.h"
#include "ui/words/bookingwords.h"

#include <QCollator>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Evently {

/// The translation context of this file.
struct AttendeeWords
{
    Q_DECLARE_TR_FUNCTIONS(AttendeeWords)
};

static QString listedName(const Customer &customer)
{
    return customer.name.isEmpty() ? nameOf(customer) : lastNameFirst(customer.name);
}

/// The name, and which ticket types they have.
static QString whoIs(const Booking &booking)
{
    const QString name = listedName(booking.customer);
    return booking.lines.isEmpty() ? name : name % u" · " % linesText(booking.lines);
}

/// The layout in the paper's own dots; a point is always 1/72 inch. Rows are as high as their
/// longest text needs.
struct AttendeeList::Sheet
{
    Sheet(const AttendeeList &list, const QPaintDevice &paper)
        : point(paper.logicalDpiY() / 72.0)
        , width(paper.width())
        , height(paper.height())
        , title(fitted(list.m_event.name, 16, width, 22, QFont::DemiBold))
        , where(fitted(AttendeeWords::tr("%1 · %2", "time · place")
                               .arg(dateText(list.m_event.dateTime, list.m_event.timeZone),
                                    list.m_event.venue),
                       10, width, 14))
        , head(title.height() + where.height() + 42 * point)
    {
        // References are never cut: they distinguish visitors without a name at the door.
        const qreal box = 24 * point;
        const qreal reference =
                QFontMetricsF(font(10), &paper).horizontalAdvance(u"MMMM-MMMM-MMMM"_s) + gap();
        columns = {0, box, box + reference, width * 0.74, width * 0.85, width};
        qreal top = head;
        for (const Booking &booking : list.m_rows) {
            const qreal needed = rowHeight(booking);
            if (!heights.isEmpty() && top + needed > height - 24 * point) {
                pageStarts << heights.size();
                top = head;
            }
            heights << needed;
            top += needed;
        }
    }

    QFont font(qreal points, QFont::Weight weight = QFont::Normal) const
    {
        QFont font = paperFont();
        font.setPixelSize(std::max(1, int(points * point)));
        font.setWeight(weight);
        return font;
    }
    FittedText fitted(const QString &text, qreal points, qreal wide, qreal high,
                      QFont::Weight weight = QFont::Normal, bool isAtEnd = false) const
    {
        return FittedText(text,
                          {.font = font(points, weight),
                           .smallest = 6.5 * point,
                           .width = wide,
                           .height = high * point,
                           .isAtEnd = isAtEnd});
    }
    FittedText inColumn(int column, const QString &text, QFont::Weight weight = QFont::Normal) const
    {
        return fitted(text, weight == QFont::Normal ? 10 : 9,
                      columns[column + 1] - columns[column] - gap(), 14, weight, column == 3);
    }
    qreal rowHeight(const Booking &booking) const
    {
        const qreal text = std::max(inColumn(2, whoIs(booking)).height(),
                                    inColumn(4, moneyText(booking)).height());
        return std::max(16 * point, text + 3 * point);
    }
    qreal gap() const { return 6 * point; }
    int pages() const { return int(pageStarts.size()); }
    qsizetype endOf(int page) const
    {
        return page + 1 < pages() ? pageStarts[page + 1] : heights.size();
    }

    const qreal point;
    const qreal width;
    const qreal height;
    const FittedText title;
    const FittedText where;
    const qreal head;
    std::array<qreal, 6> columns{}; ///< The left edges, and the right edge of the last one.
    QList<qreal> heights; ///< Of the rows.
    QList<qsizetype> pageStarts{0}; ///< Each page's first row.
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
    // Visitors without a name are looked up by reference, so they are listed together at the end.
    std::ranges::sort(m_rows, [&](const Booking &a, const Booking &b) {
        const bool hasName = !a.customer.name.isEmpty();
        if (hasName != !b.customer.name.isEmpty())
            return hasName;
        const int byName =
                order.compare(lastNameFirst(a.customer.name), lastNameFirst(b.customer.name));
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
    return Sheet(*this, paper).pages();
}

void AttendeeList::drawHead(QPainter &painter, const Sheet &sheet) const
{
    painter.setPen(Qt::black);
    sheet.title.draw(painter, {0, 0});
    qreal top = sheet.title.height() + sheet.point;
    sheet.where.draw(painter, {0, top});
    top += sheet.where.height();
    sheet.fitted(AttendeeWords::tr("%1, %2", "bookings, tickets")
                         .arg(AttendeeWords::tr("%Ln bookings", nullptr, int(m_rows.size())),
                              AttendeeWords::tr("%Ln tickets", nullptr, int(tickets()))),
                 10, sheet.width, 14)
            .draw(painter, {0, top});
    const QStringList names{AttendeeWords::tr("In"), AttendeeWords::tr("Reference"),
                            AttendeeWords::tr("Name"), AttendeeWords::tr("Tickets"),
                            AttendeeWords::tr("Paid")};
    for (int column = 0; column < names.size(); ++column)
        sheet.inColumn(column, names[column], QFont::DemiBold)
                .draw(painter, {sheet.columns[column], sheet.head - 16 * sheet.point});
    painter.setPen(QPen(Qt::black, sheet.point));
    painter.drawLine(QPointF(0, sheet.head - sheet.point),
                     QPointF(sheet.width, sheet.head - sheet.point));
}

void AttendeeList::drawRow(QPainter &painter, const Sheet &sheet, qsizetype row, qreal top) const
{
    const Booking &booking = m_rows[row];
    const qreal point = sheet.point;
    painter.setPen(QPen(Qt::black, 0.75 * point));
    painter.drawRect(
            QRectF(point, top + 3 * point, 9 * point, 9 * point)); // A box to tick at the door.
    const QStringList texts{booking.reference, whoIs(booking), QLocale().toString(booking.quantity),
                            moneyText(booking)};
    for (int i = 0; i < texts.size(); ++i)
        sheet.inColumn(i + 1, texts[i]).draw(painter, {sheet.columns[i + 1], top + 1.5 * point});
    painter.setPen(QPen(Qt::lightGray, 0.4 * point));
    const qreal bottom = top + sheet.heights[row];
    painter.drawLine(QPointF(0, bottom), QPointF(sheet.width, bottom));
}

void AttendeeList::drawPage(QPainter &painter, const Sheet &sheet, int page) const
{
    drawHead(painter, sheet);
    qreal top = sheet.head;
    for (qsizetype row = sheet.pageStarts[page]; row < sheet.endOf(page); ++row) {
        drawRow(painter, sheet, row, top);
        top += sheet.heights[row];
    }
    painter.setPen(Qt::darkGray);
    const QPointF foot(0, sheet.height - 14 * sheet.point);
    const auto write = [&](const QString &text, bool isAtEnd) {
        sheet.fitted(text, 8, sheet.width, 12, QFont::Normal, isAtEnd).draw(painter, foot);
    };
    write(AttendeeWords::tr("As of %1").arg(dateText(systemNow(), m_event.timeZone)), false);
    write(AttendeeWords::tr("Page %1 of %2").arg(page + 1).arg(sheet.pages()), true);
}

bool AttendeeList::drawOn(QPagedPaintDevice &paper) const
{
    QPainter painter;
    if (!painter.begin(&paper))
        return false;
    const Sheet sheet(*this, paper);
    for (int page = 0; page < sheet.pages(); ++page) {
        if (page > 0 && !paper.newPage())
            return false;
        drawPage(painter, sheet, page);
    }
    return painter.end();
}

} // namespace Evently
