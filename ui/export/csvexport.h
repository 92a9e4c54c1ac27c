// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace Evently {

class CsvDownload;
class Theme;

/// Keeps a list of the server as a CSV file: asks where, shows how far it is if that takes a while,
/// and says how it went. GUI thread.
class CsvExport : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvExport)

public:
    /// Begins to fetch the list into @c file.
    using Fetch = std::function<CsvDownload &(const QString &file)>;

    /// Dialogs stand before @p window, which owns it.
    CsvExport(const Theme &theme, QWidget &window);

    /// Asks for a file, which is called @p name if no one wants another name, then saves. Times
    /// are told in @p timeZone, see PeopleCsv.
    void askWhere(const QString &name, const Fetch &fetch, const QString &timeZone = {});
    void save(const QString &file, const Fetch &fetch, const QString &timeZone = {});

signals:
    void saved(const QString &sentence, const QString &file);
    void failed(const QString &sentence); ///< There is no file, or the old one is as it was.

private:
    const Theme &m_theme;
    QWidget &m_window;
};

} // namespace Evently
