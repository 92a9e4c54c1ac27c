// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/codedialog.h"

#include "models/values/currency.h"
#include "models/values/money.h"
#include "ui/look/theme.h"
#include "ui/organizer/editor/momentedit.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/notice.h"
#include "ui/words/salewords.h"
#include "ui/words/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Evently {

using Channel = Booking::Channel;
using Effect = DiscountCode::Effect;

static constexpr std::initializer_list<Channel> allChannels{Channel::Online, Channel::Desk,
                                                            Channel::Kiosk};
static constexpr int codesAtOnce = 1000;

CodeDialog::CodeDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_event(event)
    , m_kind(new QComboBox)
    , m_code(new QLineEdit)
    , m_count(new QSpinBox)
    , m_prefix(new QLineEdit)
    , m_effect(new QComboBox)
    , m_value(new QLineEdit)
    , m_unit(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_types(new QPushButton)
    , m_typeMenu(new QMenu(this))
    , m_most(new QSpinBox)
    , m_from(new MomentEdit(tr("Valid from"), theme, {tr("At once"), tr("At a time")}))
    , m_until(new MomentEdit(tr("Valid until"), theme, {tr("No end"), tr("At a time")}))
    , m_notice(new Notice(theme))
    , m_create(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("New code"));
    setMinimumWidth(620);
    m_kind->addItems({tr("One code"), tr("Many codes, for one booking each")});
    m_code->setMaxLength(DiscountCode::LengthMax);
    m_code->setPlaceholderText(tr("such as SUMMER25"));
    m_count->setRange(1, codesAtOnce);
    m_count->setValue(50);
    m_count->setGroupSeparatorShown(true);
    m_prefix->setMaxLength(20);
    m_prefix->setPlaceholderText(tr("optional, such as GUEST"));
    m_effect->addItem(tr("Percent off"), int(Effect::Percent));
    m_effect->addItem(tr("Amount off each ticket"), int(Effect::Amount));
    m_effect->addItem(tr("Fixed price for each ticket"), int(Effect::Price));
    m_effect->addItem(tr("Only unlock hidden tickets"), int(Effect::Unlocks));
    m_value->setAlignment(Qt::AlignRight);
    m_value->setAccessibleName(tr("Value"));
    m_types->setMenu(m_typeMenu);
    m_types->setProperty("rank", u"menu"_s);
    m_types->setAutoDefault(false);
    m_most->setRange(0, Event::CapacityMax);
    m_most->setSpecialValueText(tr("no limit"));
    m_from->setZone(event.timeZone);
    m_until->setZone(event.timeZone);
    m_from->setMoment({}, systemNow());
    m_until->setMoment({}, event.salesUntil);
    m_create->setProperty("rank", u"primary"_s);
    m_create->setFont(theme.font(Theme::Type::Strong));
    m_create->setDefault(true);
    build(theme);
    buildTypes();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CodeDialog::showKind);
    connect(m_effect, &QComboBox::currentIndexChanged, this, &CodeDialog::showKind);
    connect(m_create, &QPushButton::clicked, this, &CodeDialog::create);
    showKind();
    m_code->setFocus();
}

void CodeDialog::build(const Theme &theme)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::Apart);
    grid->setVerticalSpacing(Theme::Near);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &label, QWidget *edit, QWidget *field = nullptr) {
        const int row = grid->rowCount();
        QLabel *name = plainLabel(label, theme.font(Theme::Type::Strong));
        QWidget *named = field ? field : edit;
        name->setBuddy(named);
        if (named->accessibleName().isEmpty())
            named->setAccessibleName(QString(label).remove(u'&'));
        grid->addWidget(name, row, 0);
        grid->addWidget(edit, row, 1);
        return QList<QWidget *>{name, edit};
    };
    add(tr("&Kind"), m_kind);
    m_ofOne << add(tr("&Code"), m_code);
    m_ofMany << add(tr("&How many"), m_count) << add(tr("&Begin with"), m_prefix);
    auto *effect = new QWidget;
    auto *effectRow = new QHBoxLayout(effect);
    effectRow->setContentsMargins(0, 0, 0, 0);
    effectRow->setSpacing(Theme::Near);
    effectRow->addWidget(m_effect, 2);
    effectRow->addWidget(m_value, 1);
    effectRow->addWidget(m_unit);
    add(tr("&Effect"), effect, m_effect);
    add(tr("&Tickets"), m_types);
    m_ofOne << add(tr("&Most bookings"), m_most);
    add(tr("Valid &from"), m_from);
    add(tr("Valid &until"), m_until);
    auto *places = new QWidget;
    auto *placeRow = new QHBoxLayout(places);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->setSpacing(Theme::Apart);
    for (const Channel channel : allChannels) {
        m_channels << new QCheckBox(channelText(channel));
        m_channels.last()->setChecked(true);
        placeRow->addWidget(m_channels.last());
    }
    placeRow->addStretch();
    add(tr("&Where"), places, m_channels.first());

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    QLabel *title =
            plainLabel(tr("New code for “%1”").arg(m_event.name), theme.font(Theme::Type::Title));
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addLayout(grid);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addLayout(buttons);
}

