// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/formula.h"

using namespace Qt::StringLiterals;

namespace Evently {

QString withoutFormula(const QString &text)
{
    const bool isFormula =
            !text.isEmpty() && QStringView(u"=+-@\t\r＝＋－＠").contains(text.front());
    return isFormula ? u'\'' % text : text;
}

} // namespace Evently
