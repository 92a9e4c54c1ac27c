// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/kioskpage.h"

#include <QScrollArea>
#include <QScroller>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

QLabel *kioskLabel(const QString &type, const QString &tone)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("type", type);
    label->setProperty("tone", tone);
    return label;
}

KioskPage::KioskPage(KioskContext &context)
    : m_context(context)
    , m_whole(new QVBoxLayout(this))
    , m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
    , m_spread(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_scroll(new QScrollArea)
    , m_words(new QVBoxLayout)
    , m_headline(kioskLabel(u"headline"_s))
    , m_lead(kioskLabel(u"body"_s, u"muted"_s))
    , m_body(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
{
    setObjectName(u"kioskpage"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_lead->hide();

    m_words->addWidget(m_headline);
    m_words->addWidget(m_lead);
    m_words->addLayout(m_body, 1);
    auto *words = new QWidget;
    words->setLayout(m_words);
    m_words->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(words);
    m_spread->addWidget(m_scroll, 1);
    m_whole->addItem(m_above);
    m_whole->addLayout(m_spread, 1);
    m_whole->addLayout(m_actions);

    connect(&m_context.look, &KioskLook::changed, this, &KioskPage::arrange);
    connect(&m_context.languages, &Languages::changed, this, &KioskPage::retranslate);
}

void KioskPage::setPicture(QWidget *picture)
{
    m_picture = picture;
    m_spread->insertWidget(0, picture, 1);
}

TapButton *KioskPage::addAction(TapButton::Rank rank)
{
    auto *button = new TapButton(m_context.look, rank);
    m_actions->addWidget(button, rank == TapButton::Rank::Primary ? 2 : 1);
    return button;
}

void KioskPage::centre()
{
    m_words->insertStretch(0, 1);
    for (QLabel *label : {m_headline, m_lead})
        label->setAlignment(Qt::AlignHCenter);
}

void KioskPage::setLead(const QString &lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty() && (look().isPortrait() || !look().isLow()));
}

void KioskPage::arrange()
{
    const bool isUpright = look().isPortrait();
    const int edge = look().px(56);
    // A wide screen has no need of lines that reach from side to side.
    const int side = isUpright ? edge : m_picture ? look().px(96) : std::max(edge, width() / 6);
    m_whole->setContentsMargins(side, look().px(isUpright ? 72 : 48), side, look().px(40));
    m_whole->setSpacing(look().px(24));
    m_spread->setSpacing(look().px(48));
    m_words->setSpacing(look().px(16));
    m_body->setSpacing(look().px(24));
    m_actions->setSpacing(look().px(24));
    m_spread->setDirection(isUpright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // The page's own height is less than the screen's by the bar below it.
    m_above->changeSize(
            0, look().isLow() ? window()->height() / 2 - m_whole->contentsMargins().top() : 0,
            QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (m_picture)
        m_picture->setVisible(!look().isLow());
    // Where there is only half a wide screen, what can be touched comes first.
    const bool isTight = look().isLow() && !isUpright;
    m_lead->setVisible(!m_lead->text().isEmpty() && !isTight);
    if (look().isLow())
        QScroller::grabGesture(m_scroll->viewport(), QScroller::TouchGesture);
    else
        QScroller::ungrabGesture(m_scroll->viewport());
    m_headline->setProperty("type", isTight ? u"title"_s : u"headline"_s);
    style()->unpolish(m_headline);
    style()->polish(m_headline);
    m_whole->invalidate();
}

void KioskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Evently
