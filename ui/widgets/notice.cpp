// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/notice.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Evently {

static QString nameOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Information: return u"information"_s;
    case Notice::Kind::Success: return u"success"_s;
    case Notice::Kind::Warning: return u"warning"_s;
    case Notice::Kind::Error: return u"error"_s;
    }
    Q_UNREACHABLE();
}

/// Not everyone can tell the kinds by colour.
static QString signOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Information: return u"info-circle"_s;
    case Notice::Kind::Success: return u"check-circle"_s;
    case Notice::Kind::Warning: return u"exclamation-triangle"_s;
    case Notice::Kind::Error: return u"x-circle"_s;
    }
    Q_UNREACHABLE();
}

static Theme::Colour colourOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Information: return Theme::Colour::Accent;
    case Notice::Kind::Success: return Theme::Colour::Success;
    case Notice::Kind::Warning: return Theme::Colour::Warning;
    case Notice::Kind::Error: return Theme::Colour::Danger;
    }
    Q_UNREACHABLE();
}

Notice::Notice(const Theme &theme, Shape shape, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_sign(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_sentence(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_links(new QHBoxLayout)
{
    setProperty("banner", shape == Shape::Banner);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QHBoxLayout(this);
    const int side = shape == Shape::Banner ? Theme::Far : Theme::Even;
    layout->setContentsMargins(side, Theme::Near, side, Theme::Near);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sentence);
    // An empty layout would limit the width of the sentence.
    auto *links = new QWidget;
    links->setLayout(m_links);
    links->hide();
    words->addWidget(links);
    m_links->setContentsMargins(0, 0, 0, 0);
    m_links->setSpacing(Theme::Even);
    layout->addLayout(words, 1);
    hide();
}

void Notice::say(Kind kind, const QString &sentence, const QList<Link> &links)
{
    setProperty("notice", nameOf(kind));
    for (QWidget *part : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_sentence)}) {
        part->style()->unpolish(part);
        part->style()->polish(part);
    }
    m_kind = kind;
    showSign();
    m_sentence->setText(sentence);
    showLinks(links);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// Aligned with the first line of the sentence.
void Notice::showSign()
{
    const int size = m_sentence->fontMetrics().height();
    m_sign->setPixmap(
            iconPixmap(m_theme, signOf(m_kind), size, colourOf(m_kind), devicePixelRatioF()));
}

/// Following a link may remove it while it still handles the click.
void Notice::showLinks(const QList<Link> &links)
{
    while (const QLayoutItem *item = m_links->takeAt(0)) {
        if (QWidget *button = const_cast<QLayoutItem *>(item)->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    for (const Link &link : links) {
        auto *button = new QPushButton(link.words);
        button->setProperty("rank", u"link"_s);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, link.follow);
        m_links->addWidget(button);
    }
    if (!links.isEmpty())
        m_links->addStretch();
    m_links->parentWidget()->setVisible(!links.isEmpty());
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        showSign();
}

void Notice::beSilent()
{
    hide();
    m_sentence->clear();
    showLinks({});
}

QString Notice::sentence() const
{
    return m_sentence->text();
}

} // namespace Evently
