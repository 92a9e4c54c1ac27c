// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QDate;
class QFileDialog;
class QString;
class QWidget;

namespace Evently {

/// A dialog with parent @p window that asks where to save a file that ends in @p suffix ("pdf").
/// The caller opens it; it deletes itself. It starts in the folder of the last file, else in the
/// user's documents, never in the folder that the program was started in, which no one chose. GUI
/// thread.
QFileDialog *saveDialog(QWidget &window, const QString &title, const QString &name,
                        const QString &suffix);

/// A file name for the event @p event on @p day: "Jazz Night 2027-05-01 bookings". It has no
/// characters with a special meaning in file systems.
QString fileNameFor(const QString &event, QDate day, const QString &what);

} // namespace Evently
