// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QObject>

namespace Evently {

/// Registers this device with a server: by a code shown in an organizer's window, or by an
/// administrator who signs in on the device itself. It uses its own connection, so the
/// administrator's access ends with the pairing and nothing of it is stored. GUI thread.
class Pairing : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pairing)

public:
    struct Administrator
    {
        QString email;
        QString password;
        QString kioskName; ///< The name for the device.
    };

    explicit Pairing(const QUrl &server, QObject *parent = nullptr);

    void byCode(const QString &code);
    /// Signs in, adds the device, pairs it, signs out.
    void byAdministrator(const Administrator &administrator);

signals:
    void paired(const Evently::PairedKiosk &kiosk);
    void refused(const Evently::Problem &problem);

private:
    void takeSignIn(const QString &kioskName, const Result<SignedIn> &answer);
    void takeAdded(const Result<KioskToPair> &answer);
    void finish(const Result<PairedKiosk> &outcome);

    Connection m_connection;
    ApiClient m_api;
};

} // namespace Evently
