// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPixmap>
#include <QString>

#include <functional>

class QWidget;

namespace Evently {

/// Saves pictures of one window and everything over it into a folder. Test only.
class Album : public QObject
{
    Q_DISABLE_COPY_MOVE(Album)

public:
    /// Whether to wait until nothing moves.
    enum class When { Calm, Now };

    /// Creates @p folder if it doesn't exist.
    Album(QWidget &window, const QString &folder);
    ~Album() override;

    /// Sets the suffix of all following pictures' names: "light".
    void setKind(const QString &kind) { m_kind = kind; }

    /// Captures the window with everything over it and saves it as @p name.
    void take(const QString &name, When when = When::Calm);

    /// Exits the program if @p isSo doesn't become true.
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
