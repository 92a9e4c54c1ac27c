// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

namespace Evently {

class ChosenPrinter;
class PrinterBox;
class Theme;

/// Asks on which printer a job goes. Whoever leaves it prints nothing. It deletes itself when it is
/// closed.
class PrinterQuestion : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrinterQuestion)

public:
    PrinterQuestion(ChosenPrinter &printer, const QString &job, const Theme &theme,
                    QWidget *parent);

private:
    void answer(bool isToPrint);

    ChosenPrinter &m_printer;
    const QString m_job;
    PrinterBox *const m_box;
};

} // namespace Evently
