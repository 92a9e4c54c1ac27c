// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/stepper.h"

#include "ui/kiosk/parts/kioskpage.h"

using namespace Qt::StringLiterals;

namespace Evently {

Stepper::Stepper(const KioskLook &look, Size size, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_size(size)
    , m_line(new QHBoxLayout(this))
    , m_less(new TapButton(look, TapButton::Rank::Key))
    , m_number(kioskLabel(size == Size::Large ? u"display"_s : u"headline"_s))
    , m_more(new TapButton(look, TapButton::Rank::Key))
{
    m_less->setText(u"−"_s);
    m_more->setText(u"+"_s);
    m_less->setSign(u"dash-lg"_s);
    m_more->setSign(u"plus-lg"_s);
    m_number->setAlignment(Qt::AlignCenter);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->addStretch(1);
    m_line->addWidget(m_less);
    m_line->addWidget(m_number);
    m_line->addWidget(m_more);
    m_line->addStretch(1);

    connect(m_less, &TapButton::clicked, this, [this] { setValue(m_value - 1); });
    connect(m_more, &TapButton::clicked, this, [this] { setValue(m_value + 1); });
    connect(&look, &KioskLook::changed, this, &Stepper::arrange);
    arrange();
    setValue(1);
}

void Stepper::arrange()
{
    const bool isLarge = m_size == Size::Large;
    const QSize button =
            isLarge ? QSize(m_look.px(200), m_look.px(140)) : QSize(m_look.px(110), m_look.px(96));
    for (TapButton *each : {m_less, m_more})
        each->setFixedSize(button.expandedTo({m_look.touch(), m_look.touch()}));
    // Room for three digits, or for two.
    const int number =
            isLarge ? (m_look.hasLargeType() ? 300 : 260) : (m_look.hasLargeType() ? 150 : 120);
    m_number->setFixedWidth(m_look.px(number));
}

void Stepper::setValue(int value)
{
    const int before = m_value;
    m_value = std::clamp(value, m_least, m_most);
    if (m_value > m_least && m_value < m_first)
        m_value = value > before && m_first <= m_most ? m_first : m_least;
    write();
    m_less->setEnabled(m_value > m_least);
    m_more->setEnabled(m_value < m_most);
    if (m_value != before)
        emit changed();
}

bool Stepper::step(int by)
{
    if (isEnabled())
        setValue(m_value + by);
    return isEnabled();
}

void Stepper::setMost(int most)
{
    m_least = m_first = 1;
    m_most = std::max(1, most);
    setValue(m_value);
}

void Stepper::setNoneOr(int first, int most)
{
    m_least = 0;
    m_first = first;
    m_most = most < first ? 0 : most;
    setValue(m_value);
}

void Stepper::setNames(const QString &value, const QString &less, const QString &more)
{
    m_name = value;
    m_less->setAccessibleName(less);
    m_more->setAccessibleName(more);
    write();
}

/// Screen readers read only a label's accessible name, so it includes the number.
void Stepper::write()
{
    const QString number = QLocale().toString(m_value);
    m_number->setText(number);
    m_number->setAccessibleName(m_name.isEmpty() ? number : m_name % u": "_s % number);
}

} // namespace Evently
