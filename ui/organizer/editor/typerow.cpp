// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/editor/typerow.h"

#include "models/values/currency.h"
#include "models/values/money.h"
#include "models/values/taxrate.h"
#include "ui/look/icons.h"
#include "ui/organizer/editor/momentedit.h"
#include "ui/words/salewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Evently {

using Channel = Booking::Channel;

static constexpr std::initializer_list<Channel> allChannels{Channel::Online, Channel::Desk,
                                                            Channel::Kiosk};

int TypeRow::widthOf(Column column, const Theme &theme)
{
    const int letter = QFontMetrics(theme.font(Theme::Type::Body)).averageCharWidth();
    switch (column) {
    case Price: return 12 * letter + Theme::Far;
    case Tax: return 7 * letter + Theme::Far;
    case Admits: return 6 * letter + 3 * Theme::Apart;
    case Quotas: return 18 * letter + 2 * Theme::Far;
    default: return 0;
    }
}

static QToolButton *quietButton(const QIcon &icon, const QString &words)
{
    auto *button = new QToolButton;
    button->setIcon(icon);
    button->setProperty("rank", u"quiet"_s);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

TypeRow::TypeRow(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_handle(new QLabel)
    , m_name(new QLineEdit)
    , m_price(new QLineEdit)
    , m_tax(new QLineEdit)
    , m_admits(new QSpinBox)
    , m_quotaBox(new QPushButton)
    , m_quotaMenu(new QMenu(this))
    , m_fold(quietButton(icon(theme, u"chevron-down"_s), tr("More settings")))
    , m_more(quietButton(icon(theme, u"three-dots-vertical"_s), tr("Duplicate, move, remove")))
    , m_menu(new QMenu(this))
    , m_summary(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_description(new QLineEdit)
    , m_least(new QSpinBox)
    , m_most(new QSpinBox)
    , m_from(new MomentEdit(tr("Sales begin"), theme, {tr("At once"), tr("At a time")}))
    , m_until(new MomentEdit(tr("Sales end"), theme,
                             {tr("With the event's sales"), tr("At a time")}))
    , m_hidden(new QCheckBox(tr("Shown and sold only with a code")))
    , m_complaint(plainLabel({}, theme.font(Theme::Type::Caption)))
{
    m_summary->setProperty("tone", u"muted"_s);
    m_summary->setWordWrap(true);
    m_complaint->setProperty("tone", u"danger"_s);
    m_complaint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Theme::Near);
    layout->setSpacing(Theme::Tight);
    layout->addWidget(buildLine());
    const auto indented = [layout](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->addSpacing(HandleWidth + Theme::Near);
        row->addWidget(widget, 1);
        layout->addLayout(row);
    };
    indented(m_complaint);
    indented(m_summary);
    m_details = buildDetails();
    indented(m_details);
    m_complaint->hide();
    m_summary->hide();
    m_details->hide();
    buildMenu();
    m_fields = {{u"name"_s, m_name},
                {u"price"_s, m_price},
                {u"taxRate"_s, m_tax},
                {u"admits"_s, m_admits},
                {u"quotas"_s, m_quotaBox},
                {u"description"_s, m_description},
                {u"minPerBooking"_s, m_least},
                {u"maxPerBooking"_s, m_most},
                {u"salesFrom"_s, m_from},
                {u"salesUntil"_s, m_until},
                {u"channels"_s, m_channels.first()}};
    follow();
}

QWidget *TypeRow::buildLine()
{
    m_handle->setPixmap(
            iconPixmap(m_theme, u"grip-vertical"_s, 16, Theme::Colour::Muted, devicePixelRatioF()));
    m_handle->setFixedWidth(HandleWidth);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setToolTip(tr("Drag to change the order, or press Alt+Up or Alt+Down in a field"));
    m_handle->installEventFilter(this);
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("Ticket type"));
    m_name->setAccessibleName(tr("Ticket type"));
    m_price->setAccessibleName(tr("Price"));
    m_price->setPlaceholderText(tr("0 is free"));
    m_price->setAlignment(Qt::AlignRight);
    m_tax->setAccessibleName(tr("Included tax in percent"));
    m_tax->setAlignment(Qt::AlignRight);
    m_tax->setMaxLength(8);
    m_admits->setRange(1, TicketType::AdmitsMax);
    m_admits->setAccessibleName(tr("People admitted"));
    m_quotaBox->setMenu(m_quotaMenu);
    m_quotaBox->setProperty("rank", u"menu"_s);
    m_quotaBox->setAutoDefault(false);
    m_quotaBox->hide();
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_fold->setCheckable(true);

    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_handle);
    layout->addWidget(m_name, 1);
    const auto add = [&](QWidget *field, Column column) {
        field->setFixedWidth(widthOf(column, m_theme));
        layout->addWidget(field);
    };
    add(m_price, Price);
    add(m_tax, Tax);
    add(m_admits, Admits);
    add(m_quotaBox, Quotas);
    layout->addWidget(m_fold);
    layout->addWidget(m_more);
    return line;
}

