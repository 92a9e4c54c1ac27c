// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

enum class Lines { One, Many };

/// The number of characters (Unicode code points) in @p text.
qsizetype characterCount(QStringView text);

/// Whether @p text can be stored and shown: no NUL, no other control characters and no lone
/// surrogates. With Lines::Many, line breaks and tabs are allowed.
bool isClean(QStringView text, Lines lines);

/// @p text without the control characters and blanks that scanners put around what they send: the
/// end of a line, STX and ETX, GS. NUL stays, because no scanner sends it.
QString withoutScannerFrame(QStringView text);

/// Whether @p text is a usual e-mail address: at most 254 bytes of UTF-8, an unquoted local part of
/// up to 64 bytes, and a domain name with a dot.
bool isEmail(QStringView text);

/// The form in which e-mail addresses are compared: normalised, in lower case, the domain in ASCII.
/// @p email must be valid by isEmail().
QString emailKey(const QString &email);

} // namespace Evently
