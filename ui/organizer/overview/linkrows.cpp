// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/overview/linkrows.h"

#include "ui/look/theme.h"
#include "ui/widgets/buttonrole.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int sideWidth = 150;

LinkRow::LinkRow(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(theme.font(Theme::Type::Strong)))
    , m_text(new ElidedLabel(theme.font(Theme::Type::Caption)))
    , m_side(new ElidedLabel(theme.font(Theme::Type::Caption)))
    , m_seats(new SeatBar(theme))
{
    giveButtonRole(*this);
    setProperty("linkrow", true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_text->setProperty("tone", u"muted"_s);
    m_side->setProperty("tone", u"muted"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *side = new QVBoxLayout;
    side->setSpacing(Theme::Tight);
    side->addWidget(m_side);
    side->addWidget(m_seats);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Near, Theme::Near, Theme::Near, Theme::Near);
    layout->setSpacing(Theme::Apart);
    layout->addLayout(words, 1);
    layout->addLayout(side);
    m_side->setFixedWidth(sideWidth);
    m_seats->setFixedWidth(sideWidth);
}

void LinkRow::say(const LinkRowWords &words)
{
    m_words = words;
    m_title->setText(words.title);
    setTone(*m_title, words.tone);
    m_text->setText(words.text);
    m_side->setText(words.side);
    m_side->setVisible(!words.side.isEmpty());
    m_seats->setVisible(words.seats.has_value());
    if (words.seats)
        m_seats->show(*words.seats);
    setAccessibleName(words.spoken);
}

void LinkRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit chosen(m_words.event);
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        emit chosen(m_words.event);
    else
        QFrame::keyPressEvent(event);
}

LinkRows::LinkRows(const Theme &theme, const QString &nothing, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_nothing(plainLabel(nothing, theme.font(Theme::Type::Body)))
{
    m_nothing->setProperty("tone", u"muted"_s);
    m_nothing->setContentsMargins(LinkRow::Margin, 0, LinkRow::Margin, 0);
    m_nothing->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_nothing);
    m_layout->addStretch();
}

void LinkRows::setRows(const QList<LinkRowWords> &rows)
{
    while (m_rows.size() > rows.size())
        delete m_rows.takeLast();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i == m_rows.size()) {
            auto *row = new LinkRow(m_theme);
            connect(row, &LinkRow::chosen, this, &LinkRows::chosen);
            m_rows << row;
            m_layout->insertWidget(int(i), row);
        } else if (m_rows[i]->words() == rows[i]) {
            continue;
        }
        ++m_updates;
        m_rows[i]->say(rows[i]);
    }
    m_nothing->setVisible(rows.isEmpty());
}

} // namespace Evently
