// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Evently {

class Theme;

/// What stands where a list would be while there is nothing to list: that it is being read, that
/// there is none, or why it can't be had.
class EmptyState : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void showBusy(const QString &headline);
    /// @p action: what somebody can do about it, as a button; taken() is that they did.
    void showNothing(const QString &headline, const QString &explanation,
                     const QString &action = {});
    void showFailure(const QString &headline, const QString &explanation);

signals:
    void retried(); ///< The button of a failure.
    void taken();

private:
    void setWords(const QString &headline, const QString &explanation);
    void offer(const QString &action);

    QLabel *const m_headline;
    QLabel *const m_explanation;
    QProgressBar *const m_busy;
    QPushButton *const m_retry;
    QPushButton *const m_offer;
};

} // namespace Evently
