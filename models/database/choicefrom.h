// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <initializer_list>

namespace Evently {

/// The one of @p choices whose wireName() is @p text. For columns whose CHECK constraint allows
/// nothing else.
template <typename Choice>
Choice choiceFrom(const QString &text, std::initializer_list<Choice> choices)
{
    for (const Choice choice : choices) {
        if (text == wireName(choice))
            return choice;
    }
    Q_UNREACHABLE();
}

} // namespace Evently
