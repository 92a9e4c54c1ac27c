// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/kiosk/look/kiosklook.h"

#include <QStyledItemDelegate>

namespace Evently {

/// Draws an event as a card to tap: its poster and the main facts.
class ProgrammeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgrammeDelegate)

public:
    ProgrammeDelegate(const KioskLook &look, QWidget *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Finds how many columns a list of @p width can have so that the texts of all @p listings fit.
    /// @return whether the layout of the cards changed.
    bool follow(const QList<Listing> &listings, int width);

private:
    struct Plan
    {
        int columns = 1;
        bool areSeatsApart = false; ///< On a separate line above the price.

        bool operator==(const Plan &) const = default;
    };

    Plan planFor(const QList<Listing> &listings, int width) const;
    bool fits(const Listing &listing, const Plan &plan, int width) const;
    int posterWidth() const;
    int wordsWidth(int cardWidth) const;
    int lineHeight() const;
    int nameHeight() const;
    void paintWords(QPainter &painter, const QRect &room, const Listing &listing) const;

    const KioskLook &m_look;
    Plan m_plan{};
};

} // namespace Evently
