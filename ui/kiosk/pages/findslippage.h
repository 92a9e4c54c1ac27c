// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

class QGridLayout;

namespace Evently {

class CodeEdit;

/// Where a visitor types the reference on their slip. The page has its own keys, because references
/// use few letters and need no full keyboard.
class FindSlipPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindSlipPage)

public:
    explicit FindSlipPage(KioskContext &context);

    void fill(const QString &typed); ///< Fills in what was typed or scanned elsewhere.
    void say(const QString &notice);
    void sayUnreadable(); ///< The field's content isn't a reference.
    void setBusy(bool isBusy);

    void wipe() override;
    void retranslate() override;

signals:
    void typed(const QString &reference); ///< Formatted as on slips.
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
