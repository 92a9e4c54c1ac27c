// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"

class QLineEdit;

namespace Evently {

/// Asks for an optional name. It asks for no email address, because nothing is mailed.
class GuestPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuestPage)

public:
    explicit GuestPage(KioskContext &context);

    Customer guest() const;
    void say(const QString &notice);

    void wipe() override;
    void retranslate() override;

protected:
    QLineEdit *fieldForKeys() const override;
    void arrange() override;

signals:
    void finished();
    void left();

private:
    void finish();

    QLabel *const m_news;
    QVBoxLayout *const m_field;
    QLabel *const m_nameLabel;
    QLineEdit *const m_name;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
