// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace Evently {

enum class Lines { One, Many };

/// How many characters (Unicode code points) a person would count in @p text.
qsizetype characterCount(QStringView text);

/// Whether @p text can be stored and shown: no NUL, no other control character and no lone
/// surrogate. With Lines::Many, line breaks and tabs are fine.
bool isClean(QStringView text, Lines lines);

/// Whether @p text is an e-mail address as people have them: at most 254 bytes of UTF-8, a local
/// part of up to 64 without quotes, and a domain name with a dot.
bool isEmail(QStringView text);

/// What makes two addresses the same one: normalised, without regard to case, the domain in ASCII.
/// @p email must be one by isEmail().
QString emailKey(const QString &email);

} // namespace Evently
