// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QUrl;

namespace Evently {

/// A one-time link as it is handed on: "evently://tickets.example.org/set-password#TOKEN". It is
/// opened in the sign-in window; a browser has nothing to do with it.
QString passwordLinkText(const QUrl &server, const QString &token);

/// The token in what someone pasted: a whole link, or the token alone.
QString tokenFrom(const QString &pasted);

} // namespace Evently
