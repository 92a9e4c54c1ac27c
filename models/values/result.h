// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>

namespace Evently {

/// A value, or the Problem (or another @p Error) that explains why there is none. A subset of
/// C++23's std::expected<T, Error>, with its names.
template <typename T, typename Error = Problem>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &operator*() const { return std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

    T value_or(T otherwise) const { return has_value() ? **this : std::move(otherwise); }

    /// Passes the value to @p next, which may fail as well.
    template <std::invocable<const T &> Next>
    auto and_then(Next &&next) const -> std::invoke_result_t<Next, const T &>
    {
        if (has_value())
            return std::invoke(std::forward<Next>(next), **this);
        return error();
    }

    /// Converts the value with @p change, which can't fail.
    template <std::invocable<const T &> Change>
    auto transform(Change &&change) const -> Result<std::invoke_result_t<Change, const T &>, Error>
    {
        if (has_value())
            return std::invoke(std::forward<Change>(change), **this);
        return error();
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace Evently
