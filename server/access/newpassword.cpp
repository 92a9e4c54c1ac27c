// SPDX-License-Identifier: GPL-3.0-only
#include "server/access/newpassword.h"

#include "server/access/commonpasswords.h"

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr int passwordMin = 8;
static constexpr int passwordMax = 128;

/// Texts that people would consider the same become equal: case, width and surrounding blanks are
/// ignored.
static QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

std::optional<QString> weaknessOf(const QString &password, const QString &email)
{
    if (password.trimmed().isEmpty())
        return u"must not be blank"_s;
    if (isCommonPassword(password) || isCommonPassword(folded(password)))
        return u"is too common"_s;
    const QString address = folded(email);
    const QString word = folded(password);
    if (!address.isEmpty() && (word == address || word == address.section(u'@', 0, -2)))
        return u"must not be the email address"_s;
    return {};
}

QString newPasswordIn(Fields &in, const QString &name, const QString &email)
{
    const QString password = in.secret(name, passwordMin, passwordMax);
    if (password.isEmpty())
        return password;
    if (const auto weakness = weaknessOf(password, email))
        in.complain(name, *weakness);
    return password;
}

bool isSamePassword(const QString &one, const QString &other)
{
    return one.normalized(QString::NormalizationForm_C)
            == other.normalized(QString::NormalizationForm_C);
}

} // namespace Evently
