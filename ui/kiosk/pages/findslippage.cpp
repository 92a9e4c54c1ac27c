// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pages/findslippage.h"

#include "models/values/typedcode.h"
#include "ui/kiosk/parts/codeedit.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Evently {

/// Crockford's base 32, as models/values/reference.h writes it.
static const QString letters = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

FindSlipPage::FindSlipPage(KioskContext &context)
    : KioskPage(context)
    , m_news(kioskLabel(u"strong"_s, u"warning"_s))
    , m_edit(new CodeEdit)
    , m_keys(new QGridLayout)
    , m_back(addAction(TapButton::Rank::Plain))
    , m_next(addAction(TapButton::Rank::Primary))
{
    m_edit->setAlignment(Qt::AlignCenter);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setAcceptDrops(false);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_edit->setProperty("hasOwnKeys", true); // No on-screen keyboard is needed for it.
    for (int i = 0; i < letters.size(); ++i) {
        auto *key = new TapButton(context.look, TapButton::Rank::Key);
        key->setText(letters.mid(i, 1));
        key->setAccessibleName(letters.mid(i, 1));
        key->setFocusPolicy(Qt::NoFocus);
        connect(key, &TapButton::clicked, this, [this, i] { m_edit->insert(letters.mid(i, 1)); });
        m_letters << key;
    }
    m_delete = new TapButton(context.look, TapButton::Rank::Plain);
    m_delete->setFocusPolicy(Qt::NoFocus);
    connect(m_delete, &TapButton::clicked, m_edit, &QLineEdit::backspace);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 4);
    line->addWidget(m_delete, 1);
    setBeside();
    addNews(m_news);
    body()->addStretch(1);
    body()->addLayout(line);
    auto *keys = new QWidget;
    keys->setLayoutDirection(Qt::LeftToRight); // The order of references.
    keys->setLayout(m_keys);
    m_keys->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(keys);
    body()->addStretch(1);
    m_news->hide();
    setFocusProxy(m_edit);
    setWayBack(m_back);

    connect(m_edit, &QLineEdit::textChanged, this, &FindSlipPage::check);
    connect(m_edit, &QLineEdit::returnPressed, this, &FindSlipPage::finish);
    connect(m_back, &TapButton::clicked, this, &FindSlipPage::left);
    connect(m_next, &TapButton::clicked, this, &FindSlipPage::finish);
    retranslate();
}

void FindSlipPage::say(const QString &notice)
{
    m_news->setText(notice);
    m_news->setVisible(!notice.isEmpty());
}

void FindSlipPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

void FindSlipPage::check()
{
    say({});
    m_next->setEnabled(!m_isBusy && !m_edit->text().trimmed().isEmpty());
}

void FindSlipPage::sayUnreadable()
{
    say(tr("That isn't a complete reference: it has twelve letters and digits. Please check it "
           "against your slip."));
}

void FindSlipPage::finish()
{
    const TypedCode code = readCode(m_edit->text());
    if (code.references.isEmpty())
        return sayUnreadable();
    if (!m_isBusy)
        emit typed(code.reference());
}

void FindSlipPage::fill(const QString &typed)
{
    m_edit->setText(typed);
}

QLineEdit *FindSlipPage::fieldForKeys() const
{
    return m_edit;
}

void FindSlipPage::wipe()
{
    m_isBusy = false;
    m_edit->setText({});
    say({});
}

void FindSlipPage::retranslate()
{
    setHeadline(tr("What's the reference on your slip?"));
    setLead(tr("Type the letters and digits in large print. You can leave out the hyphens."));
    m_edit->setAccessibleName(tr("The slip's reference"));
    m_delete->setText(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete the last character"));
    m_back->setText(tr("Back"));
    m_next->setText(m_isBusy ? tr("One moment, please…") : tr("Look it up"));
    m_next->setEnabled(!m_isBusy && !m_edit->text().trimmed().isEmpty());
}

void FindSlipPage::arrange()
{
    KioskPage::arrange();
    m_keys->setSpacing(look().px(8));
    // Half of a landscape screen is wide and low.
    const bool isFlat = look().isLow() && !look().isPortrait();
    const int wide = (width() - look().px(136)) * 3 / 4; // Next to the buttons.
    const int mostFlat = std::clamp(wide / (look().touch() + look().px(8)), 8, 11);
    const int perRow = isFlat ? mostFlat : 8;
    const bool isRoomy = look().isPortrait() && !look().isLow();
    const int tall = std::max(look().touch(), look().px(isFlat ? 88 : isRoomy ? 136 : 104));
    for (int i = 0; i < m_letters.size(); ++i) {
        m_keys->addWidget(m_letters[i], i / perRow, i % perRow);
        m_letters[i]->setFixedHeight(tall);
    }
    m_delete->setFixedHeight(std::max(look().touch(), m_edit->sizeHint().height()));
}

} // namespace Evently
