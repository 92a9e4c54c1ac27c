// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace Evently {

/// A request and its answer, as sent over the network.
struct WireExchange
{
    using Header = std::pair<QByteArray, QByteArray>; ///< Name in lower case, value trimmed.

    QByteArray method{};
    QByteArray target{}; ///< The path with its query: "/api/events?limit=3".
    QByteArray requestBody{};
    int status = 0;
    QList<Header> headers{}; ///< The answer's.
    QByteArray body{};

    QByteArray header(QByteArrayView lowerName) const; ///< Empty if absent.
};

/// Checks answers against resources/openapi.yaml: status, headers, every member of the body, and
/// whether a refusal's code is allowed for this operation. Not thread-safe.
class ContractCheck
{
    Q_DISABLE_COPY_MOVE(ContractCheck)

public:
    struct Operation
    {
        QByteArray method; ///< "GET"
        QString path; ///< "/api/events/{id}"
        QStringList access; ///< "anyone", or roles: "user", "admin", "kiosk".
        bool hasBody = false;
        bool repeatsByKey = false; ///< Accepts an Idempotency-Key.
    };

    ContractCheck();
    ~ContractCheck();

    /// All operations of the API.
    QList<Operation> operations() const;

    /// What violates the API description in @p exchange, one sentence each. A server that accepts
    /// an invalid request violates it, too.
    QStringList complaints(const WireExchange &exchange);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