QWidget *TypeRow::buildDetails()
{
    m_description->setMaxLength(500);
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("Shown below the name, such as “Up to 14 years”"));
    m_least->setRange(1, Booking::UnitsMax);
    m_least->setAccessibleName(tr("At least per booking"));
    m_most->setRange(0, Booking::UnitsMax);
    m_most->setSpecialValueText(tr("no limit"));
    m_most->setAccessibleName(tr("At most per booking"));
    auto *details = new QWidget;
    auto *grid = new QGridLayout(details);
    grid->setContentsMargins(0, Theme::Tight, 0, Theme::Near);
    grid->setHorizontalSpacing(Theme::Apart);
    grid->setVerticalSpacing(Theme::Near);
    const auto add = [&](int row, const QString &name, QWidget *field) {
        QLabel *label = plainLabel(name, m_theme.font(Theme::Type::Caption));
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(0, tr("Description"), m_description);
    auto *limits = new QWidget;
    auto *limitRow = new QHBoxLayout(limits);
    limitRow->setContentsMargins(0, 0, 0, 0);
    limitRow->setSpacing(Theme::Near);
    limitRow->addWidget(plainLabel(tr("at least"), m_theme.font(Theme::Type::Body)));
    limitRow->addWidget(m_least);
    limitRow->addWidget(plainLabel(tr("at most"), m_theme.font(Theme::Type::Body)));
    limitRow->addWidget(m_most);
    limitRow->addStretch();
    add(1, tr("Per booking"), limits);
    add(2, tr("Sales begin"), m_from);
    add(3, tr("Sales end"), m_until);
    auto *places = new QWidget;
    auto *placeRow = new QHBoxLayout(places);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->setSpacing(Theme::Apart);
    for (const Channel channel : allChannels) {
        m_channels << new QCheckBox(channelText(channel));
        placeRow->addWidget(m_channels.last());
    }
    placeRow->addStretch();
    add(4, tr("Sold"), places);
    add(5, tr("Who sees it"), m_hidden);
    grid->setColumnStretch(1, 1);
    return details;
}

void TypeRow::buildMenu()
{
    m_menu->addAction(icon(m_theme, u"files"_s), tr("Duplicate"), this, &TypeRow::duplicateAsked);
    m_up = m_menu->addAction(icon(m_theme, u"chevron-up"_s), tr("Move up"), this,
                             [this] { emit moveAsked(-1); });
    m_down = m_menu->addAction(icon(m_theme, u"chevron-down"_s), tr("Move down"), this,
                               [this] { emit moveAsked(1); });
    m_menu->addSeparator();
    m_retire = m_menu->addAction(icon(m_theme, u"archive"_s), tr("Retire (no longer sold)"));
    m_retire->setCheckable(true);
    m_remove =
            m_menu->addAction(icon(m_theme, u"trash"_s), tr("Remove"), this, &TypeRow::removeAsked);
}

