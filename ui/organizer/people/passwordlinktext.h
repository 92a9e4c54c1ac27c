// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QUrl;

namespace Evently {

/// A one-time link to send: "evently://tickets.example.org/set-password#TOKEN". It is opened in the
/// sign-in window, not in a browser.
QString passwordLinkText(const QUrl &server, const QString &token);

/// The token in pasted text: from a whole link, or the token alone.
QString tokenFrom(const QString &pasted);

} // namespace Evently
