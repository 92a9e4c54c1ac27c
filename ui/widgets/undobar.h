// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/notice.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace Evently {

class Theme;

/// Says what was just done and, where that is possible, offers to undo it.
class UndoBar : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoBar)

public:
    explicit UndoBar(const Theme &theme, QWidget *parent = nullptr);

    enum class Way { Back, NoWayBack };
    /// With @p link to what it is about.
    void say(const QString &sentence, Way way,
             const std::optional<Notice::Link> &link = std::nullopt);

signals:
    void undone();

private:
    std::function<void()> m_follow;
    QLabel *const m_sentence;
    QPushButton *const m_link;
    QPushButton *const m_undo;
    QPushButton *const m_close;
};

} // namespace Evently
