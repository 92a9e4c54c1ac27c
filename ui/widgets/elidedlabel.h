// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace Evently {

/// One line of plain text that ends in "…" where there is no room for it; text() stays whole, and
/// a tool tip shows it.
class ElidedLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    explicit ElidedLabel(const QFont &font, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// Gives @p label the style sheet's colour @p tone ("muted", "accent", "success", "warning"; empty:
/// the text's).
void setTone(QLabel &label, const QString &tone);

/// Shows @p value in @p label; a screen reader, which can't see the caption beside it, says both.
void sayWithCaption(QLabel &label, const QString &caption, const QString &value);

} // namespace Evently
