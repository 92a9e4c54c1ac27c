// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Evently {

class Theme;

/// Shown in place of an empty list: it is loading, there is nothing, or loading failed.
class EmptyState : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void showBusy(const QString &headline);
    /// @p action: a button for what the user can do about it; taken() is its click.
    void showNothing(const QString &headline, const QString &explanation,
                     const QString &action = {});
    void showFailure(const QString &headline, const QString &explanation);

signals:
    void retried(); ///< The button after a failure.
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