void CodeDialog::buildTypes()
{
    for (const TicketType &type : m_event.ticketTypes()) {
        if (type.retired)
            continue;
        QAction *action = m_typeMenu->addAction(QString(type.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, no = type.no](bool isChosen) {
            m_chosen.removeAll(no);
            if (isChosen)
                m_chosen << no;
            std::ranges::sort(m_chosen);
            showTypes();
        });
    }
    showTypes();
}

void CodeDialog::showTypes()
{
    const QString names = typesText(m_chosen, m_event);
    m_types->setText(QString(m_types->fontMetrics().elidedText(names, Qt::ElideRight, 380))
                             .replace(u'&', u"&&"_s));
    m_types->setAccessibleDescription(names);
}

bool CodeDialog::isMany() const
{
    return m_kind->currentIndex() == 1;
}

Effect CodeDialog::effect() const
{
    return Effect(m_effect->currentData().toInt());
}

void CodeDialog::showKind()
{
    for (QWidget *widget : std::as_const(m_ofOne))
        widget->setVisible(!isMany());
    for (QWidget *widget : std::as_const(m_ofMany))
        widget->setVisible(isMany());
    m_create->setText(isMany() ? tr("C&reate codes") : tr("C&reate code"));
    const bool hasValue = effect() != Effect::Unlocks;
    m_value->setVisible(hasValue);
    m_unit->setVisible(hasValue);
    m_unit->setText(effect() == Effect::Percent ? u"%"_s : m_event.currency);
    growToFit(*this);
}

std::optional<qint64> CodeDialog::value() const
{
    if (effect() == Effect::Unlocks)
        return 0;
    const QString typed = m_value->text().remove(u'%').trimmed().replace(u',', u'.');
    // Percentages have two decimals, as euros do.
    return minorUnitsFrom(QJsonValue(typed),
                          effect() == Effect::Percent ? u"EUR"_s : m_event.currency);
}

QString CodeDialog::complaint() const
{
    if (!isMany() && codeKey(m_code->text()).isEmpty())
        return tr("Enter a code of 3 to 40 letters, digits and hyphens.");
    const auto value = this->value();
    if (effect() == Effect::Percent && (!value || *value < 1 || *value > 10'000))
        return tr("Enter a percentage above 0 and at most 100, such as 25.");
    if (effect() == Effect::Amount && (!value || *value == 0))
        return tr("Enter the amount to take off each ticket, such as 5.00.");
    if (!value)
        return tr("Enter the price of each ticket, such as 10.00, or 0 if it's free.");
    if (effect() == Effect::Unlocks && m_chosen.isEmpty())
        return tr("Choose the ticket types that the code unlocks.");
    if (std::ranges::none_of(m_channels, &QCheckBox::isChecked))
        return tr("Choose where the code can be used.");
    for (const MomentEdit *moment : {m_from, m_until}) {
        if (!moment->problem().isEmpty())
            return moment->problem();
    }
    if (m_from->moment() && m_until->moment() && *m_until->moment() <= *m_from->moment())
        return tr("The code must end after it begins.");
    return {};
}

NewCodes CodeDialog::wanted() const
{
    NewCodes wanted{.currency = m_event.currency};
    DiscountCode &code = wanted.rules;
    code.code = m_code->text().trimmed();
    code.effect = effect();
    code.value = value().value_or(0);
    code.types = m_chosen;
    if (m_most->value() > 0)
        code.maxBookings = m_most->value();
    for (qsizetype i = 0; const Channel channel : allChannels) {
        if (m_channels[i++]->isChecked())
            code.channels << channel;
    }
    if (code.channels.size() == m_channels.size())
        code.channels.clear(); // All is the default.
    code.validFrom = m_from->moment();
    code.validUntil = m_until->moment();
    if (isMany()) {
        wanted.count = m_count->value();
        wanted.prefix = m_prefix->text().trimmed();
    }
    return wanted;
}

void CodeDialog::create()
{
    if (const QString why = complaint(); !why.isEmpty()) {
        m_notice->say(Notice::Kind::Error, why);
        return growToFit(*this);
    }
    const NewCodes wanted = this->wanted();
    if (m_key.isEmpty() || wanted != m_asked)
        m_key = newActionKey();
    m_asked = wanted;
    m_create->setEnabled(false);
    m_notice->beSilent();
    m_api.createCodes(m_event.id, wanted, m_key).then(this, &CodeDialog::take);
}

void CodeDialog::take(const Result<CreatedCodes> &outcome)
{
    m_create->setEnabled(true);
    if (outcome) {
        emit created(outcome->codes);
        return accept();
    }
    m_notice->say(Notice::Kind::Error, sentenceFor(outcome.error()));
    growToFit(*this);
}

} // namespace Evently
