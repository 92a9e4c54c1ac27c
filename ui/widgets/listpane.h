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
        QString offer{}; ///< What can be done where there is nothing; taken() is its button.
    };

    /// Shows what @p store is at, an EventStore or a ListReader; its table has rows unless
    /// @p isEmpty.
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
    /// What was just done, or that it could not be.
    void sayDone(const QString &sentence);
    void sayFailed(const QString &sentence);
    /// The same, with links to what it is about.
    void sayFile(const QString &sentence, const QString &file);
    void sayDoneWith(const QString &sentence, const Notice::Link &link);
    void sayFailedWith(const QString &sentence, const QList<Notice::Link> &links);
    /// The same as sayDone(), with a way back: undone().
    void offerUndo(const QString &sentence);
    void beSilent(); ///< Nothing is said any more of what was done.

signals:
    void retried();
    void taken();
    void undone();

private:
    /// What a store is at.
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
    bool m_hasFailed = false; ///< The notice tells of an action, not of reading.
};

} // namespace Evently
