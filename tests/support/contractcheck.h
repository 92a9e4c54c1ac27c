// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace Evently {

/// A request and its answer, as they were on the wire.
struct WireExchange
{
    using Header = std::pair<QByteArray, QByteArray>; ///< Name in lower case, value trimmed.

    QByteArray method{};
    QByteArray target{}; ///< The path with its query: "/api/events?limit=3".
    QByteArray requestBody{};
    int status = 0;
    QList<Header> headers{}; ///< The answer's.
    QByteArray body{};

    QByteArray header(QByteArrayView lowerName) const; ///< Empty when it is not there.
};

/// Holds answers against resources/openapi.yaml: status, headers, every member of the body, and
/// that the code of a refusal is one this operation may have. Not thread-safe.
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
        bool repeatsByKey = false; ///< It has an Idempotency-Key.
    };

    ContractCheck();
    ~ContractCheck();

    /// All that the contract says there is.
    QList<Operation> operations() const;

    /// What the contract does not allow about @p exchange, a sentence each; empty if nothing. A
    /// server that takes a request which the contract forbids is a complaint as well.
    QStringList complaints(const WireExchange &exchange);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
