// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/footerbar.h"

#include "ui/kiosk/parts/tapbutton.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

using Rank = TapButton::Rank;

FooterBar::FooterBar(KioskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_line(new QHBoxLayout(this))
    , m_contrast(new TapButton(context.look, Rank::Quiet))
    , m_type(new TapButton(context.look, Rank::Quiet))
    , m_low(new TapButton(context.look, Rank::Quiet))
{
    setObjectName(u"kioskfooter"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (const Languages::Language &language : Languages::all()) {
        auto *button = new TapButton(context.look, Rank::Quiet);
        button->setText(language.name);
        button->setAccessibleName(language.name);
        button->setCheckable(true);
        m_line->addWidget(button);
        m_languages << button;
        connect(button, &TapButton::clicked, this, [this, code = language.code] {
            m_context.languages.use(code);
            follow();
        });
    }
    m_line->addStretch(1);
    for (TapButton *button : {m_contrast, m_type, m_low}) {
        button->setCheckable(true);
        m_line->addWidget(button);
    }

    connect(m_contrast, &TapButton::clicked, &context.look, &KioskLook::setHighContrast);
    connect(m_type, &TapButton::clicked, &context.look, &KioskLook::setLargeType);
    connect(m_low, &TapButton::clicked, &context.look, &KioskLook::setLow);
    connect(&context.look, &KioskLook::changed, this, &FooterBar::follow);
    connect(&context.languages, &Languages::changed, this, &FooterBar::retranslate);
    retranslate();
}

void FooterBar::retranslate()
{
    m_contrast->setText(tr("Contrast"));
    m_contrast->setAccessibleName(tr("High contrast"));
    m_type->setText(tr("Larger"));
    m_type->setAccessibleName(tr("Larger text"));
    m_low->setText(tr("Lower"));
    m_low->setAccessibleName(tr("Move everything to the lower half of the screen"));
    follow();
}

void FooterBar::follow()
{
    for (int i = 0; i < m_languages.size(); ++i)
        m_languages[i]->setChecked(Languages::all()[i].code == m_context.languages.current());
    m_contrast->setChecked(m_context.look.hasHighContrast());
    m_type->setChecked(m_context.look.hasLargeType());
    m_low->setChecked(m_context.look.isLow());
    // A landscape screen has room for text, too.
    const auto words =
            m_context.look.isPortrait() ? TapButton::Words::Hidden : TapButton::Words::Shown;
    m_contrast->setSign(u"circle-half"_s, words);
    m_type->setSign(u"zoom-in"_s, words);
    m_low->setSign(u"universal-access"_s, words);
    const int edge = m_context.look.px(16);
    m_line->setContentsMargins(edge, edge / 2, edge, edge / 2);
    m_line->setSpacing(m_context.look.px(4));
    fit();
}

/// All texts on one line and in one size, which is the largest that fits the longest language.
void FooterBar::fit()
{
    const KioskLook &look = m_context.look;
    const QList<TapButton *> buttons = findChildren<TapButton *>();
    const QMargins edges = m_line->contentsMargins();
    const int room = width() - edges.left() - edges.right() - m_line->spacing() * m_line->count();
    const auto need = [&](int pixels) {
        int sum = 0;
        for (const TapButton *button : buttons)
            sum += std::max(button->wordsWidth(pixels) + look.px(24), look.touch());
        return sum;
    };
    int pixels = look.font(KioskLook::Type::Body).pixelSize();
    while (pixels > look.px(20) && need(pixels) > room)
        --pixels;
    for (TapButton *button : buttons)
        button->setLargest(pixels);
}

void FooterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace Evently