void TypeRow::follow()
{
    const auto follow = [this](const QString &member, auto *field, auto signal) {
        connect(field, signal, this, [this, member] { takeEdit(member); });
    };
    follow(u"name"_s, m_name, &QLineEdit::textChanged);
    follow(u"price"_s, m_price, &QLineEdit::textChanged);
    follow(u"taxRate"_s, m_tax, &QLineEdit::textChanged);
    follow(u"admits"_s, m_admits, &QSpinBox::valueChanged);
    follow(u"description"_s, m_description, &QLineEdit::textChanged);
    follow(u"minPerBooking"_s, m_least, &QSpinBox::valueChanged);
    follow(u"maxPerBooking"_s, m_most, &QSpinBox::valueChanged);
    follow(u"salesFrom"_s, m_from, &MomentEdit::changed);
    follow(u"salesUntil"_s, m_until, &MomentEdit::changed);
    for (QCheckBox *channel : m_channels)
        follow(u"channels"_s, channel, &QCheckBox::toggled);
    follow(u"hidden"_s, m_hidden, &QCheckBox::toggled);
    follow(u"retired"_s, m_retire, &QAction::toggled);
    connect(m_fold, &QToolButton::toggled, this, &TypeRow::unfold);
}

void TypeRow::show(const TicketType &type, const QString &currency, const QString &timeZone)
{
    m_isShowing = true;
    m_shown = type;
    m_currency = currency;
    m_timeZone = timeZone;
    m_name->setText(type.name);
    m_price->setText(
            type.priceCents < 0
                    ? QString()
                    : toAmount(type.priceCents, currency).replace(u'.', QLocale().decimalPoint()));
    m_tax->setText(toRate(type.taxRate).replace(u'.', QLocale().decimalPoint()));
    m_admits->setValue(type.admits);
    m_drawsFrom = type.quotas;
    m_description->setText(type.description);
    m_least->setValue(type.minPerBooking);
    m_most->setValue(type.maxPerBooking.value_or(0));
    for (MomentEdit *moment : {m_from, m_until})
        moment->setZone(timeZone);
    const Instant midnight = systemNow();
    m_from->setMoment(type.salesFrom, midnight);
    m_until->setMoment(type.salesUntil, midnight + std::chrono::days(14));
    for (qsizetype i = 0; const Channel channel : allChannels)
        m_channels[i++]->setChecked(type.isSoldIn(channel));
    m_hidden->setChecked(type.hidden);
    m_retire->setChecked(type.retired);
    m_admits->setEnabled(!isUsed());
    m_quotaBox->setEnabled(!isUsed());
    const QString why =
            isUsed() ? tr("Fixed, because tickets of this type have been booked") : QString();
    m_admits->setToolTip(why);
    m_quotaBox->setToolTip(why);
    m_isShowing = false;
    showQuotas();
    showSummary();
}

TicketType TypeRow::type(const QString &currency) const
{
    TicketType type = m_shown;
    type.name = m_name->text().trimmed();
    type.priceCents = price(currency).value_or(m_shown.priceCents);
    type.taxRate = taxRate().value_or(m_shown.taxRate);
    type.admits = m_admits->value();
    type.quotas = m_drawsFrom;
    type.description = m_description->text().trimmed();
    type.minPerBooking = m_least->value();
    type.maxPerBooking = m_most->value() > 0 ? std::optional(m_most->value()) : std::nullopt;
    type.salesFrom = m_from->moment();
    type.salesUntil = m_until->moment();
    type.channels.clear();
    for (qsizetype i = 0; const Channel channel : allChannels) {
        if (m_channels[i++]->isChecked())
            type.channels << channel;
    }
    if (type.channels.size() == m_channels.size())
        type.channels.clear(); // All is the default.
    type.hidden = m_hidden->isChecked();
    type.retired = m_retire->isChecked();
    return type;
}

