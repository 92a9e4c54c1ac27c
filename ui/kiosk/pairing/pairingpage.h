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

/// The page of an unpaired kiosk: it is paired here, and staff choose its PIN. The token is stored
/// last, so a kiosk with a token always has a PIN.
class PairingPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingPage)

public:
    PairingPage(KioskContext &context, PinGuard &guard);

    /// Starts from the beginning; @p why gives the reason for pairing, if there is one to show.
    void open(const QString &why = {});
    void wipe() override; ///< Returns to the first step; without a PIN, pairing starts over.
    bool takeCode(const ScannedCode &code) override; ///< It may be a pairing code.
    bool isUntouched() const override;
    void retranslate() override;
    bool needsServer() const override { return false; }

signals:
    void paired(const Evently::Kiosk &kiosk); ///< Token and PIN have been stored.

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
    std::optional<PairedKiosk> m_paired; ///< Until the PIN is set.
    QString m_why;
    QWidget *m_step = nullptr; ///< The current one.
    CodeStep *const m_code;
    AdministratorStep *const m_administrator;
    NewPinStep *const m_pin;
    QLabel *const m_news; ///< An error, or what comes next.
    TapButton *const m_other;
    TapButton *const m_pair;
};

} // namespace Evently
