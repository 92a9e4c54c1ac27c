// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/inquiry.h"

#include <functional>

namespace Evently {

/// The problem of an answer that was granted but can't be read: ours, not the person's.
Problem unreadable(const Problem &why);

/// An answer on its way: then() says who wants it, and may be said more than once.
/// Good until the event loop runs again, so say it at once.
template <typename Value>
class [[nodiscard]] Pending
{
public:
    explicit Pending(Inquiry &inquiry)
        : m_inquiry(&inquiry)
    {
    }

    /// Calls @p slot with a Result<Value>, once; never when @p receiver is gone by then.
    ///
    /// Built on connect() because QFuture::then() of Qt 6.4 is racy with a context.
    template <typename Receiver, typename Slot>
    void then(Receiver *receiver, Slot slot) const
    {
        QObject::connect(m_inquiry, &Inquiry::answered, receiver,
                         [receiver, slot](const Result<QJsonObject> &answer) {
                             const Result<Value> value = read(answer);
                             if constexpr (std::is_member_function_pointer_v<Slot>)
                                 std::invoke(slot, receiver, value);
                             else
                                 slot(value);
                         });
    }

private:
    static Result<Value> read(const Result<QJsonObject> &answer)
    {
        if (!answer)
            return answer.error();
        const Result<Value> value = Value::fromJson(*answer);
        return value ? value : Result<Value>(unreadable(value.error()));
    }

    Inquiry *m_inquiry;
};

} // namespace Evently
