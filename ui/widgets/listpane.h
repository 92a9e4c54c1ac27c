// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/stores/listreader.h"

#include <QFrame>

class QProgressBar;
class QStackedWidget;

namespace Evently {

class EmptyState;
class Notice;
class RowTable;
class Theme;
class UndoBar;

/// A table on a card with all that may stand in its place: that it is being read, that there is
/// nothing, why it can't be had.
class ListPane : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPane)

public:
    ListPane(const Theme &theme, RowTable *table, QWidget *parent = nullptr);

    struct Words
    {
        QString reading;
        QString nothing; ///< There is none.
        QString explanation;
        QString failure;
    };

    /// Shows what @p reader is at; its table has rows unless @p isEmpty.
    void show(const ListReader &reader, bool isEmpty, const Words &words);
    /// What was just done, or that it could not be.
    void sayDone(const QString &sentence);
    void sayFailed(const QString &sentence);

signals:
    void retried();

private:
    Notice *const m_notice;
    UndoBar *const m_done;
    QProgressBar *const m_busy;
    EmptyState *const m_empty;
    RowTable *const m_table;
    QStackedWidget *const m_stack;
    bool m_hasFailed = false; ///< The notice tells of a deed, not of reading.
};

} // namespace Evently
