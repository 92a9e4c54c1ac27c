// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/circuit.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace Evently {

static constexpr auto longWait = 500ms;
static constexpr auto refusalLasts = 10s;
static constexpr auto proofLasts = 5s;

bool Circuit::mayTry()
{
    qint64 nextTry = m_nextTry.load();
    if (nextTry == 0)
        return true;
    return steady_clock::now().time_since_epoch().count() >= nextTry
            && m_nextTry.compare_exchange_strong(nextTry, soon());
}

void Circuit::failedAfter(steady_clock::duration time)
{
    if (time >= longWait || isOpen())
        m_nextTry = soon();
}

void Circuit::refusedToWrite()
{
    m_refusedUntil = (steady_clock::now() + refusalLasts).time_since_epoch().count();
    m_writtenUntil = 0;
}

void Circuit::wrote()
{
    m_refusedUntil = 0;
    m_writtenUntil = (steady_clock::now() + proofLasts).time_since_epoch().count();
}

bool Circuit::hasWritten() const
{
    return steady_clock::now().time_since_epoch().count() < m_writtenUntil.load();
}

bool Circuit::refusesToWrite() const
{
    const qint64 until = m_refusedUntil.load();
    return until != 0 && steady_clock::now().time_since_epoch().count() < until;
}

/// About a second from now. The random part keeps processes that lost a database at the same time
/// from retrying together.
qint64 Circuit::soon()
{
    const auto pause = std::chrono::milliseconds(QRandomGenerator::global()->bounded(750, 1250));
    return (steady_clock::now() + pause).time_since_epoch().count();
}

} // namespace Evently
