// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QObject>

namespace Evently {

/// Makes a device known to a server: by a code that an organizer's window shows, or by an
/// administrator who signs in on the device itself. It has a connection of its own, so what an
/// administrator may do ends with the pairing, and nothing of it is kept. GUI thread.
class Pairing : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pairing)

public:
    struct Administrator
    {
        QString email;
        QString password;
        QString kioskName; ///< What the device will be called.
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
