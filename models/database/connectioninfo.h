// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QString>

namespace Evently {

/// Where a PostgreSQL database is and which role to connect as.
struct ConnectionInfo
{
    QString host{}; ///< A name, an address, a socket directory ("/run/…"), or a list with commas.
    int port = 5432; ///< 0 if @c options["port"] lists one for each host.
    QString database{};
    QString user{};
    QString password{}; ///< A secret: must not appear in logs, argument lists or errors.
    QHash<QString, QString> options{}; ///< Other libpq keywords, such as "sslmode".

    /// Reads `postgresql://user:password@host:port,host2/database?sslmode=verify-full` with
    /// everything that libpq allows: several hosts, IPv6 in brackets, percent-encoding, a socket
    /// directory as `?host=/run/postgresql` or `%2Frun`.
    /// @return Invalid for another scheme, a missing database or a keyword that libpq doesn't know.
    /// The message never quotes the URL, because it contains a password.
    static Result<ConnectionInfo> fromUrl(const QString &url);

    /// The same, but the client notices within seconds if the server can't be reached, unless the
    /// options say otherwise.
    ConnectionInfo withShortTimeouts() const;

    /// Only the options, quoted for QSqlDatabase::setConnectOptions().
    QString connectOptions() const;

    /// Everything as a libpq connection string, for PQconnectdb(). Includes the password.
    QByteArray toConnectionString() const;

    bool operator==(const ConnectionInfo &) const = default;
};

} // namespace Evently
