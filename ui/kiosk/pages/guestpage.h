// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/kioskpage.h"

class QGridLayout;
class QLineEdit;

namespace Evently {

/// A name and an e-mail address, for who wants to give them.
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
    void arrange() override;

signals:
    void finished();
    void left();

private:
    void finish();

    QLabel *const m_news;
    QGridLayout *const m_fields;
    QLabel *const m_nameLabel;
    QLineEdit *const m_name;
    QLabel *const m_emailLabel;
    QLineEdit *const m_email;
    TapButton *const m_back;
    TapButton *const m_next;
};

} // namespace Evently
