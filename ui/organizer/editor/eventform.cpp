// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/eventform.h"

#include "models/values/currency.h"
#include "models/values/money.h"
#include "ui/look/icons.h"
#include "ui/organizer/editor/momentedit.h"
#include "ui/organizer/editor/tickettypesform.h"
#include "ui/organizer/editor/walltime.h"
#include "ui/organizer/editor/zonebox.h"
#include "ui/widgets/card.h"
#include "ui/words/eventwords.h"
#include "ui/words/salewords.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Evently {

EventForm::EventForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new QLineEdit)
    , m_venue(new QLineEdit)
    , m_category(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_dateTime(new MomentEdit(tr("Begins"), theme))
    , m_zone(new ZoneBox)
    , m_endsAt(new MomentEdit(tr("Ends"), theme, {tr("Not set"), tr("At this time")}))
    , m_salesUntil(new MomentEdit(tr("Sales end"), theme,
                                  {tr("When the event begins"), tr("At another time")}))
    , m_cancelUntil(new MomentEdit(tr("Customers can cancel until"), theme,
                                   {tr("The event begins"), tr("Another time")}))
    , m_capacity(new QSpinBox)
    , m_price(new QLineEdit)
    , m_prices(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_addType(iconButton(icon(theme, u"plus-lg"_s), tr("Add ticket t&ype")))
    , m_types(new TicketTypesForm(theme))
    , m_currency(new QComboBox)
    , m_maxPerBooking(new QSpinBox)
    , m_maxPerUser(new QSpinBox)
    , m_policy(new QComboBox)
    , m_policyWords(plainLabel({}, theme.font(Theme::Type::Caption)))
{
    setObjectName(u"page"_s);
    m_name->setMaxLength(200);
    m_venue->setMaxLength(200);
    m_category->setMaxLength(50);
    m_category->setPlaceholderText(tr("music, theatre, talk…"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(84);
    m_capacity->setRange(1, Event::CapacityMax);
    m_capacity->setGroupSeparatorShown(true);
    m_price->setPlaceholderText(tr("0 is free"));
    m_price->setAlignment(Qt::AlignRight);
    m_prices->setProperty("tone", u"muted"_s);
    m_addType->setAutoDefault(false);
    m_addType->setToolTip(tr("Sell tickets at different prices, such as adult, child and family"));
    m_currency->setEditable(true);
    m_currency->setInsertPolicy(QComboBox::NoInsert);
    m_currency->addItems({u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s, u"JPY"_s, u"SEK"_s, u"NOK"_s,
                          u"DKK"_s, u"PLN"_s, u"CZK"_s});
    m_currency->lineEdit()->setMaxLength(3);
    m_currency->lineEdit()->setAccessibleName(tr("Currency"));
    m_maxPerBooking->setRange(1, 100);
    m_maxPerUser->setRange(0, Event::CapacityMax);
    m_maxPerUser->setSpecialValueText(tr("no limit"));
    for (const auto policy : {Event::WaitlistPolicy::Fill, Event::WaitlistPolicy::Strict})
        m_policy->addItem(policyText(policy), int(policy));
    m_policyWords->setWordWrap(true);
    m_policyWords->setProperty("tone", u"muted"_s);
    m_policyWords->setMinimumHeight(3 * QFontMetrics(m_policyWords->font()).height());
    setFocusProxy(m_name);
    build();

    connect(m_zone, &ZoneBox::zoneChanged, this, [this](const QString &zone) {
        for (MomentEdit *edit : {m_dateTime, m_endsAt, m_salesUntil, m_cancelUntil})
            edit->setZone(zone);
        m_types->setZone(zone);
    });
    connect(m_addType, &QPushButton::clicked, this, &EventForm::split);
    connect(m_types, &TicketTypesForm::changed, this, [this] {
        showPreview();
        sayCorrected();
    });
    connect(m_dateTime, &MomentEdit::changed, this, &EventForm::moveAlong);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &EventForm::showPolicy);
    followFields();
    showPolicy();
}

void EventForm::build()
{
    auto *sections = new QVBoxLayout(this);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(Theme::Apart);

    QGridLayout *what = addSection(tr("What and where"));
    addField(*what, 0, 0, u"name"_s, tr("&Name"), m_name, 2);
    addField(*what, 1, 0, u"venue"_s, tr("&Venue"), m_venue);
    addField(*what, 1, 1, u"category"_s, tr("Cate&gory"), m_category);
    addField(*what, 2, 0, u"description"_s, tr("Desc&ription"), m_description, 2);

    QGridLayout *when = addSection(tr("When, in the venue's local time"));
    addField(*when, 0, 0, u"dateTime"_s, tr("&Begins"), m_dateTime);
    addField(*when, 0, 1, u"timeZone"_s, tr("Time &zone"), m_zone);
    addField(*when, 1, 0, u"endsAt"_s, tr("&Ends"), m_endsAt, 2);
    addField(*when, 2, 0, u"salesUntil"_s, tr("S&ales end"), m_salesUntil, 2);
    addField(*when, 3, 0, u"cancelUntil"_s, tr("Customers can cance&l until"), m_cancelUntil, 2);

    QGridLayout *seats = addSection(tr("Seats and price"));
    addField(*seats, 0, 0, u"totalCapacity"_s, tr("&Capacity"), m_capacity);
    addField(*seats, 0, 1, u"price"_s, tr("Ticket pr&ice"), m_price);
    addField(*seats, 0, 2, u"currency"_s, tr("C&urrency"), m_currency);
    seats->addWidget(m_prices, 0, 1, Qt::AlignLeft | Qt::AlignVCenter);
    addField(*seats, 1, 0, u"maxPerBooking"_s, tr("Maximum per b&ooking"), m_maxPerBooking);
    addField(*seats, 1, 1, u"maxPerUser"_s, tr("Ma&ximum per person"), m_maxPerUser);
    seats->addWidget(m_addType, 2, 0, 1, 3, Qt::AlignLeft);

    QGridLayout *types = addSection(tr("Ticket types"));
    types->addWidget(m_types, 0, 0);
    m_typesCard = types->parentWidget();

    QGridLayout *waiting = addSection(tr("Waitlist"));
    addField(*waiting, 0, 0, u"waitlistPolicy"_s, tr("&Waitlist policy"), m_policy);
    waiting->addWidget(m_policyWords, 0, 1, Qt::AlignVCenter);
    waiting->setColumnStretch(1, 2);
    sections->addStretch();
}

QGridLayout *EventForm::addSection(const QString &heading)
{
    auto *card = new TitledCard(plainLabel(heading, m_theme.font(Theme::Type::Strong)));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::Apart);
    grid->setVerticalSpacing(0); // Space for an error message is reserved below each field instead.
    card->body().addLayout(grid);
    layout()->addWidget(card);
    return grid;
}

void EventForm::addField(QGridLayout &grid, int row, int column, const QString &member,
                         const QString &label, QWidget *edit, int columnSpan)
{
    auto *place = new QVBoxLayout;
    place->setSpacing(Theme::Tight);
    QLabel *name = nullptr;
    if (!label.isEmpty()) {
        name = plainLabel(label, m_theme.font(Theme::Type::Caption));
        name->setBuddy(edit);
        place->addWidget(name);
        if (edit->accessibleName().isEmpty())
            edit->setAccessibleName(QString(label).remove(u'&'));
    }
    place->addWidget(edit);
    QLabel *complaint = plainLabel({}, m_theme.font(Theme::Type::Caption));
    complaint->setProperty("tone", u"danger"_s);
    complaint->setWordWrap(true);
    complaint->setMinimumHeight(complaint->fontMetrics().height());
    place->addWidget(complaint);
    grid.addLayout(place, row, column, 1, columnSpan, Qt::AlignTop);
    if (columnSpan == 1)
        grid.setColumnStretch(column, 1);
    m_places[member] = {name, edit, complaint};
}

void EventForm::show(const Event &event)
{
    m_isShowing = true;
    m_shown = event;
    m_name->setText(event.name);
    m_venue->setText(event.venue);
    m_category->setText(event.category);
    m_description->setPlainText(event.description);
    m_zone->setZone(event.timeZone);
    for (MomentEdit *edit : {m_dateTime, m_endsAt, m_salesUntil, m_cancelUntil})
        edit->setZone(event.timeZone);
    const auto unlessStart = [&](Instant moment) {
        return moment == event.dateTime ? std::nullopt : std::optional(moment);
    };
    m_dateTime->setMoment(event.dateTime);
    m_start = m_dateTime->wall();
    m_endsAt->setMoment(event.endsAt, event.dateTime + std::chrono::hours(3));
    m_salesUntil->setMoment(unlessStart(event.salesUntil), event.dateTime - std::chrono::hours(1));
    m_cancelUntil->setMoment(
            unlessStart(event.cancelUntil),
            movedAlong(event.dateTime, m_start, m_start.addDays(-1), event.timeZone));
    m_capacity->setValue(event.totalCapacity);
    m_currency->setCurrentText(event.currency);
    m_price->setText(event.priceCents < 0 ? QString()
                                          : toAmount(event.priceCents, event.currency)
                                                    .replace(u'.', QLocale().decimalPoint()));
    showSale(event, !event.isPlain());
    m_maxPerBooking->setValue(event.maxPerBooking);
    m_maxPerUser->setValue(event.maxPerUser.value_or(0));
    m_policy->setCurrentIndex(m_policy->findData(int(event.waitlistPolicy)));
    complain({});
    m_isShowing = false;
}

Event EventForm::event() const
{
    Event event = m_shown;
    event.name = m_name->text().trimmed();
    event.venue = m_venue->text().trimmed();
    event.category = m_category->text().trimmed();
    event.description = m_description->toPlainText().trimmed();
    event.timeZone = m_zone->zone();
    event.dateTime = *m_dateTime->moment();
    event.endsAt = m_endsAt->moment();
    event.salesUntil = m_salesUntil->moment().value_or(event.dateTime);
    event.cancelUntil = m_cancelUntil->moment().value_or(event.dateTime);
    event.totalCapacity = m_capacity->value();
    event.currency = m_currency->currentText().trimmed().toUpper();
    if (m_isSplit)
        m_types->addTo(event);
    else
        event.priceCents = price().value_or(m_shown.priceCents);
    event.maxPerBooking = m_maxPerBooking->value();
    event.maxPerUser =
            m_maxPerUser->value() > 0 ? std::optional(m_maxPerUser->value()) : std::nullopt;
    event.waitlistPolicy = Event::WaitlistPolicy(m_policy->currentData().toInt());
    return event;
}

/// Accepts both decimal separators; a price has no others.
std::optional<qint64> EventForm::price() const
{
    const QString typed = m_price->text().trimmed().replace(u',', u'.');
    return minorUnitsFrom(QJsonValue(typed), m_currency->currentText().trimmed().toUpper());
}

QList<Problem::Field> EventForm::complaints() const
{
    const Event wanted = event();
    QList<Problem::Field> complaints;
    const auto complainIf = [&](bool isWrong, const QString &member, const QString &sentence) {
        if (isWrong)
            complaints << Problem::Field{member, sentence};
    };
    complainIf(wanted.name.isEmpty(), u"name"_s, tr("An event needs a name."));
    complainIf(wanted.venue.isEmpty(), u"venue"_s, tr("Enter a venue."));
    for (const auto &[member, edit] :
         std::initializer_list<std::pair<QString, MomentEdit *>>{{u"dateTime"_s, m_dateTime},
                                                                 {u"endsAt"_s, m_endsAt},
                                                                 {u"salesUntil"_s, m_salesUntil},
                                                                 {u"cancelUntil"_s, m_cancelUntil}})
        complainIf(!edit->problem().isEmpty(), member, edit->problem());
    const bool isNew = m_shown.id.isNull();
    complainIf((isNew || wanted.dateTime != m_shown.dateTime) && wanted.dateTime <= systemNow(),
               u"dateTime"_s, tr("The event must begin in the future."));
    complainIf(wanted.endsAt && *wanted.endsAt < wanted.dateTime, u"endsAt"_s,
               tr("The event can't end before it begins."));
    complainIf(wanted.salesUntil > wanted.overAt(), u"salesUntil"_s,
               tr("Sales can't continue after the event ends."));
    const auto digits = currencyDigits(wanted.currency);
    complainIf(!digits, u"currency"_s, tr("Enter a currency code, such as EUR."));
    if (m_isSplit)
        return complaints + m_types->complaints(wanted.currency);
    complainIf(digits && !price(), u"price"_s,
               digits.value_or(0) == 0 ? tr("Enter an amount without decimals, such as 2500.")
                                       : tr("Enter a price such as 25.00, or 0 if it's free."));
    return complaints;
}

QList<Problem::Field> EventForm::complain(const QList<Problem::Field> &complaints)
{
    for (const QString &member : m_places.keys())
        showComplaint(member, {});
    m_types->clearComplaints();
    QList<Problem::Field> homeless;
    QWidget *first = nullptr;
    for (const Problem::Field &complaint : complaints) {
        const Place place = m_places.value(complaint.field);
        if (!place.complaint) {
            QWidget *edit = m_isSplit ? m_types->complain(complaint) : nullptr;
            if (!edit)
                homeless << complaint;
            else if (!first)
                first = edit;
            continue;
        }
        if (place.complaint->text().isEmpty())
            showComplaint(complaint.field, complaint.message);
        if (!first)
            first = place.edit;
    }
    m_isComplaining = hasComplaints();
    if (first)
        first->setFocus();
    return homeless;
}

void EventForm::showComplaint(const QString &member, const QString &sentence)
{
    const Place &place = m_places[member];
    place.complaint->setText(sentence);
    place.edit->setAccessibleDescription(sentence);
    QList<QWidget *> marked{place.edit};
    for (QDateTimeEdit *part : place.edit->findChildren<QDateTimeEdit *>())
        marked << part;
    for (QWidget *part : marked) {
        if (part->property("invalid").toBool() == !sentence.isEmpty())
            continue;
        part->setProperty("invalid", !sentence.isEmpty());
        part->style()->unpolish(part);
        part->style()->polish(part);
    }
}

bool EventForm::hasComplaints() const
{
    return m_types->hasComplaints() || std::ranges::any_of(m_places, [](const Place &place) {
               return !place.complaint->text().isEmpty();
           });
}

void EventForm::followFields()
{
    const auto follow = [this](const QString &member, auto *edit, auto signal) {
        connect(edit, signal, this, [this, member] { reconsider(member); });
    };
    follow(u"name"_s, m_name, &QLineEdit::textChanged);
    follow(u"venue"_s, m_venue, &QLineEdit::textChanged);
    follow(u"category"_s, m_category, &QLineEdit::textChanged);
    follow(u"description"_s, m_description, &QPlainTextEdit::textChanged);
    follow(u"timeZone"_s, m_zone, &ZoneBox::zoneChanged);
    follow(u"dateTime"_s, m_dateTime, &MomentEdit::changed);
    follow(u"endsAt"_s, m_endsAt, &MomentEdit::changed);
    follow(u"salesUntil"_s, m_salesUntil, &MomentEdit::changed);
    follow(u"cancelUntil"_s, m_cancelUntil, &MomentEdit::changed);
    follow(u"totalCapacity"_s, m_capacity, &QSpinBox::valueChanged);
    follow(u"price"_s, m_price, &QLineEdit::textChanged);
    follow(u"currency"_s, m_currency, &QComboBox::currentTextChanged);
    follow(u"maxPerBooking"_s, m_maxPerBooking, &QSpinBox::valueChanged);
    follow(u"maxPerUser"_s, m_maxPerUser, &QSpinBox::valueChanged);
}

/// Hides an error once it is corrected; an error from the server at @p member, as soon as the field
/// changes. Shows no new errors before the form is sent, except for a time that doesn't exist.
void EventForm::reconsider(const QString &member)
{
    if (m_isShowing)
        return;
    QHash<QString, QString> wrong;
    for (const Problem::Field &complaint : complaints()) {
        if (!wrong.contains(complaint.field))
            wrong[complaint.field] = complaint.message;
    }
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        const bool isShown = !place->complaint->text().isEmpty();
        const bool isServers = isShown && !wrong.contains(place.key()) && place.key() != member;
        const auto *moment = qobject_cast<MomentEdit *>(place->edit);
        const bool isNoTime = moment && !moment->problem().isEmpty();
        if ((isShown && !isServers) || isNoTime)
            showComplaint(place.key(), wrong.value(place.key()));
    }
    m_isComplaining = m_isComplaining || hasComplaints();
    sayCorrected();
    showPreview();
}

void EventForm::sayCorrected()
{
    if (std::exchange(m_isComplaining, hasComplaints()) && !m_isComplaining)
        emit corrected();
}

void EventForm::showSale(const Event &event, bool isSplit)
{
    m_isSplit = isSplit;
    const Place &price = m_places[u"price"_s];
    for (QWidget *part :
         std::initializer_list<QWidget *>{price.name, price.edit, price.complaint, m_addType})
        part->setVisible(!isSplit);
    m_prices->setVisible(isSplit);
    m_typesCard->setVisible(isSplit);
    if (isSplit) {
        m_types->show(event);
        showPreview();
    }
}

/// From one price to several types: the one there is, and another.
void EventForm::split()
{
    Event event = this->event();
    if (!price())
        event.priceCents = -1;
    showComplaint(u"price"_s, {});
    showSale(event, true);
    m_types->addType();
    m_types->focusFirst();
}

void EventForm::showPreview()
{
    if (!m_isSplit)
        return;
    const Event event = this->event();
    m_types->preview(event);
    const bool isKnown = std::ranges::none_of(
            event.types, [](const TicketType &type) { return type.priceCents < 0; });
    m_prices->setText(isKnown ? tr("Prices: %1").arg(pricesText(event)) : QString());
}

void EventForm::offerDefaults(const QString &currency, const QString &timeZone)
{
    if (m_currency->currentText().isEmpty())
        m_currency->setCurrentText(currency);
    if (m_zone->zone() == ZoneBox::ours() && !timeZone.isEmpty())
        m_zone->setZone(timeZone);
}

void EventForm::suggest(const QStringList &venues, const QStringList &categories)
{
    const auto suggestTo = [](QLineEdit *edit, const QStringList &words) {
        auto *completer = new QCompleter(words, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
    };
    suggestTo(m_venue, venues);
    suggestTo(m_category, categories);
}

void EventForm::setCurrencyFixed(bool isFixed)
{
    m_currency->setEnabled(!isFixed);
    m_currency->setToolTip(
            isFixed ? tr("There are bookings in this currency, so it can't be changed.")
                    : QString());
}

/// The end and the deadlines keep their distance from the start in local time.
void EventForm::moveAlong()
{
    const QDateTime before = std::exchange(m_start, m_dateTime->wall());
    if (m_isShowing || before == m_start)
        return;
    for (MomentEdit *edit : {m_endsAt, m_salesUntil, m_cancelUntil})
        edit->moveAlong(before, m_start);
}

void EventForm::showPolicy()
{
    m_policyWords->setText(explanationOf(Event::WaitlistPolicy(m_policy->currentData().toInt())));
}

} // namespace Evently
