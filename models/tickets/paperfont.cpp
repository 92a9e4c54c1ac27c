// SPDX-License-Identifier: GPL-3.0-only
#include "models/tickets/paperfont.h"

#include <QFont>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Evently {

QFont paperFont()
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace Evently
