// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/result.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace Evently {

/// Settings by their environment's names, from several places that come one after the other; an
/// empty value counts as none. The first thing found wrong is kept.
class Settings
{
public:
    /// @p given comes first (the command line), then @p environment, then @p file.
    Settings(QHash<QString, QString> given, const QProcessEnvironment &environment,
             QHash<QString, QString> file);

    QString text(const QString &name, const QString &otherwise = {}) const;
    bool has(const QString &name) const { return !text(name).isEmpty(); }

    /// The whole number @p name, which must lie between @p least and @p most.
    int number(const QString &name, int otherwise, int least, int most);
    QStringList list(const QString &name) const; ///< Parted by commas or blanks.

    void refuse(const QString &name, const QString &why);
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    QHash<QString, QString> m_given;
    QProcessEnvironment m_environment;
    QHash<QString, QString> m_file;
    std::optional<Problem> m_problem;
};

} // namespace Evently