/// Accepts both decimal separators; a price has no others.
std::optional<qint64> TypeRow::price(const QString &currency) const
{
    const QString typed = m_price->text().trimmed().replace(u',', u'.');
    return minorUnitsFrom(QJsonValue(typed), currency);
}

std::optional<int> TypeRow::taxRate() const
{
    QString typed = m_tax->text().remove(u'%').trimmed().replace(u',', u'.');
    return typed.isEmpty() ? std::optional(0) : rateFrom(QJsonValue(typed));
}

void TypeRow::setZone(const QString &timeZone)
{
    m_timeZone = timeZone;
    m_from->setZone(timeZone);
    m_until->setZone(timeZone);
    showSummary();
}

void TypeRow::setQuotas(const QList<Quota> &quotas)
{
    m_quotas = quotas;
    m_drawsFrom.removeIf([&](int no) {
        return std::ranges::none_of(quotas, [=](const Quota &quota) { return quota.no == no; });
    });
    m_quotaMenu->clear();
    for (const Quota &quota : quotas) {
        QString name = quota.name.isEmpty() ? tr("Quota %1").arg(quota.no) : quota.name;
        QAction *action = m_quotaMenu->addAction(name.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_drawsFrom.contains(quota.no));
        connect(action, &QAction::toggled, this, [this, no = quota.no](bool isChosen) {
            m_drawsFrom.removeAll(no);
            if (isChosen)
                m_drawsFrom << no;
            std::ranges::sort(m_drawsFrom);
            showQuotas();
            takeEdit(u"quotas"_s);
        });
    }
    m_quotaBox->setVisible(!quotas.isEmpty());
    showQuotas();
}

void TypeRow::showQuotas()
{
    QStringList names;
    for (const Quota &quota : m_quotas) {
        if (m_drawsFrom.contains(quota.no))
            names << (quota.name.isEmpty() ? tr("Quota %1").arg(quota.no) : quota.name);
    }
    const QString all = names.isEmpty() ? tr("Whole house") : names.join(u", "_s);
    m_quotaBox->setAccessibleName(tr("Quotas: %1").arg(all));
    m_quotaBox->setText(
            m_quotaBox->fontMetrics()
                    .elidedText(all, Qt::ElideRight, widthOf(Quotas, m_theme) - 3 * Theme::Apart)
                    .replace(u'&', u"&&"_s));
}

void TypeRow::setPlace(int row, int rows)
{
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < rows);
    m_handle->setEnabled(rows > 1);
    m_remove->setEnabled(rows > 1 && !isUsed());
    m_remove->setText(isUsed() ? tr("Remove (booked already; retire it instead)") : tr("Remove"));
}

void TypeRow::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

QList<QWidget *> TypeRow::fields() const
{
    QList<QWidget *> fields{m_name, m_price, m_tax, m_admits, m_quotaBox, m_fold, m_more};
    fields << m_description << m_least << m_most;
    for (const MomentEdit *moment : {m_from, m_until}) {
        for (QWidget *part : moment->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (part->focusPolicy() != Qt::NoFocus)
                fields << part;
        }
    }
    for (QCheckBox *channel : m_channels)
        fields << channel;
    fields << m_hidden;
    return fields;
}

void TypeRow::takeEdit(const QString &member)
{
    if (m_isShowing)
        return;
    m_wrong.removeIf([&](const Problem::Field &wrong) {
        return wrong.field == member || wrong.field.isEmpty();
    });
    showComplaints();
    showSummary();
    emit changed();
}

void TypeRow::showSummary()
{
    const QString text = conditionsText(type(m_currency), m_timeZone);
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty() && !m_fold->isChecked());
}

