// SPDX-License-Identifier: GPL-3.0-only
#include "ui/tables/historytablemodel.h"

#include "ui/stores/followedevent.h"
#include "ui/widgets/rowroles.h"
#include "ui/words/eventwords.h"

#include <QLocale>

namespace Evently {

HistoryTableModel::HistoryTableModel(ListStore<LedgerLine> &store, const FollowedEvent &event,
                                     QObject *parent)
    : StoreTableModel(store, columns, parent)
    , m_event(event)
{
}

void HistoryTableModel::setNames(const Names &names)
{
    m_names = names;
    tellAllChanged();
}

QString HistoryTableModel::zone() const
{
    return m_event.listing() ? m_event.listing()->event.timeZone : QStringLiteral("UTC");
}

QString HistoryTableModel::textOf(const LedgerLine &line, int column) const
{
    const LedgerRow &row = line.row;
    switch (column) {
    case When:
        return m_event.listing() ? dayText(row.at, m_event.listing()->event.timeZone) : QString();
    case Who: return actorText(line, m_names);
    case What: {
        // All changes of an edit share two lines.
        const QStringList changes = changesText(line, zone());
        return changes.isEmpty() ? whatHappened(line, zone()) : changes.first();
    }
    case Number: return QLocale().toString(row.seq);
    default: return {};
    }
}

QString HistoryTableModel::detailOf(const LedgerLine &line, int column) const
{
    switch (column) {
    case When:
        return m_event.listing() ? timeText(line.row.at, m_event.listing()->event.timeZone)
                                 : QString();
    case What: {
        const QStringList changes = changesText(line, zone());
        return changes.size() > 1 ? changes.mid(1).join(QStringLiteral("; "))
                                  : subjectText(line, m_names);
    }
    default: return {};
    }
}

QVariant HistoryTableModel::data(const QModelIndex &index, int role) const
{
    const LedgerLine *line = valueAt(index);
    if (!line)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*line, column);
    case DetailRole: return detailOf(*line, column);
    case IsStrongRole: return column == What;
    case Qt::ToolTipRole:
        return column == What ? plainToolTip(whatHappened(*line, zone())) : QVariant();
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case ToneRole: return column == Number ? QVariant::fromValue(Theme::Colour::Muted) : QVariant();
    default: return {};
    }
}

bool HistoryTableModel::isNumber(int column) const
{
    return column == Number;
}

QString HistoryTableModel::headOf(int column) const
{
    switch (column) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What happened");
    case Number: return tr("No.");
    default: return {};
    }
}

QString HistoryTableModel::headTipOf(int column) const
{
    return column == Number ? tr("The number of the change; there are no gaps.") : QString();
}

} // namespace Evently
