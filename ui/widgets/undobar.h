// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/notice.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace Evently {

class Theme;

/// Says what was just done and, if possible, offers to undo it. It disappears after a while, unless
/// the user is using it, or when another UndoBar in the window has something newer to say.
class UndoBar : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoBar)

public:
    explicit UndoBar(const Theme &theme, QWidget *parent = nullptr);

    enum class Way { Back, NoWayBack };
    /// Adds @p link to what it is about.
    void say(const QString &sentence, Way way,
             const std::optional<Notice::Link> &link = std::nullopt);
    QString sentence() const; ///< Empty while it is hidden.

signals:
    void undone();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void leaveSoon();
    bool isInUse() const;

    std::function<void()> m_follow;
    QTimer *const m_leaves;
    Way m_way = Way::NoWayBack;
    QLabel *const m_sentence;
    QPushButton *const m_link;
    QPushButton *const m_undo;
    QPushButton *const m_close;
};

} // namespace Evently
