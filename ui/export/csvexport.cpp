// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/csvexport.h"

#include "ui/api/csvdownload.h"
#include "ui/export/peoplecsv.h"
#include "ui/export/savedialog.h"
#include "ui/widgets/busydialog.h"
#include "ui/words/sentences.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Evently {

CsvExport::CsvExport(const Theme &theme, QWidget &window)
    : QObject(&window)
    , m_theme(theme)
    , m_window(window)
{
}

void CsvExport::askWhere(const QString &name, const Fetch &fetch, const QString &timeZone)
{
    QFileDialog *dialog = saveDialog(m_window, tr("Export"), name, u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, fetch, timeZone](const QString &file) { save(file, fetch, timeZone); });
    dialog->open();
}

void CsvExport::save(const QString &file, const Fetch &fetch, const QString &timeZone)
{
    CsvDownload &download = fetch(file);
    download.rewriteBy([csv = PeopleCsv(timeZone)](const QByteArray &piece, bool isLast) mutable {
        const QByteArray rows = csv.read(piece);
        return isLast ? QByteArray(rows + csv.finish()) : rows;
    });
    const QString name = QFileInfo(file).fileName();
    auto *busy = new BusyDialog(m_theme, tr("Saving %1").arg(name), &m_window);
    busy->setAttribute(Qt::WA_DeleteOnClose);
    busy->start();
    connect(busy, &BusyDialog::cancelled, &download, &CsvDownload::cancel);
    connect(busy, &QDialog::rejected, &download, &CsvDownload::cancel);
    connect(&download, &QObject::destroyed, busy, &BusyDialog::finish);
    connect(&download, &CsvDownload::progressed, busy, [busy](qint64 bytes) {
        busy->show(bytes, 0, busy->locale().formattedDataSize(bytes));
    });
    connect(&download, &CsvDownload::done, this,
            [this, name, file] { emit saved(tr("Saved as %1.").arg(name), file); });
    connect(&download, &CsvDownload::refused, this,
            [this](const Problem &problem) { emit failed(sentenceFor(problem)); });
    connect(&download, &CsvDownload::notWritten, this, [this, name](const QString &why) {
        emit failed(tr("%1 couldn't be saved: %2").arg(name, why));
    });
}

} // namespace Evently
