// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/frame/place.h"

#include <QFrame>
#include <QMap>

class QToolButton;
class QVBoxLayout;

namespace Evently {

class Theme;

/// The window's places, listed vertically, with the current one marked.
class SideBar : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideBar)

public:
    explicit SideBar(const Theme &theme, QWidget *parent = nullptr);

    /// Adds @p place below the others. @p shortcut is only displayed: the menu handles it.
    void add(Place place, const QKeySequence &shortcut);
    void mark(Place place);

    /// Shows icons only, to save space; tool tips show the names.
    void setNarrow(bool isNarrow);

signals:
    void chosen(Evently::Place place);

private:
    const Theme &m_theme;
    QVBoxLayout *const m_layout;
    QMap<Place, QToolButton *> m_buttons;
    bool m_isNarrow = false;
};

} // namespace Evently
