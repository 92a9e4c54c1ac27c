// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// The REST contract as OpenAPI in JSON, as /api/openapi.json serves it.
QByteArray openApiDocument();

} // namespace Evently
