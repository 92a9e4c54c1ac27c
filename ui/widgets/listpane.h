// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/problem.h"
#include "ui/widgets/notice.h"

#include <QFrame>

#include <optional>

class QProgressBar;

namespace Evently {

class EmptyState;
class PageStack;
class RowTable;
class Theme;
class UndoBar;

/// A table on a card, or what replaces it: loading, nothing there, or loading failed.
class ListPane : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPane)

public:
    ListPane(const Theme &theme, RowTable *table, QWidget *parent = nullptr);

    struct Words
    {
        QString reading;
        QString nothing; ///< There are no rows.
        QString explanation;
        QString failure;
        QString offer{}; ///< A button for an empty list; taken() is its click.
    };

    /// Shows the state of @p store, whose table has rows unless @p isEmpty.
    template <typename Store>
    void show(const Store &store, bool isEmpty, const Words &words)
    {
        using State = typename Store::State;
        show({.hasFailed = store.state() == State::Failed,
              .isReady = store.state() == State::Ready,
              .isOutdated = store.isOutdated(),
              .isEmpty = isEmpty,
              .problem = store.problem()},
             words);
    }
    /// Reports an action that was done, or that failed.
    void sayDone(const QString &sentence);
    void sayFailed(const QString &sentence);
    /// Likewise, with links to the file.
    void sayFile(const QString &sentence, const QString &file);
    void sayDoneWith(const QString &sentence, const Notice::Link &link);
    void sayFailedWith(const QString &sentence, const QList<Notice::Link> &links);
    /// Like sayDone(), with an undo button: undone().
    void offerUndo(const QString &sentence);
    void beSilent(); ///< Hides these reports.

signals:
    void retried();
    void taken();
    void undone();

private:
    /// The state of a store.
    struct Reading
    {
        bool hasFailed = false;
        bool isReady = false;
        bool isOutdated = false;
        bool isEmpty = false;
        std::optional<Problem> problem{};
    };

    void show(const Reading &reading, const Words &words);

    Notice *const m_notice;
    UndoBar *const m_done;
    QProgressBar *const m_busy;
    EmptyState *const m_empty;
    RowTable *const m_table;
    PageStack *const m_stack;
    bool m_hasFailed = false; ///< The notice shows a failed action, not a failed read.
};

} // namespace Evently
