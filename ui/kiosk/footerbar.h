// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/context/kioskcontext.h"

#include <QWidget>

class QHBoxLayout;

namespace Evently {

class TapButton;

/// What is always there: the languages by their own names, and how the kiosk looks. Below
/// everything, where everybody reaches it.
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
