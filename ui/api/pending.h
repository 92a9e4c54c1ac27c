// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/inquiry.h"

#include <QJsonObject>

#include <functional>

namespace Evently {

/// The problem to report for a successful answer that can't be parsed: a bug, not a user error.
Problem unreadable(const Problem &why);

/// An answer that hasn't arrived yet. then() adds a receiver and may be called more than once.
/// Valid until the event loop runs again, so call then() at once. A Value is parsed by its
/// fromJson(), in any thread; QJsonObject is the raw answer.
template <typename Value>
class [[nodiscard]] Pending
{
public:
    explicit Pending(Inquiry &inquiry)
        : m_inquiry(&inquiry)
    {
        inquiry.readBy(read);
    }

    /// Calls @p slot with a Result<Value>, once; never if @p receiver is gone by then.
    ///
    /// Uses connect(), because QFuture::then() of Qt 6.4 has a race when given a context.
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
