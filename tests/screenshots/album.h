// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPixmap>
#include <QString>

#include <functional>

class QWidget;

namespace Evently {

/// Takes pictures of one window, and of what lies over it, into a folder. Test only.
class Album : public QObject
{
    Q_DISABLE_COPY_MOVE(Album)

public:
    /// Whether a picture waits until nothing moves any more.
    enum class When { Calm, Now };

    /// Makes @p folder where it is missing.
    Album(QWidget &window, const QString &folder);
    ~Album() override;

    /// What stands behind the name of every picture from now on: "light".
    void setKind(const QString &kind) { m_kind = kind; }

    /// Takes the window with what lies over it, and keeps it as @p name.
    void take(const QString &name, When when = When::Calm);

    /// Ends the program where @p isSo does not come true.
    static void await(const char *what, const std::function<bool()> &isSo);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();
    QPixmap seen() const;
    QPixmap composed() const;

    QWidget &m_window;
    const QString m_folder;
    QString m_kind;
    QElapsedTimer m_lastPaint;
};

} // namespace Evently
