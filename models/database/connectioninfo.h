// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QString>

namespace Evently {

/// Where a PostgreSQL database is and as whom to enter it.
struct ConnectionInfo
{
    QString host{}; ///< A name, an address, a socket's folder ("/run/…"), or several with commas.
    int port = 5432; ///< 0 where @c options["port"] lists one for each host.
    QString database{};
    QString user{};
    QString password{}; ///< A secret: never in a log, an argument list or an error.
    QHash<QString, QString> options{}; ///< Other libpq keywords, such as "sslmode".

    /// Reads `postgresql://user:password@host:port,host2/database?sslmode=verify-full`, with what
    /// libpq allows in it: several hosts, IPv6 in brackets, percent-encoding, a socket folder as
    /// `?host=/run/postgresql` or `%2Frun`. @return Invalid for another scheme, a missing database
    /// or a keyword libpq does not know; the refusal never repeats the URL, which holds a password.
    static Result<ConnectionInfo> fromUrl(const QString &url);

    /// The same, with a client that notices within seconds when the server can't be reached, unless
    /// the options say otherwise.
    ConnectionInfo withShortTimeouts() const;

    /// The options and nothing else, quoted for QSqlDatabase::setConnectOptions().
    QString connectOptions() const;

    /// All of it as a libpq connection string, for PQconnectdb(). Holds the password.
    QByteArray toConnectionString() const;

    bool operator==(const ConnectionInfo &) const = default;
};

} // namespace Evently
