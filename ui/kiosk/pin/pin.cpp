// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/pin/pin.h"

#include <sodium.h>

#include <algorithm>

namespace Evently {

// OWASP's minimum for Argon2id with one lane, as for passwords on the server. A PIN is short, so
// its real protection is that its hash stays in the secret store and that tries are limited.
static constexpr quint64 passes = 2;
static constexpr size_t memory = 19 * 1024 * 1024;

std::optional<PinFault> faultOf(const QString &pin)
{
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    if (!std::all_of(pin.cbegin(), pin.cend(), isDigit))
        return PinFault::NotDigits;
    if (pin.size() < pinLengthMin || pin.size() > pinLengthMax)
        return PinFault::Length;
    const int step = pin.at(1).unicode() - pin.at(0).unicode();
    const auto isNoStep = [step](QChar before, QChar after) {
        return after.unicode() - before.unicode() != step;
    };
    const bool isRun = std::abs(step) <= 1
            && std::adjacent_find(pin.cbegin(), pin.cend(), isNoStep) == pin.cend();
    return isRun ? std::optional(PinFault::TooSimple) : std::nullopt;
}

QString hashOfPin(const QString &pin)
{
    const QByteArray digits = pin.toLatin1();
    char hash[crypto_pwhash_STRBYTES];
    if (sodium_init() < 0
        || crypto_pwhash_str(hash, digits.constData(), quint64(digits.size()), passes, memory) != 0)
        return {};
    return QString::fromLatin1(hash);
}

bool isPinOf(const QString &pin, const QString &hash)
{
    const QByteArray digits = pin.toLatin1();
    const QByteArray stored = hash.toLatin1();
    return sodium_init() >= 0
            && crypto_pwhash_str_verify(stored.constData(), digits.constData(),
                                        quint64(digits.size()))
            == 0;
}

} // namespace Evently
