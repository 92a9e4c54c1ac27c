// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pin/pinpad.h"

#include "ui/kiosk/look/kiosklook.h"
#include "ui/kiosk/pin/pin.h"
#include "ui/look/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Evently {

PinPad::PinPad(const KioskLook &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_dots(new QLabel)
    , m_keys(new QWidget)
    , m_grid(new QGridLayout(m_keys))
    , m_back(newKey(u"⌫"_s))
    , m_enter(newKey({}))
{
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // As on every phone.
    m_dots->setProperty("type", u"headline"_s);
    m_dots->setAlignment(Qt::AlignCenter);
    m_enter->setProperty("rank", u"primary"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (int digit = 0; digit <= 9; ++digit) {
        m_digitKeys << newKey(QString::number(digit));
        connect(m_digitKeys.last(), &QPushButton::clicked, this,
                [this, digit] { type(QChar(u'0' + digit)); });
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Far);
    layout->addWidget(m_dots);
    layout->addWidget(m_keys, 0, Qt::AlignHCenter);

    connect(m_back, &QPushButton::clicked, this, &PinPad::takeBack);
    connect(m_enter, &QPushButton::clicked, this, &PinPad::enter);
    connect(&m_look, &KioskLook::changed, this, &PinPad::arrange);
    arrange();
    setWords();
    showDots();
}

/// As on a phone; in two long rows if only half of a landscape screen is available.
void PinPad::arrange()
{
    const bool isFlat = m_look.isLow() && !m_look.isPortrait();
    const int perRow = isFlat ? 6 : 3;
    QList<QPushButton *> keys = m_digitKeys.mid(1);
    if (isFlat)
        keys = keys.mid(0, 5) << m_back << keys.mid(5) << m_digitKeys[0] << m_enter;
    else
        keys << m_back << m_digitKeys[0] << m_enter;
    for (int i = 0; i < keys.size(); ++i)
        m_grid->addWidget(keys[i], i / perRow, i % perRow);
    m_grid->setSpacing(m_look.px(12));
    m_keys->setFixedWidth(m_look.px(isFlat ? 1000 : 640));
    const bool isRoomy = m_look.isPortrait() && !m_look.isLow();
    const int tall = std::max(m_look.touch(), m_look.px(isFlat ? 88 : isRoomy ? 144 : 116));
    for (int row = 0; row < 4; ++row)
        m_grid->setRowMinimumHeight(row, row * perRow < keys.size() ? tall : 0);
}

QPushButton *PinPad::newKey(const QString &label)
{
    auto *key = new QPushButton(label);
    key->setAccessibleName(label);
    key->setProperty("rank", u"key"_s);
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // As high as its row.
    key->setFocusPolicy(Qt::NoFocus); // The pad itself handles digits from a keyboard.
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
    // Empty circles show the minimum number of digits.
    const int rest = std::max(pinLengthMin - typed(), 0);
    m_dots->setText(QString(typed(), u'●') % QString(rest, u'○'));
    m_dots->setAccessibleName(tr("%n digit(s) entered", nullptr, typed()));
    m_enter->setEnabled(typed() >= pinLengthMin);
}

} // namespace Evently
