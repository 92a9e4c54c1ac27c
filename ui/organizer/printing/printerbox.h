// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QComboBox>

namespace Evently {

class ChosenPrinter;

/// Where tickets are printed, to be chosen: the machine's printers, its default one, or to be asked
/// each time.
class PrinterBox : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrinterBox)

public:
    enum class Offers {
        PrintersOnly, ///< For one job: the choice stays as it is.
        AskingToo, ///< What is chosen here is the choice.
    };

    PrinterBox(ChosenPrinter &printer, Offers offers, QWidget *parent = nullptr);

    QString printer() const; ///< Empty: the default one.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void choose(int row);

    ChosenPrinter &m_printer;
    const Offers m_offers;
};

} // namespace Evently
