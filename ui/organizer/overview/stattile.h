// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/trend.h"
#include "ui/widgets/card.h"

class QLabel;

namespace Evently {

class Sparkline;
class Theme;

/// A key figure with its change; a click, Return or Space opens the details.
class StatTile : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatTile)

public:
    StatTile(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    /// @p note is shown under the number, after @p trend.
    void say(const QString &number, const QString &note, const Trend &trend = {});
    void setHistory(const QList<qreal> &values);

    QString number() const;

signals:
    void chosen();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QString m_title;
    QLabel *const m_number;
    QLabel *const m_trend;
    QLabel *const m_note;
    Sparkline *const m_sales;
};

} // namespace Evently
