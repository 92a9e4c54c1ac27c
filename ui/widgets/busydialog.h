// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Evently {

class Theme;

/// Shows the progress of work that takes longer than half a second, and lets the user cancel it. It
/// is never shown for shorter work. Keep it until the work ends, then call finish().
class BusyDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusyDialog)

public:
    static constexpr std::chrono::milliseconds patience{500};

    /// @p headline says what is being done: "Writing 12,000 bookings".
    BusyDialog(const Theme &theme, const QString &headline, QWidget *parent);

    /// Shows itself after the delay, unless finish() is called first.
    void start();
    /// @p total 0: unknown. @p words may be empty.
    void show(qint64 done, qint64 total, const QString &words = {});
    void finish();

signals:
    void cancelled(); ///< By the button or Escape. End the work soon, then call finish().

protected:
    void reject() override;

private:
    QLabel *const m_words;
    QProgressBar *const m_bar;
    QPushButton *const m_cancel;
    QTimer m_patience;
};

} // namespace Evently
