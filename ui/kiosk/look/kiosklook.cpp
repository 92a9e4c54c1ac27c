// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/look/kiosklook.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Evently {

using Type = KioskLook::Type;

namespace {

struct Measure
{
    Type type;
    QLatin1StringView name; ///< In the style sheet, written @type-NAME.
    double units;
    QFont::Weight weight;
};

constexpr Measure measures[] = {
        {Type::Small, "small"_L1, 26, QFont::Normal},
        {Type::Body, "body"_L1, 32, QFont::Normal},
        {Type::Strong, "strong"_L1, 34, QFont::DemiBold},
        {Type::Title, "title"_L1, 44, QFont::DemiBold},
        {Type::Headline, "headline"_L1, 64, QFont::Bold},
        {Type::Display, "display"_L1, 104, QFont::Bold},
};

constexpr double largeFactor = 1.25;

} // namespace

KioskLook::KioskLook(QObject *parent)
    : QObject(parent)
{
}

QFont KioskLook::font(Type type) const
{
    QFont font = m_theme.font(Theme::Type::Body);
    for (const Measure &measure : measures) {
        if (measure.type == type) {
            font.setPixelSize(px(measure.units * (m_hasLargeType ? largeFactor : 1)));
            font.setWeight(measure.weight);
        }
    }
    return font;
}

int KioskLook::px(double units) const
{
    return int(std::lround(units * std::min(m_screen.width(), m_screen.height()) / 1080.0));
}

int KioskLook::touch() const
{
    return std::max(px(88), int(std::ceil(12 * m_pixelsPerMillimetre)));
}

void KioskLook::setHighContrast(bool on)
{
    if (on == hasHighContrast())
        return;
    m_theme = Theme(on ? Theme::Scheme::HighContrast : Theme::Scheme::Light);
    emit changed();
}

void KioskLook::setLargeType(bool on)
{
    if (std::exchange(m_hasLargeType, on) != on)
        emit changed();
}

void KioskLook::setLow(bool on)
{
    if (std::exchange(m_isLow, on) != on)
        emit changed();
}

void KioskLook::setKeys(bool on)
{
    if (std::exchange(m_hasKeys, on) != on)
        emit keysChanged();
}

void KioskLook::reset()
{
    if (!hasHighContrast() && !m_hasLargeType && !m_isLow)
        return;
    m_theme = Theme(Theme::Scheme::Light);
    m_hasLargeType = m_isLow = false;
    emit changed();
}

void KioskLook::setScreen(const QSize &pixels, double pixelsPerMillimetre)
{
    if (pixels == m_screen && pixelsPerMillimetre == m_pixelsPerMillimetre)
        return;
    m_screen = pixels;
    m_pixelsPerMillimetre = pixelsPerMillimetre;
    emit changed();
}

QString KioskLook::styleSheet() const
{
    QString sheet = m_theme.styleSheet(u":/evently/styles/kiosk.qss"_s);
    for (const Measure &measure : measures) {
        const QFont font = this->font(measure.type);
        sheet.replace(
                u"@type-"_s % measure.name % u';',
                u"font-size: %1px; font-weight: %2;"_s.arg(font.pixelSize()).arg(font.weight()));
    }
    sheet.replace(u"@touch"_s, QString::number(touch()) % u"px"_s);
    for (const int units : {2, 4, 8, 12, 16, 24, 32})
        sheet.replace(u"@%1u"_s.arg(units), u"%1px"_s.arg(std::max(1, px(units))));
    return sheet;
}

} // namespace Evently
