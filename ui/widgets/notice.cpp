// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/notice.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
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

/// Colour alone doesn't tell everybody which kind it is.
static QString signOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Information: return u"i"_s;
    case Notice::Kind::Success: return u"✓"_s;
    case Notice::Kind::Warning:
    case Notice::Kind::Error: return u"!"_s;
    }
    Q_UNREACHABLE();
}

Notice::Notice(const Theme &theme, Shape shape, QWidget *parent)
    : QFrame(parent)
    , m_sign(plainLabel({}, theme.font(Theme::Type::Strong)))
    , m_sentence(plainLabel({}, theme.font(Theme::Type::Body)))
{
    setProperty("banner", shape == Shape::Banner);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Even, Theme::Near, Theme::Even, Theme::Near);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    hide();
}

void Notice::say(Kind kind, const QString &sentence)
{
    setProperty("notice", nameOf(kind));
    for (QWidget *part : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_sign),
                          static_cast<QWidget *>(m_sentence)}) {
        part->style()->unpolish(part);
        part->style()->polish(part);
    }
    m_sign->setText(signOf(kind));
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::beSilent()
{
    hide();
    m_sentence->clear();
}

QString Notice::sentence() const
{
    return m_sentence->text();
}

} // namespace Evently
