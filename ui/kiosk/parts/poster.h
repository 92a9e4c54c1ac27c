// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/look/kiosklook.h"

#include <QWidget>

namespace Evently {

/// A poster generated from an event's name: the same name always gets the same colours and shapes,
/// so that people recognize it.
class Poster : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Poster)

public:
    explicit Poster(const KioskLook &look, QWidget *parent = nullptr);

    void setWords(const QString &name, const QString &line); ///< @p line under the name, or empty.

    /// Draws the background of the poster of @p name into @p rect, with round corners.
    static void drawGround(QPainter &painter, const QRectF &rect, const QString &name,
                           qreal radius);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const KioskLook &m_look;
    QString m_name;
    QString m_line;
};

} // namespace Evently
