// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kioskcontext.h"

#include <QWidget>

class QHBoxLayout;

namespace Evently {

class TapButton;

/// The bar at the bottom of every page, where everyone can reach it: the languages by their own
/// names, and the display settings.
class FooterBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FooterBar)

public:
    explicit FooterBar(KioskContext &context, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void follow();
    void fit();

    KioskContext &m_context;
    QHBoxLayout *const m_line;
    QList<TapButton *> m_languages;
    TapButton *const m_contrast;
    TapButton *const m_type;
    TapButton *const m_low;
};

} // namespace Evently
