// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/reference.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr QLatin1StringView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
static constexpr int lettersBeforeCheck = 11;
static constexpr int groupSize = 4;

/// The value of the check letter: a Reed-Solomon check symbol over GF(32), that is, the sum of each
/// value times its own power of x modulo x⁵ + x² + 1. All powers differ, so any single wrong letter
/// and any swap of two letters changes the sum.
static int checkValue(const QList<int> &values)
{
    int sum = 0;
    for (const int value : values) {
        sum = (sum ^ value) << 1;
        if (sum & 0b100000)
            sum ^= 0b100101;
    }
    return sum;
}

static QString written(QList<int> values)
{
    values << checkValue(values);
    QString text;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            text += u'-';
        text += alphabet[values[i]];
    }
    return text;
}

/// The value of a typed letter, or -1.
static qsizetype valueOf(QChar letter)
{
    switch (const QChar upper = letter.toUpper(); upper.unicode()) {
    case u'O': return 0;
    case u'I':
    case u'L': return 1;
    default: return alphabet.indexOf(upper);
    }
}

QString referenceOf(quint64 bits)
{
    QList<int> values(lettersBeforeCheck);
    for (int &value : values) {
        value = int(bits % 32);
        bits /= 32;
    }
    return written(values);
}

QString newReference()
{
    return referenceOf(QRandomGenerator::system()->generate64());
}

std::optional<QString> referenceFrom(QStringView text)
{
    QList<int> values;
    for (const QChar letter : text) {
        if (!letter.isLetterOrNumber())
            continue;
        const qsizetype value = valueOf(letter);
        if (value < 0 || values.size() > lettersBeforeCheck)
            return {};
        values << int(value);
    }
    if (values.size() != lettersBeforeCheck + 1)
        return {};

    const int check = values.takeLast();
    if (check != checkValue(values))
        return {};
    return written(values);
}

} // namespace Evently
