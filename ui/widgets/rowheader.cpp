// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/rowheader.h"

#include "ui/look/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;

static constexpr int arrowSize = 10;

RowHeader::RowHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFont(theme.font(Theme::Type::Caption));
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool isHovered = isSortIndicatorShown() && underMouse()
            && rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    const auto side = Qt::Alignment(
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->save();
    if (isHovered)
        painter->fillRect(rect, m_theme.colour(Colour::Hover));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      m_theme.colour(Colour::Line));

    QRect room = rect.adjusted(Theme::Even, 0, -Theme::Even, 0);
    const int arrowRoom = isSorted ? arrowSize + int(Theme::Tight) : 0;
    const QFontMetrics metrics(font());
    const QString name = metrics.elidedText(
            model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
            Qt::ElideRight, room.width() - arrowRoom);
    const int nameWidth = metrics.horizontalAdvance(name);
    const int left = side & Qt::AlignRight ? room.right() + 1 - nameWidth : room.left();
    painter->setFont(font());
    painter->setPen(m_theme.colour(isSorted ? Colour::Text : Colour::Muted));
    painter->drawText(QRect(left, room.top(), nameWidth + 1, room.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (isSorted) {
        const QRect arrow(side & Qt::AlignRight ? left - arrowRoom
                                                : left + nameWidth + int(Theme::Tight),
                          room.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
        const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
        icon(m_theme, isUp ? u"chevron-up"_s : u"chevron-down"_s).paint(painter, arrow);
    }
    painter->restore();
}

} // namespace Evently
