// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/pinpad.h"

#include "ui/kiosk/staff/pin.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

PinPad::PinPad(QWidget *parent)
    : QWidget(parent)
    , m_dots(new QLabel)
    , m_keys(new QWidget)
{
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // As on every telephone.
    m_dots->setProperty("type", u"headline"_s);
    m_dots->setAlignment(Qt::AlignCenter);

    auto *grid = new QGridLayout(m_keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::Even);
    for (int digit = 1; digit <= 9; ++digit) {
        QPushButton *key = newKey(QString::number(digit));
        connect(key, &QPushButton::clicked, this, [this, digit] { type(QChar(u'0' + digit)); });
        grid->addWidget(key, (digit - 1) / 3, (digit - 1) % 3);
    }
    m_back = newKey(u"⌫"_s);
    QPushButton *zero = newKey(u"0"_s);
    m_enter = newKey({});
    m_enter->setProperty("rank", u"primary"_s);
    grid->addWidget(m_back, 3, 0);
    grid->addWidget(zero, 3, 1);
    grid->addWidget(m_enter, 3, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(m_dots);
    layout->addWidget(m_keys);

    connect(m_back, &QPushButton::clicked, this, &PinPad::takeBack);
    connect(zero, &QPushButton::clicked, this, [this] { type(u'0'); });
    connect(m_enter, &QPushButton::clicked, this, &PinPad::enter);
    setWords();
    showDots();
}

QPushButton *PinPad::newKey(const QString &label)
{
    auto *key = new QPushButton(label);
    key->setAccessibleName(label);
    key->setFocusPolicy(Qt::NoFocus); // The pad itself takes a keyboard's digits.
    return key;
}

void PinPad::setWords()
{
    m_back->setAccessibleName(tr("Delete the last digit"));
    m_enter->setText(tr("OK"));
    m_enter->setAccessibleName(tr("OK"));
}

void PinPad::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWords();
}

void PinPad::clear()
{
    m_digits.fill(u'0');
    m_digits.clear();
    showDots();
}

void PinPad::setOpen(bool isOpen)
{
    m_keys->setEnabled(isOpen);
    if (isOpen)
        setFocus();
}

void PinPad::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->isEnabled())
        return;
    const QString text = event->text();
    if (text.size() == 1 && text.at(0) >= u'0' && text.at(0) <= u'9')
        type(text.at(0));
    else if (event->key() == Qt::Key_Backspace)
        takeBack();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else
        QWidget::keyPressEvent(event);
}

void PinPad::type(QChar digit)
{
    if (m_digits.size() < pinLengthMax)
        m_digits += digit;
    showDots();
    emit typedOn();
}

void PinPad::takeBack()
{
    m_digits.chop(1);
    showDots();
    emit typedOn();
}

void PinPad::enter()
{
    if (m_digits.size() < pinLengthMin)
        return;
    const QString pin = m_digits;
    clear();
    emit entered(pin);
}

void PinPad::showDots()
{
    // Empty circles show how many digits it takes at least.
    const int rest = std::max(pinLengthMin - typed(), 0);
    m_dots->setText(QString(typed(), u'●') % QString(rest, u'○'));
    m_dots->setAccessibleName(tr("%n digit(s) typed", nullptr, typed()));
    m_enter->setEnabled(typed() >= pinLengthMin);
}

} // namespace Evently
