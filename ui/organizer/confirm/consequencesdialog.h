// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Evently {

class Notice;
class Theme;

/// States the consequences of an action and asks for confirmation, twice if there is a second
/// question. Deletes itself when it is closed.
class ConsequencesDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsequencesDialog)

public:
    ConsequencesDialog(const Theme &theme, QWidget *parent);

    void showBusy(const QString &what); ///< While loading or while carrying it out.
    void show(const Consequences &consequences);
    void showProblem(const QString &sentence); ///< Keeps the content, for another try.

signals:
    void confirmed();

protected:
    /// What keeps it from being confirmed; an empty text: nothing does.
    void setComplaint(const QString &sentence);

private:
    void confirm();
    void fit();
    void setSentences(const QStringList &sentences);

    const Theme &m_theme;
    QLabel *const m_question;
    QVBoxLayout *const m_sentences;
    Notice *const m_notice;
    QProgressBar *const m_busy;
    QPushButton *const m_keep;
    QPushButton *const m_do;
    Consequences m_consequences;
    bool m_isSecondTime = false;
};

} // namespace Evently
