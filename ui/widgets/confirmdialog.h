// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class Theme;

/// A question before what can't be undone: what will happen, and a button that says it. Escape and
/// closing it are a no, and so is Return, unless somebody went to the button. Open it with open();
/// accepted() is the yes. It deletes itself when it is closed.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmDialog)

public:
    /// Danger is for what takes something away from somebody.
    enum class Tone { Plain, Danger };

    struct Question
    {
        QString headline; ///< "Cancel “Jazz Night”?"
        QStringList consequences{}; ///< A sentence each: "42 bookings will be cancelled."
        QString verb; ///< On the button: "Cancel event".
        Tone tone = Tone::Plain;
        /// If not empty, the button works once somebody has typed this, such as a number of seats.
        QString toType{};
        QString toTypeLabel{}; ///< "Type 120 to confirm".
    };

    ConfirmDialog(const Theme &theme, const Question &question, QWidget *parent);

private:
    void addConsequences(QVBoxLayout &layout, const Theme &theme, const Question &question);
    void addTyping(QVBoxLayout &layout, const Theme &theme, const Question &question);

    QPushButton *const m_yes;
    QPushButton *const m_no;
    QLineEdit *m_typed = nullptr;
};

} // namespace Evently
