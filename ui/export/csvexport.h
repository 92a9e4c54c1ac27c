// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <functional>

namespace Evently {

class CsvDownload;
class Theme;

/// Saves a list from the server as a CSV file: asks for the file name, shows progress if it takes a
/// while, and reports the outcome. GUI thread.
class CsvExport : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvExport)

public:
    /// Starts to download the list into @c file.
    using Fetch = std::function<CsvDownload &(const QString &file)>;

    /// @p window is the parent of the dialogs and owns this.
    CsvExport(const Theme &theme, QWidget &window);

    /// Asks for a file, suggesting @p name, then saves. Times are in @p timeZone, see PeopleCsv.
    void askWhere(const QString &name, const Fetch &fetch, const QString &timeZone = {});
    void save(const QString &file, const Fetch &fetch, const QString &timeZone = {});

signals:
    void saved(const QString &sentence, const QString &file);
    void failed(const QString &sentence); ///< There is no file, or the old one is unchanged.

private:
    const Theme &m_theme;
    QWidget &m_window;
};

} // namespace Evently
