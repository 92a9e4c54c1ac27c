// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace Evently {

/// A single line of plain text, cut with "…" if it is too long; text() stays complete and is the
/// tool tip.
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

/// Sets the colour of @p label to @p tone of the style sheet ("muted", "accent", "success",
/// "warning"; empty: the text colour).
void setTone(QLabel &label, const QString &tone);

/// Shows @p value in @p label. Screen readers read it together with @p caption, which they can't
/// see beside it.
void sayWithCaption(QLabel &label, const QString &caption, const QString &value);

} // namespace Evently