void TypeRow::unfold(bool isOpen)
{
    m_details->setVisible(isOpen);
    m_fold->setIcon(icon(m_theme, isOpen ? u"chevron-up"_s : u"chevron-down"_s));
    m_fold->setToolTip(isOpen ? tr("Fewer settings") : tr("More settings"));
    showSummary();
}

QList<Problem::Field> TypeRow::complaints(const QString &currency) const
{
    const TicketType wanted = type(currency);
    QList<Problem::Field> complaints;
    const auto complainIf = [&](bool isWrong, const QString &member, const QString &sentence) {
        if (isWrong)
            complaints << Problem::Field{member, sentence};
    };
    complainIf(wanted.name.isEmpty(), u"name"_s, tr("A ticket type needs a name."));
    const auto digits = currencyDigits(currency);
    const auto cents = price(currency);
    complainIf(digits && !cents, u"price"_s,
               digits.value_or(0) == 0 ? tr("Enter an amount without decimals, such as 2500.")
                                       : tr("Enter a price such as 25.00, or 0 if it's free."));
    complainIf(cents && *cents > TicketType::PriceMax, u"price"_s, tr("This price is too high."));
    complainIf(!taxRate(), u"taxRate"_s,
               tr("Enter a tax rate in percent, such as 19 or 7.7, from 0 to 100."));
    complainIf(wanted.maxPerBooking && *wanted.maxPerBooking < wanted.minPerBooking,
               u"maxPerBooking"_s, tr("“At most” must not be below “at least”."));
    complainIf(!m_from->problem().isEmpty(), u"salesFrom"_s, m_from->problem());
    complainIf(!m_until->problem().isEmpty(), u"salesUntil"_s, m_until->problem());
    complainIf(wanted.salesFrom && wanted.salesUntil && *wanted.salesUntil <= *wanted.salesFrom,
               u"salesUntil"_s, tr("Sales must end after they begin."));
    complainIf(std::ranges::none_of(m_channels, &QCheckBox::isChecked), u"channels"_s,
               tr("Choose where it is sold, or retire it."));
    return complaints;
}

QWidget *TypeRow::complain(const QString &member, const QString &sentence)
{
    QWidget *field = m_fields.value(member, m_name);
    if (std::ranges::find(m_wrong, member, &Problem::Field::field) == m_wrong.end())
        m_wrong << Problem::Field{member, sentence};
    if (m_details->isAncestorOf(field))
        m_fold->setChecked(true);
    showComplaints();
    return field;
}

void TypeRow::clearComplaints()
{
    m_wrong.clear();
    showComplaints();
}

void TypeRow::showComplaints()
{
    QStringList sentences;
    for (const Problem::Field &wrong : m_wrong)
        sentences << wrong.message;
    m_complaint->setText(sentences.join(u'\n'));
    m_complaint->setVisible(!sentences.isEmpty());
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const auto wrong = std::ranges::find(m_wrong, field.key(), &Problem::Field::field);
        const bool isWrong = wrong != m_wrong.cend();
        field.value()->setAccessibleDescription(isWrong ? wrong->message : QString());
        if (field.value()->property("invalid").toBool() == isWrong)
            continue;
        field.value()->setProperty("invalid", isWrong);
        field.value()->style()->unpolish(field.value());
        field.value()->style()->polish(field.value());
    }
}

bool TypeRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_handle && m_handle->isEnabled()) {
        if (event->type() == QEvent::MouseButtonPress) {
            m_handle->setCursor(Qt::ClosedHandCursor);
            return true; // Otherwise the moves would go to what is below.
        }
        if (event->type() == QEvent::MouseMove) {
            const auto at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
            emit dragged(parentWidget()->mapFromGlobal(at).y());
            return true;
        }
        if (event->type() == QEvent::MouseButtonRelease)
            m_handle->setCursor(Qt::OpenHandCursor);
    }
    return QFrame::eventFilter(watched, event);
}

void TypeRow::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isMove && event->modifiers() & Qt::AltModifier)
        emit moveAsked(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

} // namespace Evently
