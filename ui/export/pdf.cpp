// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/pdf.h"

#include "models/tickets/fittedtext.h"
#include "ui/look/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

namespace {

/// In points, like everything here: 72 per inch.
constexpr int resolution = 72;
constexpr qreal gap = 14;
constexpr qreal cellGap = 6;
/// Font sizes are whole pixels, so text is laid out in fractions of a point.
constexpr int fine = 20;
constexpr qreal smallest = 5.5; ///< The smallest readable type on paper.

/// Lays a report out on pages and draws a given one, so that the number of pages is known before
/// the first is drawn.
class PageSetter
{
    Q_DISABLE_COPY_MOVE(PageSetter)
    Q_DECLARE_TR_FUNCTIONS(PageSetter)

public:
    using Paint = std::function<void(QPainter &)>;

    PageSetter(const Report &report, const Theme &theme, const QSizeF &size)
        : m_report(report)
        , m_theme(theme)
        , m_size(size)
    {
        startPage();
        setHeading();
        for (const Report::Drawing &drawing : report.drawings)
            setDrawing(drawing);
        for (const ReportTable &table : report.tables)
            setTable(table);
    }

    qsizetype pageCount() const { return m_pages.size(); }

    void paint(QPainter &painter, qsizetype page) const
    {
        for (const Paint &item : m_pages[page])
            item(painter);
        const QPointF foot(0, m_size.height() - lineOf(Type::Caption));
        draw(painter, fitted(m_report.made, Type::Caption, m_size.width()), foot, Colour::Muted);
        draw(painter,
             fitted(tr("Page %1 of %2").arg(page + 1).arg(pageCount()), Type::Caption,
                    m_size.width(), true),
             foot, Colour::Muted);
    }

private:
    QFont fontOf(Type type) const
    {
        QFont font = m_theme.font(type);
        font.setPointSizeF(font.pointSizeF() * 0.85); // Paper is read from closer than a screen.
        return font;
    }
    /// In points: at this device's resolution, a pixel is a point.
    qreal lineOf(Type type) const { return fontOf(type).pointSizeF() * 1.45; }

    void startPage()
    {
        m_pages.append(QList<Paint>());
        m_top = 0;
    }
    qreal room() const { return m_size.height() - lineOf(Type::Caption) * 2 - m_top; }

    /// @p text fitted to @p width, in @p type or smaller.
    FittedText fitted(const QString &text, Type type, qreal width, bool isAtEnd = false) const
    {
        QFont font = fontOf(type);
        const qreal points = font.pointSizeF();
        font.setPixelSize(int(points * fine));
        return FittedText(text,
                          {.font = font,
                           .smallest = std::min(points, smallest) * fine,
                           .width = width * fine,
                           .height = lineOf(type) * fine,
                           .isAtEnd = isAtEnd});
    }

    void draw(QPainter &painter, const FittedText &text, const QPointF &corner, Colour colour) const
    {
        painter.save();
        painter.scale(1.0 / fine, 1.0 / fine);
        painter.setPen(m_theme.colour(colour));
        text.draw(painter, corner * fine);
        painter.restore();
    }

    void setLine(const QString &words, Type type, Colour colour)
    {
        const FittedText text = fitted(words, type, m_size.width());
        m_pages.last() << [this, text, colour, top = m_top](QPainter &painter) {
            draw(painter, text, {0, top}, colour);
        };
        m_top += std::max(lineOf(type), text.height() / fine);
    }

    void setHeading()
    {
        setLine(m_report.title, Type::Headline, Colour::Text);
        setLine(m_report.period, Type::Body, Colour::Muted);
        m_top += gap;
    }

    void setDrawing(const Report::Drawing &drawing)
    {
        const qreal height = m_size.width() / drawing.aspect;
        if (room() < height + lineOf(Type::Title) && m_top > 0)
            startPage();
        if (drawing.title != m_report.title) // Don't repeat the report's title.
            setLine(drawing.title, Type::Title, Colour::Text);
        const QRectF rect(0, m_top + 4, m_size.width(), height);
        m_pages.last() << [draw = drawing.draw, rect](QPainter &painter) {
            painter.save();
            draw(painter, rect);
            painter.restore();
        };
        m_top = rect.bottom() + gap;
    }

    void setTable(const ReportTable &table)
    {
        const qreal least = lineOf(Type::Caption) + 4;
        if (room() < lineOf(Type::Title) + 4 * least && m_top > 0)
            startPage();
        setLine(table.title, Type::Title, Colour::Text);
        setHead(table);
        for (const QList<ReportTable::Cell> &cells : table.rows) {
            QStringList texts;
            for (const ReportTable::Cell &cell : cells)
                texts << cell.text;
            const QList<FittedText> row = fittedRow(table, texts);
            if (room() < heightOf(row)) {
                startPage();
                setHead(table);
            }
            setRow(table, row, Colour::Text, Colour::Line);
        }
        m_top += gap;
    }

    void setHead(const ReportTable &table)
    {
        QStringList names;
        for (const ReportTable::Column &column : table.columns)
            names << column.name;
        setRow(table, fittedRow(table, names), Colour::Muted, Colour::FieldLine);
    }

    qreal widthOf(const ReportTable &table, qsizetype column) const
    {
        const qreal shares = std::accumulate(
                table.columns.cbegin(), table.columns.cend(), 0.0,
                [](double sum, const ReportTable::Column &each) { return sum + each.share; });
        return m_size.width() * table.columns[column].share / shares;
    }

    QList<FittedText> fittedRow(const ReportTable &table, const QStringList &texts) const
    {
        QList<FittedText> row;
        for (qsizetype i = 0; i < std::min(texts.size(), table.columns.size()); ++i)
            row << fitted(texts[i], Type::Caption, widthOf(table, i) - cellGap,
                          table.columns[i].isNumber);
        return row;
    }

    qreal heightOf(const QList<FittedText> &row) const
    {
        qreal height = lineOf(Type::Caption);
        for (const FittedText &cell : row)
            height = std::max(height, cell.height() / fine);
        return height + 4;
    }

    void setRow(const ReportTable &table, const QList<FittedText> &row, Colour colour, Colour line)
    {
        qreal left = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            m_pages.last() << [this, cell = row[i], corner = QPointF(left, m_top + 2),
                               colour](QPainter &painter) { draw(painter, cell, corner, colour); };
            left += widthOf(table, i);
        }
        m_top += heightOf(row);
        m_pages.last() << [this, top = m_top, line](QPainter &painter) {
            painter.setPen(QPen(m_theme.colour(line), 0.5));
            painter.drawLine(QPointF(0, top), QPointF(m_size.width() - cellGap, top));
        };
    }

    const Report &m_report;
    const Theme &m_theme;
    const QSizeF m_size;
    QList<QList<Paint>> m_pages;
    qreal m_top = 0; ///< The next free position on the last page.
};

} // namespace

QByteArray pdfOf(const Report &report, const Theme &theme)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Evently"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape); // Tables are wide.
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);

    const PageSetter setter(report, theme, QSizeF(writer.width(), writer.height()));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype page = 0; page < setter.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        setter.paint(painter, page);
    }
    painter.end();
    return pdf;
}

} // namespace Evently
