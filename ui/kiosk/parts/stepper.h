// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/look/kiosklook.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Evently {

class TapButton;

/// A number between a minus and a plus button.
class Stepper : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Stepper)

public:
    enum class Size {
        Large, ///< The only one on a page.
        Small, ///< One of several.
    };

    explicit Stepper(const KioskLook &look, Size size = Size::Large, QWidget *parent = nullptr);

    int value() const { return m_value; }
    void setValue(int value);
    bool step(int by); ///< @return false if it can't be changed at all now.
    void setMost(int most); ///< The minimum is 1.
    /// Allows none, or a number from @p first to @p most.
    void setNoneOr(int first, int most);
    void setNames(const QString &value, const QString &less, const QString &more);

signals:
    void changed();

private:
    void arrange();
    void write();

    const KioskLook &m_look;
    const Size m_size;
    QHBoxLayout *const m_line;
    TapButton *const m_less;
    QLabel *const m_number;
    TapButton *const m_more;
    QString m_name; ///< Of the number.
    int m_value = 1;
    int m_least = 1;
    int m_first = 1; ///< The next one above m_least.
    int m_most = 1;
};

} // namespace Evently
