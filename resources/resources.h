// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// The REST contract as OpenAPI in JSON, as /api/openapi.json serves it.
QByteArray openApiDocument();

/// The passwords that are tried first, a line each in small letters, below lines with "#" that say
/// where they come from.
QByteArray commonPasswords();

} // namespace Evently
