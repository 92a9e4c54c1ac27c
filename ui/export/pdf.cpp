// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/pdf.h"

#include "ui/theme.h"

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

/// Points, as everything here: 72 an inch.
constexpr int resolution = 72;
constexpr qreal gap = 14;
constexpr qreal cellGap = 6;

/// Lays a report out on pages, and paints the one that it is asked for; so that the number of
/// pages is known before the first is painted.
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
        const QRectF foot(0, m_size.height() - lineOf(Type::Caption), m_size.width(),
                          lineOf(Type::Caption));
        writeText(painter, foot, m_report.made, Type::Caption, Colour::Muted, Qt::AlignLeft);
        writeText(painter, foot, tr("Page %1 of %2").arg(page + 1).arg(pageCount()), Type::Caption,
                  Colour::Muted, Qt::AlignRight);
    }

private:
    QFont fontOf(Type type) const
    {
        QFont font = m_theme.font(type);
        font.setPointSizeF(font.pointSizeF() * 0.85); // Paper is read from nearer.
        return font;
    }
    /// In points: at this device's resolution a pixel is one.
    qreal lineOf(Type type) const { return fontOf(type).pointSizeF() * 1.45; }

    void startPage()
    {
        m_pages.append(QList<Paint>());
        m_top = 0;
    }
    qreal room() const { return m_size.height() - lineOf(Type::Caption) * 2 - m_top; }

    void writeText(QPainter &painter, const QRectF &rect, const QString &text, Type type,
                   Colour colour, Qt::Alignment alignment) const
    {
        painter.setFont(fontOf(type));
        painter.setPen(m_theme.colour(colour));
        const QString fitting = QFontMetricsF(painter.font(), painter.device())
                                        .elidedText(text, Qt::ElideRight, rect.width());
        painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
    }

    void setLine(const QString &text, Type type, Colour colour)
    {
        const QRectF rect(0, m_top, m_size.width(), lineOf(type));
        m_pages.last() << [this, rect, text, type, colour](QPainter &painter) {
            writeText(painter, rect, text, type, colour, Qt::AlignLeft);
        };
        m_top = rect.bottom();
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
        if (drawing.title != m_report.title) // Which would say it a second time.
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
        const qreal row = lineOf(Type::Caption) + 4;
        if (room() < lineOf(Type::Title) + 4 * row && m_top > 0)
            startPage();
        setLine(table.title, Type::Title, Colour::Text);
        setHead(table);
        for (const QList<ReportTable::Cell> &cells : table.rows) {
            if (room() < row) {
                startPage();
                setHead(table);
            }
            QStringList texts;
            for (const ReportTable::Cell &cell : cells)
                texts << cell.text;
            setRow(table, texts, Colour::Text, Colour::Line);
        }
        m_top += gap;
    }

    void setHead(const ReportTable &table)
    {
        QStringList names;
        for (const ReportTable::Column &column : table.columns)
            names << column.name;
        setRow(table, names, Colour::Muted, Colour::FieldLine);
    }

    void setRow(const ReportTable &table, const QStringList &texts, Colour colour, Colour line)
    {
        const qreal height = lineOf(Type::Caption) + 4;
        const qreal shares = std::accumulate(
                table.columns.cbegin(), table.columns.cend(), 0.0,
                [](double sum, const ReportTable::Column &column) { return sum + column.share; });
        qreal left = 0;
        for (qsizetype i = 0; i < std::min(texts.size(), table.columns.size()); ++i) {
            const qreal width = m_size.width() * table.columns[i].share / shares;
            const QRectF cell(left, m_top, width - cellGap, height);
            const auto side = table.columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft;
            m_pages.last() << [this, cell, text = texts[i], colour, side](QPainter &painter) {
                writeText(painter, cell, text, Type::Caption, colour, side);
            };
            left += width;
        }
        m_top += height;
        m_pages.last() << [this, top = m_top, line](QPainter &painter) {
            painter.setPen(QPen(m_theme.colour(line), 0.5));
            painter.drawLine(QPointF(0, top), QPointF(m_size.width() - cellGap, top));
        };
    }

    const Report &m_report;
    const Theme &m_theme;
    const QSizeF m_size;
    QList<QList<Paint>> m_pages;
    qreal m_top = 0; ///< Where the next thing goes on the last page.
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
