// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Evently {

using Colour = Theme::Colour;

namespace {

QByteArray drawingOf(const QString &name)
{
    QFile file(u":/evently/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no icon %s; see resources/icons/icons.cmake.", qPrintable(name));
    return file.readAll();
}

/// Renders an icon each time it is painted: icons are small, and the theme may have changed.
class ThemedIcon : public QIconEngine
{
public:
    ThemedIcon(const Theme &theme, const QString &name, Colour colour)
        : m_theme(theme)
        , m_drawing(drawingOf(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", m_theme.colour(colourFor(mode, state)).name().toLatin1());
        QSvgRenderer renderer(drawing);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIcon(*this); }

private:
    Colour colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Colour::Muted;
        return state == QIcon::On ? Colour::Accent : m_colour;
    }

    const Theme &m_theme;
    const QByteArray m_drawing;
    const Colour m_colour;
};

} // namespace

QIcon icon(const Theme &theme, const QString &name, Colour colour)
{
    return QIcon(new ThemedIcon(theme, name, colour));
}

QPushButton *iconButton(const QIcon &icon, const QString &words)
{
    auto *button = new QPushButton(icon, words);
    // The aspect ratio is kept, so a wide icon needs a wider area.
    const int height = button->iconSize().height();
    button->setIconSize({height + height / 2, height});
    return button;
}

QPixmap logo(int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/evently/icons/evently.svg"_s).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QPixmap iconPixmap(const Theme &theme, const QString &name, int size, Colour colour,
                   qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap =
            ThemedIcon(theme, name, colour).pixmap({pixels, pixels}, QIcon::Normal, QIcon::Off);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace Evently
