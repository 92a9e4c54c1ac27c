// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/seatbar.h"

#include <QFrame>
#include <QUuid>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace Evently {

/// The texts of a row in a short list of events.
struct LinkRowWords
{
    QUuid event{};
    QString title{};
    QString tone{}; ///< The title's colour, by its name in the style sheet.
    QString text{}; ///< Under the title.
    QString side{}; ///< On the right.
    QString spoken{}; ///< The full description for screen readers.
    std::optional<SeatCounts> seats{}; ///< Shown as a bar under the side text.

    bool operator==(const LinkRowWords &) const = default;
};

/// A row that opens an event by click, Return or Space.
class LinkRow : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkRow)

public:
    /// The space between edge and text, for the focus ring.
    static constexpr int Margin = Theme::Near + 2;

    explicit LinkRow(const Theme &theme, QWidget *parent = nullptr);

    void say(const LinkRowWords &words);
    const LinkRowWords &words() const { return m_words; }

signals:
    void chosen(const QUuid &event);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    LinkRowWords m_words;
    QLabel *const m_title;
    QLabel *const m_text;
    QLabel *const m_side;
    SeatBar *const m_seats;
};

/// A short list of LinkRows, or a sentence if there are none. Unchanged rows aren't touched.
class LinkRows : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkRows)

public:
    LinkRows(const Theme &theme, const QString &nothing, QWidget *parent = nullptr);

    void setRows(const QList<LinkRowWords> &rows);
    QList<LinkRow *> rows() const { return m_rows; }
    int updates() const { return m_updates; } ///< The number of rows updated so far.

signals:
    void chosen(const QUuid &event);

private:
    const Theme &m_theme;
    QVBoxLayout *const m_layout;
    QLabel *const m_nothing;
    QList<LinkRow *> m_rows;
    int m_updates = 0;
};

} // namespace Evently
