// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace Evently {

/// Whether @p sent equals @p wanted, in a time that reveals nothing about either.
bool isSameSecret(const QByteArray &sent, const QByteArray &wanted);

} // namespace Evently
