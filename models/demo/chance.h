// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QList>
#include <QUuid>

#include <random>

namespace Evently {

/// Random numbers that are the same for the same seed. (The distributions of the standard library
/// differ between implementations; its generators do not.)
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_generator(seed)
    {
    }

    double unit(); ///< 0 ≤ x < 1
    int between(int least, int most); ///< Both inclusive.
    bool happens(double probability) { return unit() < probability; }
    /// A waiting time with @p mean, exponentially distributed, as between independent arrivals.
    std::chrono::milliseconds wait(std::chrono::milliseconds mean);
    std::chrono::milliseconds within(std::chrono::milliseconds span); ///< Uniformly distributed.
    /// A random index into @p weights, each as likely as its weight.
    qsizetype weighted(const QList<double> &weights);

    template <typename Value>
    const Value &of(const QList<Value> &values)
    {
        return values[between(0, int(values.size()) - 1)];
    }

    QUuid id(Instant at); ///< A UUIDv7 created at that time.
    QString reference();

private:
    std::mt19937_64 m_generator;
};

} // namespace Evently
