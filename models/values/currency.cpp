// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/currency.h"

using namespace Qt::StringLiterals;

namespace Evently {

// ISO 4217, list one, as of January 2026: currencies that people pay with. Funds codes, metals and
// test codes are left out, because no ticket is priced in them. (None of the remaining ones has
// four digits.)
static constexpr QLatin1StringView withoutDigits =
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"_L1;

static constexpr QLatin1StringView withThreeDigits = "BHD IQD JOD KWD LYD OMR TND"_L1;

static constexpr QLatin1StringView withTwoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
        "CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
        "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
        "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
        "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
        "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW "
        "ZWG"_L1;

std::optional<int> currencyDigits(QStringView code)
{
    // The codes are separated by blanks, so a match of three letters is always a whole code.
    if (code.size() != 3 || code.contains(u' '))
        return {};
    if (withTwoDigits.contains(code))
        return 2;
    if (withoutDigits.contains(code))
        return 0;
    if (withThreeDigits.contains(code))
        return 3;
    return {};
}

} // namespace Evently
