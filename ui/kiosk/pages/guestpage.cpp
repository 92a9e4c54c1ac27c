// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/guestpage.h"

#include "models/values/text.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Evently {

GuestPage::GuestPage(KioskContext &context)
    : KioskPage(context)
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_fields(new QGridLayout)
    , m_nameLabel(kioskLabel(u"strong"_s))
    , m_name(new QLineEdit)
    , m_emailLabel(kioskLabel(u"strong"_s))
    , m_email(new QLineEdit)
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    m_nameLabel->setBuddy(m_name);
    m_emailLabel->setBuddy(m_email);
    m_name->setMaxLength(200);
    m_email->setMaxLength(254);
    // Nothing may learn from what visitors type.
    constexpr auto secret = Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;
    m_name->setInputMethodHints(secret);
    m_email->setInputMethodHints(secret | Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    for (QLineEdit *edit : {m_name, m_email}) {
        edit->setContextMenuPolicy(Qt::NoContextMenu);
        edit->setDragEnabled(false);
        edit->setAcceptDrops(false);
        connect(edit, &QLineEdit::returnPressed, this, &GuestPage::finish);
    }
    setBeside();
    addNews(m_news);
    body()->addLayout(m_fields);
    body()->addStretch(1);
    m_news->hide();

    connect(m_back, &TapButton::clicked, this, &GuestPage::left);
    connect(m_next, &TapButton::clicked, this, &GuestPage::finish);
    retranslate();
}

/// Under one another where there is room for it.
void GuestPage::arrange()
{
    KioskPage::arrange();
    const bool isFlat = !look().isPortrait() && (look().isLow() || isHalved());
    const std::pair<QWidget *, QWidget *> fields[] = {{m_nameLabel, m_name},
                                                      {m_emailLabel, m_email}};
    for (int i = 0; i < 2; ++i) {
        const int row = isFlat ? 0 : 2 * i;
        const int column = isFlat ? i : 0;
        m_fields->addWidget(fields[i].first, row, column, Qt::AlignBottom);
        m_fields->addWidget(fields[i].second, row + 1, column);
        m_fields->setColumnStretch(i, i == 0 || isFlat ? 1 : 0);
    }
    m_fields->setHorizontalSpacing(look().px(32));
    m_fields->setVerticalSpacing(look().px(16));
}

Customer GuestPage::guest() const
{
    return {.name = m_name->text().trimmed(), .email = m_email->text().trimmed()};
}

void GuestPage::say(const QString &notice)
{
    m_news->setText(notice);
    m_news->setVisible(!notice.isEmpty());
}

void GuestPage::finish()
{
    const QString email = guest().email;
    say(email.isEmpty() || isEmail(email)
                ? QString()
                : tr("This e-mail address is not complete. It may also stay empty."));
    if (m_news->text().isEmpty())
        emit finished();
}

/// setText() also forgets what could be undone; clear() would not.
void GuestPage::wipe()
{
    say({});
    m_name->setText({});
    m_email->setText({});
}

void GuestPage::retranslate()
{
    setHeadline(tr("A name on the ticket?"));
    setLead(tr("You need not give any. What you type is forgotten here as soon as you leave."));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name, may stay empty"));
    m_name->setPlaceholderText(tr("may stay empty"));
    m_emailLabel->setText(tr("E-mail address"));
    m_email->setAccessibleName(tr("E-mail address, may stay empty"));
    m_email->setPlaceholderText(tr("may stay empty"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Continue"));
}

} // namespace Evently
