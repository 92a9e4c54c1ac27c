// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QWidget>

namespace Evently {

class KioskLook;
class PinPad;

/// Where staff choose the PIN of a kiosk, and type it a second time. The page it is on has its
/// words.
class NewPinStep : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPinStep)

public:
    explicit NewPinStep(const KioskLook &look, QWidget *parent = nullptr);

    void open();
    void forget(); ///< What was typed.
    /// The PIN that was chosen() could not be kept, because of @p why.
    void refuse(const QString &why);
    QString explanation() const;

signals:
    void saying(const char *tone, const QString &sentence);
    void chosen(const QString &pin); ///< Twice the same, and a good one.

private:
    void take(const QString &pin);
    void askForFirst();

    PinPad *const m_pad;
    QString m_first; ///< What was typed the first time.
};

} // namespace Evently
