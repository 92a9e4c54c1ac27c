// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace Evently {

/// A small line without axes that shows a number's history, next to the number itself.
class Sparkline : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sparkline)

public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    void setValues(const QList<qreal> &values);
    const QList<qreal> &values() const { return m_values; }

    QSize sizeHint() const override { return {96, 28}; }
    QSize minimumSizeHint() const override { return {48, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<qreal> m_values;
};

} // namespace Evently
