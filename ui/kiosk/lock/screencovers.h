// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

#include <map>
#include <memory>

class QScreen;

namespace Evently {

/// A blank window on every screen but the kiosk's, so that no screen shows what is behind it. GUI
/// thread.
class ScreenCovers
{
    Q_DISABLE_COPY_MOVE(ScreenCovers)

public:
    ScreenCovers() = default;

    /// Covers all current screens except @p used, and removes the covers of disconnected ones.
    void follow(const QScreen *used);
    void clear() { m_covers.clear(); }

    bool has(const QObject *window) const;
    int count() const { return int(m_covers.size()); }

private:
    std::map<const QScreen *, std::unique_ptr<QWidget>> m_covers;
};

} // namespace Evently
