// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QWidget>

namespace Evently {

class KioskLook;
class PinPad;

/// Where staff choose the kiosk's PIN and repeat it. The containing page shows the texts.
class NewPinStep : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPinStep)

public:
    explicit NewPinStep(const KioskLook &look, QWidget *parent = nullptr);

    void open();
    void forget(); ///< Clears the input.
    /// The PIN from chosen() couldn't be stored; @p why is the reason.
    void refuse(const QString &why);
    QString explanation() const;

signals:
    void saying(const char *tone, const QString &sentence);
    void chosen(const QString &pin); ///< The PIN was repeated correctly and is acceptable.

private:
    void take(const QString &pin);
    void askForFirst();

    PinPad *const m_pad;
    QString m_first; ///< The first input.
};

} // namespace Evently
