// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/seatbar.h"

#include <QFrame>
#include <QUuid>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace Evently {

/// What a row of a short list says of an event.
struct LinkRowWords
{
    QUuid event{};
    QString title{};
    QString tone{}; ///< Of the title; a colour's name in the style sheet.
    QString text{}; ///< Under the title.
    QString side{}; ///< On the right.
    QString spoken{}; ///< All of it and more, in a sentence.
    std::optional<SeatCounts> seats{}; ///< Under the side, as a bar.

    bool operator==(const LinkRowWords &) const = default;
};

/// A row that leads to an event, by click, Return or Space.
class LinkRow : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkRow)

public:
    /// Between its edge and its words, for the ring of the focus.
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

/// A short list of them, or a sentence where there is none. Rows that say what they said before
/// are left alone.
class LinkRows : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkRows)

public:
    LinkRows(const Theme &theme, const QString &nothing, QWidget *parent = nullptr);

    void setRows(const QList<LinkRowWords> &rows);
    QList<LinkRow *> rows() const { return m_rows; }
    int updates() const { return m_updates; } ///< Of single rows.

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
