// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/formula.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Evently {

QString withoutFormula(const QString &text)
{
    static const QRegularExpression negativeNumber(
            QRegularExpression::anchoredPattern(u"-[0-9]+(\\.[0-9]+)?"_s));
    const bool isFormula = !text.isEmpty()
            && QStringView(u"=+-@\t\r＝＋－＠").contains(text.front())
            && !negativeNumber.match(text).hasMatch();
    return isFormula ? u'\'' % text : text;
}

} // namespace Evently
