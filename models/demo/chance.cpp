// SPDX-License-Identifier: GPL-3.0-only
#include "models/demo/chance.h"

#include "models/values/reference.h"

#include <QtEndian>

#include <cmath>

namespace Evently {

using std::chrono::milliseconds;

double Chance::unit()
{
    return double(m_generator() >> 11) * 0x1p-53;
}

int Chance::between(int least, int most)
{
    return least + int(unit() * (most - least + 1));
}

milliseconds Chance::wait(milliseconds mean)
{
    return milliseconds(qint64(-std::log(1 - unit()) * double(mean.count())));
}

milliseconds Chance::within(milliseconds span)
{
    return milliseconds(qint64(unit() * double(span.count())));
}

qsizetype Chance::weighted(const QList<double> &weights)
{
    double rest = 0;
    for (const double weight : weights)
        rest += weight;
    rest *= unit();
    for (qsizetype i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return i;
    }
    return weights.size() - 1;
}

QUuid Chance::id(Instant at)
{
    quint8 bytes[16];
    qToBigEndian(quint64(at.time_since_epoch().count()) << 16 | (m_generator() & 0xffff), bytes);
    qToBigEndian(quint64(m_generator()), bytes + 8);
    bytes[6] = (bytes[6] & 0x0f) | 0x70; // version 7
    bytes[8] = (bytes[8] & 0x3f) | 0x80; // variant of RFC 9562
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

QString Chance::reference()
{
    return referenceOf(m_generator());
}

} // namespace Evently
