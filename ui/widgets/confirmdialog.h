// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class Theme;

/// A confirmation for something that can't be undone: states the consequences, with a button that
/// names the action. Escape and closing it mean no; so does Return, unless the button has the
/// focus. Open it with open(); accepted() means yes. It deletes itself when it is closed.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmDialog)

public:
    /// Danger is for actions that take something away from someone.
    enum class Tone { Plain, Danger };

    struct Question
    {
        QString headline; ///< "Cancel “Jazz Night”?"
        QStringList consequences{}; ///< One sentence each: "42 bookings will be cancelled."
        QString verb; ///< The button: "Cancel event".
        Tone tone = Tone::Plain;
        /// If not empty, the button is disabled until the user has typed this, such as a number of
        /// seats.
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
