// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/palette/noteddelegate.h"

#include <QIcon>
#include <QPainter>

namespace Evently {

using Colour = Theme::Colour;
using Type = Theme::Type;

static constexpr int IconSize = 18;

NotedDelegate::NotedDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize NotedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = QFontMetrics(m_theme.font(Type::Body)).height();
    return {option.rect.width(), std::max(line, IconSize) + 2 * Theme::Near};
}

void NotedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isChosen || isHovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(isChosen ? Colour::AccentSoft : Colour::Hover));
        painter->drawRoundedRect(option.rect, Theme::Radius, Theme::Radius);
    }

    const QRect row = option.rect.adjusted(Theme::Even, 0, -Theme::Even, 0);
    const QRect sign(row.left(), row.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, sign);

    const QString note = index.data(NoteRole).toString();
    painter->setFont(m_theme.font(Type::Caption));
    painter->setPen(m_theme.colour(Colour::Muted));
    const int noteWidth = painter->fontMetrics().horizontalAdvance(note);
    painter->drawText(row, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, note);

    const QRect words = row.adjusted(IconSize + Theme::Even, 0, -noteWidth - Theme::Apart, 0);
    painter->setFont(m_theme.font(Type::Body));
    painter->setPen(m_theme.colour(Colour::Text));
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                           words.width(), Qt::TextSingleLine);
    painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace Evently
