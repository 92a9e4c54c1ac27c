// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Evently {

class Theme;

/// Shows how far something is that takes longer than half a second, and lets somebody stop it.
/// What is done sooner never shows it. Keep it for as long as the work goes on: finish() ends it.
class BusyDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusyDialog)

public:
    static constexpr std::chrono::milliseconds patience{500};

    /// @p headline says what is being done: "Writing 12,000 bookings".
    BusyDialog(const Theme &theme, const QString &headline, QWidget *parent);

    /// Shows itself after patience, unless finish() comes first.
    void start();
    /// @p total 0: nobody knows how much it is. @p words may be empty.
    void show(qint64 done, qint64 total, const QString &words = {});
    void finish();

signals:
    void cancelled(); ///< By the button or Escape. The work should end soon; finish() is still due.

protected:
    void reject() override;

private:
    QLabel *const m_words;
    QProgressBar *const m_bar;
    QPushButton *const m_cancel;
    QTimer m_patience;
};

} // namespace Evently
