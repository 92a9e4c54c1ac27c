// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/slice.h"

using namespace Qt::StringLiterals;

namespace Evently {

QString patternFor(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' % escaped % u'%';
}

} // namespace Evently
