// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/events/eventfilters.h"

#include "models/values/zone.h"
#include "ui/look/theme.h"
#include "ui/words/eventwords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

namespace {

/// The number of days from today; negative: in the past.
enum Period { AnyTime = 0, Chosen = 1'000'000 };

/// Entries of the status box that aren't an Event::Status.
enum { OnSale = -1, AnyStatus = -2 };

/// An editable box that suggests known values.
QComboBox *suggestingBox(const QString &name, const QString &placeholder)
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(name);
    box->lineEdit()->setPlaceholderText(placeholder);
    box->lineEdit()->setAccessibleName(name);
    box->lineEdit()->setClearButtonEnabled(true);
    box->lineEdit()->setToolTip(placeholder); // In some languages the text is too long for the box.
    box->setMinimumContentsLength(10);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QString ourZone()
{
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return isZone(zone) ? zone : u"UTC"_s;
}

/// Doesn't disturb the user's typing: the input stays as it is, and suggestions remain suggestions.
void addMissing(QComboBox &box, const QStringList &words)
{
    QStringList missing;
    for (const QString &word : words) {
        if (box.findText(word, Qt::MatchFixedString) < 0)
            missing << word;
    }
    if (missing.isEmpty())
        return;
    QLineEdit &edit = *box.lineEdit();
    const QString typed = edit.text();
    const int cursor = edit.cursorPosition();
    const int selected = edit.selectionStart();
    const int length = edit.selectionLength();
    box.addItems(missing);
    box.model()->sort(0);
    box.setEditText(typed);
    edit.setCursorPosition(cursor);
    if (selected >= 0)
        edit.setSelection(selected, length);
}

} // namespace

EventFilters::EventFilters(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_status(new QComboBox)
    , m_category(suggestingBox(tr("Filter by category"), tr("Any category")))
    , m_venue(suggestingBox(tr("Filter by venue"), tr("Any venue")))
    , m_period(new QComboBox)
    , m_from(new QDateEdit(QDate::currentDate()))
    , m_to(new QDateEdit(QDate::currentDate().addMonths(1)))
    , m_clear(new QPushButton(tr("Clear")))
{
    m_search->setPlaceholderText(tr("Search events…"));
    m_search->setAccessibleName(tr("Search events"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_status->setAccessibleName(tr("Filter by status"));
    m_period->setAccessibleName(tr("Filter by period"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_clear->setProperty("rank", u"quiet"_s);
    m_clear->setToolTip(tr("Show everything that is on sale"));
    addStatuses();
    addPeriods();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    m_search->setMinimumWidth(18 * m_search->fontMetrics().averageCharWidth());
    layout->addWidget(m_search, 2);
    layout->addWidget(m_status);
    layout->addWidget(m_category, 1);
    layout->addWidget(m_venue, 1);
    layout->addWidget(m_period);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->hide();
        layout->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &EventFilters::askSoon);
    }
    layout->addWidget(m_clear);

    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms); // Between two letters; the store limits its reads, too.
    connect(&m_pause, &QTimer::timeout, this, &EventFilters::changed);
    connect(m_search, &QLineEdit::textChanged, this, &EventFilters::askSoon);
    connect(m_status, &QComboBox::currentIndexChanged, this, &EventFilters::askNow);
    connect(m_category, &QComboBox::editTextChanged, this, &EventFilters::askSoon);
    connect(m_venue, &QComboBox::editTextChanged, this, &EventFilters::askSoon);
    connect(m_period, &QComboBox::currentIndexChanged, this, &EventFilters::choosePeriod);
    connect(m_clear, &QPushButton::clicked, this, &EventFilters::clear);
    QSizePolicy keepsPlace = m_clear->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true); // So that the fields don't move when it appears.
    m_clear->setSizePolicy(keepsPlace);
    m_clear->setVisible(false);
}

void EventFilters::addStatuses()
{
    m_status->addItem(tr("On sale"), OnSale);
    for (const auto status :
         {Event::Status::Draft, Event::Status::Completed, Event::Status::Cancelled})
        m_status->addItem(statusText(status), int(status));
    m_status->addItem(tr("All events"), AnyStatus);
}

void EventFilters::addPeriods()
{
    m_period->addItem(tr("Any time"), AnyTime);
    m_period->addItem(tr("Next 7 days"), 7);
    m_period->addItem(tr("Next 30 days"), 30);
    m_period->addItem(tr("Next 90 days"), 90);
    m_period->addItem(tr("Last 30 days"), -30);
    m_period->addItem(tr("Last 12 months"), -365);
    m_period->addItem(tr("Dates…"), Chosen);
}

void EventFilters::choosePeriod()
{
    const bool isChosen = m_period->currentData().toInt() == Chosen;
    m_from->setVisible(isChosen);
    m_to->setVisible(isChosen);
    askNow();
}

/// Choices apply at once; typing continues to wait for a pause.
void EventFilters::askNow()
{
    askSoon();
    m_pause.stop();
    emit changed();
}

void EventFilters::askSoon()
{
    m_clear->setVisible(!isEmpty());
    m_pause.start();
}

EventQuery EventFilters::query() const
{
    EventQuery query{.search = m_search->text().trimmed(),
                     .category = m_category->currentText().trimmed(),
                     .venue = m_venue->currentText().trimmed()};
    const int status = m_status->currentData().toInt();
    query.isAnyStatus = status == AnyStatus;
    if (status >= 0)
        query.status = Event::Status(status);
    const int days = m_period->currentData().toInt();
    if (days == AnyTime)
        return query;
    const QDate today = QDate::currentDate();
    const QDate from = days == Chosen ? m_from->date() : today.addDays(std::min(days, 0));
    const QDate to = days == Chosen ? m_to->date() : today.addDays(std::max(days, 0));
    query.from = startOfDay(std::min(from, to), ourZone());
    query.to = startOfDay(std::max(from, to).addDays(1), ourZone());
    return query;
}

bool EventFilters::isEmpty() const
{
    return query() == EventQuery{};
}

void EventFilters::offer(const QStringList &categories, const QStringList &venues)
{
    const QSignalBlocker category(m_category);
    const QSignalBlocker venue(m_venue);
    addMissing(*m_category, categories);
    addMissing(*m_venue, venues);
}

void EventFilters::clear()
{
    m_search->clear();
    m_status->setCurrentIndex(0);
    m_category->clearEditText();
    m_venue->clearEditText();
    m_period->setCurrentIndex(0);
    m_search->setFocus();
}

void EventFilters::searchAll()
{
    m_status->setCurrentIndex(m_status->findData(AnyStatus));
}

void EventFilters::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace Evently
