// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/weaksecret.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

/// Secrets in examples, tutorials and templates, without case and punctuation. A long secret that
/// contains one of these was copied, not generated.
static constexpr QLatin1StringView wellKnown[] = {
        "yoursecret"_L1,    "yourjwtsecret"_L1,  "yoursupersecret"_L1,
        "yoursecretkey"_L1, "youradmintoken"_L1, "yoursecuretoken"_L1,
        "yourtoken"_L1,     "yourpassword"_L1,   "changeme"_L1,
        "changethis"_L1,    "changeit"_L1,       "replaceme"_L1,
        "replacethis"_L1,   "supersecret"_L1,    "verysecret"_L1,
        "mysecret"_L1,      "secretkey"_L1,      "jwtsecret"_L1,
        "topsecret"_L1,     "admintoken"_L1,     "admincreationtoken"_L1,
        "admincreation"_L1, "password"_L1,       "passw0rd"_L1,
        "letmein"_L1,       "qwertyuiop"_L1,     "placeholder"_L1,
        "insecure"_L1,      "donotuse"_L1,       "notasecret"_L1,
        "keyboardcat"_L1,   "loremipsum"_L1,     "foobar"_L1,
        "0123456789"_L1,    "1234567890"_L1,     "abcdefghij"_L1,
        "deadbeef"_L1,
};

/// Whether @p secret consists only of its first few characters, repeated.
static bool isRepeating(const QString &secret)
{
    for (qsizetype period = 1; period <= secret.size() / 2; ++period) {
        if (secret.sliced(period) == secret.chopped(period))
            return true;
    }
    return false;
}

std::optional<QString> weaknessOf(const QString &secret)
{
    static const QRegularExpression punctuation(u"[^a-z0-9]"_s);
    const QString bare = secret.toLower().remove(punctuation);
    const bool isKnown = std::ranges::any_of(
            wellKnown, [&bare](QLatin1StringView known) { return bare.contains(known); });
    if (isKnown)
        return u"is publicly known"_s;
    if (secret.toUtf8().size() < SecretBytesMin)
        return u"is shorter than %1 characters"_s.arg(SecretBytesMin);
    if (isRepeating(secret))
        return u"repeats itself"_s;
    return {};
}

} // namespace Evently
