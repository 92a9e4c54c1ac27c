// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

class QGridLayout;

namespace Evently {

class CodeEdit;

/// Where somebody types the reference that is on their slip, by keys of its own: references have
/// few letters, and no keyboard is needed for them.
class FindSlipPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindSlipPage)

public:
    explicit FindSlipPage(KioskContext &context);

    void fill(const QString &typed); ///< What was typed or scanned elsewhere.
    void say(const QString &notice);
    void sayUnreadable(); ///< What the field holds is no reference.
    void setBusy(bool isBusy);

    void wipe() override;
    void retranslate() override;

signals:
    void typed(const QString &reference); ///< As it is written on slips.
    void left();

protected:
    QLineEdit *fieldForKeys() const override;
    void arrange() override;

private:
    void check();
    void finish();

    QLabel *const m_news;
    CodeEdit *const m_edit;
    QGridLayout *const m_keys;
    QList<TapButton *> m_letters;
    TapButton *m_delete = nullptr;
    bool m_isBusy = false;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
