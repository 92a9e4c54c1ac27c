// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QComboBox>

namespace Evently {

class ChosenPrinter;

/// Selects the printer for tickets: one of the machine's printers, the default one, or asking each
/// time.
class PrinterBox : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrinterBox)

public:
    enum class Offers {
        PrintersOnly, ///< For a single job: the stored choice doesn't change.
        AskingToo, ///< Changes the stored choice.
    };

    PrinterBox(ChosenPrinter &printer, Offers offers, QWidget *parent = nullptr);

    QString printer() const; ///< Empty: the default printer.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void choose(int row);

    ChosenPrinter &m_printer;
    const Offers m_offers;
};

} // namespace Evently
