// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFrame>

class QLabel;

namespace Evently {

class Theme;

/// A sentence that wants to be seen: hidden while it has nothing to say.
class Notice : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notice)

public:
    enum class Kind { Information, Success, Warning, Error };
    enum class Shape { Box, Banner };

    explicit Notice(const Theme &theme, Shape shape = Shape::Box, QWidget *parent = nullptr);

    /// Shows @p sentence, as plain text, and tells screen readers.
    void say(Kind kind, const QString &sentence);
    void beSilent();
    QString sentence() const; ///< Empty while it is hidden.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    const Theme &m_theme;
    Kind m_kind = Kind::Information;
    QLabel *const m_sign;
    QLabel *const m_sentence;
};

} // namespace Evently
