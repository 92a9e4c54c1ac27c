// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/emptystate.h"

#include "ui/look/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_headline(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_explanation(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_busy(new QProgressBar)
    , m_retry(new QPushButton(tr("Try again")))
    , m_offer(new QPushButton)
{
    m_offer->setProperty("rank", u"primary"_s);
    m_offer->setFont(theme.font(Theme::Type::Strong));
    m_offer->hide();
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setProperty("tone", u"muted"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::Even);
    layout->addStretch(2);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    layout->addWidget(m_offer, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_retry, &QPushButton::clicked, this, &EmptyState::retried);
    connect(m_offer, &QPushButton::clicked, this, &EmptyState::taken);
}

void EmptyState::offer(const QString &action)
{
    m_offer->setText(action);
    m_offer->setVisible(!action.isEmpty());
}

void EmptyState::showBusy(const QString &headline)
{
    setWords(headline, {});
    offer({});
    m_busy->setVisible(true);
    m_retry->setVisible(false);
}

void EmptyState::showNothing(const QString &headline, const QString &explanation,
                             const QString &action)
{
    setWords(headline, explanation);
    offer(action);
    m_busy->setVisible(false);
    m_retry->setVisible(false);
}

void EmptyState::showFailure(const QString &headline, const QString &explanation)
{
    setWords(headline, explanation);
    offer({});
    m_busy->setVisible(false);
    m_retry->setVisible(true);
}

void EmptyState::setWords(const QString &headline, const QString &explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
}

} // namespace Evently
