// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/rowdelegate.h"

#include "ui/widgets/rowroles.h"
#include "ui/widgets/rowtable.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

QString plainToolTip(const QString &text)
{
    return QStringLiteral("<qt>") % text.toHtmlEscaped() % QStringLiteral("</qt>");
}

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int RowDelegate::lineHeight(Type type) const
{
    return QFontMetrics(m_theme.font(type)).height();
}

int RowDelegate::rowHeight() const
{
    return lineHeight(Type::Body) + lineHeight(Type::Caption) + Theme::Tight + 2 * Theme::Near;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int first =
            QFontMetrics(m_theme.font(Type::Body)).horizontalAdvance(index.data().toString());
    return {first + 2 * Theme::Even, rowHeight()};
}

/// The texts of @p index that don't fit a cell of @p width.
QString RowDelegate::cutWords(const QModelIndex &index, int width) const
{
    const Type type = index.data(IsStrongRole).toBool() ? Type::Strong : Type::Body;
    const QString first = index.data().toString();
    const QString second = index.data(DetailRole).toString();
    QStringList cut;
    if (QFontMetrics(m_theme.font(type)).horizontalAdvance(first) > width)
        cut << first;
    if (QFontMetrics(m_theme.font(Type::Caption)).horizontalAdvance(second) > width)
        cut << second;
    return cut.join(u'\n');
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isAsked = event && view && event->type() == QEvent::ToolTip
            && index.data(Qt::ToolTipRole).toString().isEmpty();
    const QString cut =
            isAsked ? cutWords(index, option.rect.width() - 2 * int(Theme::Even)) : QString();
    if (cut.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(cut).replace(u'\n', QStringLiteral("<br>")),
                       view->viewport(), option.rect);
    return true;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    painter->setClipRect(option.rect);
    paintCell(*painter, option.rect.adjusted(Theme::Even, Theme::Near, -Theme::Even, -Theme::Near),
              index);
    painter->restore();
}

/// Selection, hover and focus cover the whole row, from its left end to its right.
void RowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto *table = qobject_cast<const RowTable *>(option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = table && table->hoveredRow() == index.row();
    const bool hasFocus = table && table->hasFocus() && table->currentIndex().row() == index.row();
    if (isSelected || isHovered)
        painter.fillRect(option.rect,
                         m_theme.colour(isSelected ? Colour::AccentSoft : Colour::Hover));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     m_theme.colour(Colour::Line));
    if (!hasFocus)
        return;
    const QColor accent = m_theme.colour(Colour::Accent);
    const QRect &rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), accent);
    painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), accent);
    if (table->isFirstColumn(index.column()))
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), accent);
    if (table->isLastColumn(index.column()))
        painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), accent);
}

void RowDelegate::paintCell(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const QString detail = index.data(DetailRole).toString();
    const Type type = index.data(IsStrongRole).toBool() ? Type::Strong : Type::Body;
    const QVariant tone = index.data(ToneRole);
    const Colour colour = tone.isValid() ? tone.value<Colour>() : Colour::Text;
    const auto alignment =
            Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    const int first = lineHeight(type);
    const int second = lineHeight(Type::Caption);
    if (detail.isEmpty())
        return paintLine(painter, rect, index.data().toString(), type, colour, alignment);
    const int top = rect.top() + (rect.height() - first - second - Theme::Tight / 2) / 2;
    paintLine(painter, {rect.left(), top, rect.width(), first}, index.data().toString(), type,
              colour, alignment);
    paintLine(painter, {rect.left(), top + first + Theme::Tight / 2, rect.width(), second}, detail,
              Type::Caption, Colour::Muted, alignment);
}

void RowDelegate::paintLine(QPainter &painter, const QRect &rect, const QString &text, Type type,
                            Colour colour, Qt::Alignment alignment) const
{
    painter.setFont(m_theme.font(type));
    painter.setPen(m_theme.colour(colour));
    const QString line = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(),
                                                          Qt::TextSingleLine);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, line);
}

} // namespace Evently
