// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/savedialog.h"

#include <QDate>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Evently {

/// The documents folder; a new account may not have one yet.
static QString firstFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

QFileDialog *saveDialog(QWidget &window, const QString &title, const QString &name,
                        const QString &suffix)
{
    static QString folder = firstFolder();

    auto *dialog = new QFileDialog(&window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    dialog->setDirectory(QDir(folder).exists() ? folder : firstFolder());
    dialog->selectFile(name % u'.' % suffix);
    dialog->resize(760, 480); // At its default size, Qt's own dialog cuts its columns off.
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [](const QString &file) { folder = QFileInfo(file).absolutePath(); });
    return dialog;
}

QString fileNameFor(const QString &event, QDate day, const QString &what)
{
    QString name;
    for (const QChar c : event) {
        const bool isPlain = c.isPrint() && !QStringView(u"/\\:*?\"<>|").contains(c);
        name += isPlain ? c : QChar(u' ');
    }
    name = name.simplified().left(60).trimmed();
    while (name.startsWith(u'.') || name.startsWith(u' ')) // Avoids hidden files.
        name.remove(0, 1);
    return QStringList{name, day.toString(Qt::ISODate), what}.join(u' ').trimmed();
}

} // namespace Evently
