// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/guestpage.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Evently {

GuestPage::GuestPage(KioskContext &context)
    : KioskPage(context)
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_field(new QVBoxLayout)
    , m_nameLabel(kioskLabel(u"strong"_s))
    , m_name(new QLineEdit)
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    m_nameLabel->setBuddy(m_name);
    m_name->setMaxLength(200);
    // Input methods must not learn from what visitors type.
    m_name->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_name->setContextMenuPolicy(Qt::NoContextMenu);
    m_name->setDragEnabled(false);
    m_name->setAcceptDrops(false);
    m_field->addWidget(m_nameLabel);
    m_field->addWidget(m_name);
    setBeside();
    addNews(m_news);
    body()->addLayout(m_field);
    body()->addStretch(1);
    m_news->hide();
    setWayBack(m_back);

    connect(m_name, &QLineEdit::returnPressed, this, &GuestPage::finish);
    connect(m_back, &TapButton::clicked, this, &GuestPage::left);
    connect(m_next, &TapButton::clicked, this, &GuestPage::finish);
    retranslate();
}

void GuestPage::arrange()
{
    KioskPage::arrange();
    m_field->setSpacing(look().px(16));
}

QLineEdit *GuestPage::fieldForKeys() const
{
    return m_name;
}

Customer GuestPage::guest() const
{
    return {.name = m_name->text().trimmed()};
}

void GuestPage::say(const QString &notice)
{
    m_news->setText(notice);
    m_news->setVisible(!notice.isEmpty());
}

void GuestPage::finish()
{
    say({});
    emit finished();
}

/// Unlike clear(), setText() also clears the undo history.
void GuestPage::wipe()
{
    say({});
    m_name->setText({});
}

void GuestPage::retranslate()
{
    setHeadline(tr("Add a name to the ticket?"));
    setLead(tr("This is optional. What you type here is deleted as soon as you leave."));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name, optional"));
    m_name->setPlaceholderText(tr("optional"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Continue"));
}

} // namespace Evently
