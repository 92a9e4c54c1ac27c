// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QDate;
class QFileDialog;
class QString;
class QWidget;

namespace Evently {

/// A dialog that asks before @p window where to keep a file that ends in @p suffix ("pdf"), to be
/// opened by the caller; it deletes itself. It begins where the last file was kept, or else among
/// the documents of whoever sits there: the folder that the program was started in is nobody's
/// choice. GUI thread.
QFileDialog *saveDialog(QWidget &window, const QString &title, const QString &name,
                        const QString &suffix);

/// What a file about the event @p event on @p day is called: "Jazz Night 2027-05-01 bookings". No
/// letter in it means anything to a file system.
QString fileNameFor(const QString &event, QDate day, const QString &what);

} // namespace Evently
