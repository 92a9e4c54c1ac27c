// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/zonebox.h"

#include "models/values/zone.h"

#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Evently {

static QStringList allZones()
{
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString zone = QString::fromLatin1(id);
        if (isZone(zone))
            zones << zone;
    }
    return zones;
}

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setAccessibleName(tr("Time zone"));
    lineEdit()->setAccessibleName(tr("Time zone"));
    setToolTip(tr("Type part of its name, such as “york”."));
    addItems(allZones());
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setMinimumContentsLength(18);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMaxVisibleItems(12);
    setZone(ours());

    connect(this, &QComboBox::currentTextChanged, this, &ZoneBox::take);
}

QString ZoneBox::ours()
{
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return isZone(zone) ? zone : u"UTC"_s;
}

void ZoneBox::setZone(const QString &zone)
{
    if (findText(zone) < 0)
        addItem(zone);
    setCurrentIndex(findText(zone));
    take(zone);
}

void ZoneBox::take(const QString &text)
{
    if (text == m_zone || !isZone(text))
        return;
    m_zone = text;
    emit zoneChanged(m_zone);
}

/// Replaces an invalid zone by the last valid one.
void ZoneBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (currentText() != m_zone)
        setCurrentIndex(findText(m_zone));
}

} // namespace Evently
