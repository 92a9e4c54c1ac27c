// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/inquiry.h"

#include <QJsonObject>

#include <functional>

namespace Evently {

/// The problem of an answer that was granted but can't be read: ours, not the person's.
Problem unreadable(const Problem &why);

/// An answer on its way: then() says who wants it, and may be said more than once.
/// Good until the event loop runs again, so say it at once. A Value is made by its fromJson(), in
/// any thread; QJsonObject is the answer as it is.
template <typename Value>
class [[nodiscard]] Pending
{
public:
    explicit Pending(Inquiry &inquiry)
        : m_inquiry(&inquiry)
    {
        inquiry.readBy(read);
    }

    /// Calls @p slot with a Result<Value>, once; never when @p receiver is gone by then.
    ///
    /// Built on connect() because QFuture::then() of Qt 6.4 is racy with a context.
    template <typename Receiver, typename Slot>
    void then(Receiver *receiver, Slot slot) const
    {
        QObject::connect(m_inquiry, &Inquiry::answered, receiver,
                         [receiver, slot](const std::any &told) {
                             const auto &value = std::any_cast<const Result<Value> &>(told);
                             if constexpr (std::is_member_function_pointer_v<Slot>)
                                 std::invoke(slot, receiver, value);
                             else
                                 slot(value);
                         });
    }

private:
    static std::any read(const Result<QJsonObject> &answer) { return valueOf(answer); }

    static Result<Value> valueOf(const Result<QJsonObject> &answer)
    {
        if constexpr (std::is_same_v<Value, QJsonObject>)
            return answer;
        else
            return !answer ? Result<Value>(answer.error()) : valueFrom(*answer);
    }

    static Result<Value> valueFrom(const QJsonObject &json)
    {
        const Result<Value> value = Value::fromJson(json);
        return value ? value : Result<Value>(unreadable(value.error()));
    }

    Inquiry *m_inquiry;
};

} // namespace Evently
