// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/pairing/pairing.h"
#include "ui/kiosk/parts/kioskpage.h"
#include "ui/kiosk/pin/pinguard.h"

namespace Evently {

class AdministratorStep;
class CodeStep;
class NewPinStep;
class PairingStep;

/// What a kiosk shows that no server knows: it is paired here, and staff choose its PIN. The token
/// is kept last, so a kiosk that has one has a PIN, too.
class PairingPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingPage)

public:
    PairingPage(KioskContext &context, PinGuard &guard);

    /// Begins anew, saying @p why there is pairing to be done, if there is more to say.
    void open(const QString &why = {});
    void wipe() override; ///< Back to the first step; a device that got no PIN is paired anew.
    bool takeCode(const ScannedCode &code) override; ///< Perhaps it pairs.
    bool isUntouched() const override;
    void retranslate() override;
    bool needsServer() const override { return false; }

signals:
    void paired(const Evently::Kiosk &kiosk); ///< Token and PIN are kept.

protected:
    QLineEdit *fieldForKeys() const override;

private:
    QList<QWidget *> steps() const;
    PairingStep *form() const;
    void turnToStep(QWidget *step);
    void follow();
    void tell(const char *tone, const QString &sentence);
    void turnToOther();
    void showRefusal(const Problem &problem);
    void askForPin(const PairedKiosk &kiosk);
    void keepToken();

    PinGuard &m_guard;
    Pairing m_pairing;
    std::optional<PairedKiosk> m_paired; ///< Until there is a PIN.
    QString m_why;
    QWidget *m_step = nullptr; ///< The one that is shown.
    CodeStep *const m_code;
    AdministratorStep *const m_administrator;
    NewPinStep *const m_pin;
    QLabel *const m_news; ///< What went wrong, or comes next.
    TapButton *const m_other;
    TapButton *const m_pair;
};

} // namespace Evently
