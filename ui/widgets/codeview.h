// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace Evently {

/// A QR code on the screen, always on white.
class CodeView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeView)

public:
    explicit CodeView(QWidget *parent = nullptr);

    void setText(const QString &text); ///< Empty: shows nothing.
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace Evently
