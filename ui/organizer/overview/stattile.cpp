// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/overview/stattile.h"

#include "ui/charts/sparkline.h"
#include "ui/look/theme.h"
#include "ui/widgets/buttonrole.h"
#include "ui/widgets/elidedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

StatTile::StatTile(const Theme &theme, const QString &title, QWidget *parent)
    : Card(parent)
    , m_title(title)
    , m_number(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_trend(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_note(new ElidedLabel(theme.font(Theme::Type::Caption)))
    , m_sales(new Sparkline(theme))
{
    giveButtonRole(*this);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *name = new ElidedLabel(theme.font(Theme::Type::Caption));
    name->setText(title);
    name->setProperty("tone", u"muted"_s);
    m_note->setProperty("tone", u"muted"_s);
    m_sales->hide();

    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::Tight);
    foot->addWidget(m_trend);
    foot->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Apart, Theme::Even, Theme::Apart, Theme::Even);
    layout->setSpacing(Theme::Tight);
    layout->addWidget(name);
    layout->addWidget(m_number);
    layout->addLayout(foot);
    layout->addStretch();
    layout->addWidget(m_sales);
}

void StatTile::say(const QString &number, const QString &note, const Trend &trend)
{
    m_number->setText(number);
    m_note->setText(note);
    m_trend->setVisible(!trend.text.isEmpty());
    m_trend->setText(trend.text);
    setTone(*m_trend, trend.tone());
    setAccessibleName(m_title % u": "_s % number);
    setAccessibleDescription(trend.text.isEmpty() ? note : trend.text % u' ' % note);
}

void StatTile::setHistory(const QList<qreal> &values)
{
    m_sales->setVisible(values.size() > 1);
    m_sales->setValues(values);
}

QString StatTile::number() const
{
    return m_number->text();
}

void StatTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit chosen();
}

void StatTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        emit chosen();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Evently
