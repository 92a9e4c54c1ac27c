// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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

} // namespace Evently
