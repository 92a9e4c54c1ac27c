// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

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
    void say(const QString &sentence, Way way);

signals:
    void undone();

private:
    QLabel *const m_sentence;
    QPushButton *const m_undo;
    QPushButton *const m_close;
};

} // namespace Evently
