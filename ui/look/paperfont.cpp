// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/paperfont.h"

#include "ui/look/theme.h"

using namespace Qt::StringLiterals;

namespace Evently {

QFont paperFont()
{
    QFont font;
    font.setFamilies({u"Inter"_s, Theme::paperFamily()});
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace Evently
