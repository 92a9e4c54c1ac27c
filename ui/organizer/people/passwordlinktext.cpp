// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/passwordlinktext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Evently {

QString passwordLinkText(const QUrl &server, const QString &token)
{
    return u"evently://%1/set-password#%2"_s.arg(server.authority(), token);
}

/// Mail programs wrap long lines, so white space inside is ignored.
QString tokenFrom(const QString &pasted)
{
    QString text = pasted;
    text.remove(u' ').remove(u'\t').remove(u'\n').remove(u'\r');
    const qsizetype mark = text.lastIndexOf(u'#');
    return mark < 0 ? text : text.sliced(mark + 1);
}

} // namespace Evently
