// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Evently {

class Theme;

/// A prominent message; hidden while it is empty.
class Notice : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notice)

public:
    enum class Kind { Information, Success, Warning, Error };
    enum class Shape { Box, Banner };

    explicit Notice(const Theme &theme, Shape shape = Shape::Box, QWidget *parent = nullptr);

    /// Leads to what a sentence is about: "Open file".
    struct Link
    {
        QString words;
        std::function<void()> follow;
    };

    /// Shows @p sentence, as plain text, with @p links below it, and announces it to screen
    /// readers.
    void say(Kind kind, const QString &sentence, const QList<Link> &links = {});
    void beSilent();
    QString sentence() const; ///< Empty while it is hidden.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();
    void showLinks(const QList<Link> &links);

    const Theme &m_theme;
    Kind m_kind = Kind::Information;
    QLabel *const m_sign;
    QLabel *const m_sentence;
    QHBoxLayout *const m_links;
};

} // namespace Evently
