// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cluster/failure.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace Evently {

/// Settings by the names of their environment variables, from several sources in order of
/// precedence; an empty value counts as absent. The first error found is kept.
class Settings
{
public:
    /// @p given (the command line) takes precedence over @p environment, and that over @p file.
    Settings(QHash<QString, QString> given, const QProcessEnvironment &environment,
             QHash<QString, QString> file);

    QString text(const QString &name, const QString &otherwise = {}) const;
    bool has(const QString &name) const { return !text(name).isEmpty(); }

    /// The whole number @p name, which must be between @p least and @p most.
    int number(const QString &name, int otherwise, int least, int most);
    QStringList list(const QString &name) const; ///< Separated by commas or blanks.

    void refuse(const QString &name, const QString &why);
    const std::optional<Failure> &failure() const { return m_failure; }

private:
    QHash<QString, QString> m_given;
    QProcessEnvironment m_environment;
    QHash<QString, QString> m_file;
    std::optional<Failure> m_failure;
};

} // namespace Evently
