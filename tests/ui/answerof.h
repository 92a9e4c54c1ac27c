// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/pending.h"

#include <QTest>

#include <optional>

namespace Evently {

/// Waits for the answer of @p pending. Test only.
template <typename Value>
Result<Value> answerOf(const Pending<Value> &pending)
{
    constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.
    std::optional<Result<Value>> answer;
    QObject here;
    pending.then(&here, [&](const Result<Value> &given) { answer = given; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, patienceMs))
        return Problem{.code = Problem::Code::RequestTimeout,
                       .error = QStringLiteral("The test waited in vain.")};
    return *answer;
}

} // namespace Evently
