// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/look/kiosklook.h"

#include <QIcon>
#include <QWidget>

namespace Evently {

/// A large icon in a coloured disc that conveys the message from two metres away. It shrinks before
/// the text does.
class Emblem : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Emblem)

public:
    explicit Emblem(const KioskLook &look, QWidget *parent = nullptr);

    /// The icon @p name of resources/icons/icons.cmake. @p tone is Accent, Success, Warning, Danger
    /// or Muted.
    void set(const QString &name, Theme::Colour tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const KioskLook &m_look;
    QString m_name;
    Theme::Colour m_tone = Theme::Colour::Accent;
    QIcon m_icon;
};

} // namespace Evently
