// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/entry/seasonpage.h"

#include "ui/api/livefeed.h"
#include "ui/look/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formcard.h"
#include "ui/widgets/notice.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

SeasonPage::SeasonPage(ApiClient &api, LiveFeed &feed, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_actionKey(newActionKey())
    , m_title(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_why(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_notice(new Notice(theme))
    , m_bar(new QProgressBar)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_make(new QPushButton(tr("Fill it with a &demo season")))
    , m_goOn(new QPushButton)
{
    auto *card = new Card;
    card->setFixedWidth(480);
    m_why->setWordWrap(true);
    m_why->setProperty("tone", u"muted"_s);
    m_bar->setTextVisible(false);
    m_words->setProperty("tone", u"muted"_s);
    m_make->setProperty("rank", u"primary"_s);
    m_make->setFont(theme.font(Theme::Type::Strong));

    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::Wide, Theme::Wide, Theme::Wide, Theme::Wide);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addWidget(m_notice);
    layout->addWidget(m_make);
    layout->addWidget(m_goOn);
    centre(card, this);
    setFocusProxy(m_make);
    setMaking(false);

    connect(m_make, &QPushButton::clicked, this, &SeasonPage::make);
    connect(m_goOn, &QPushButton::clicked, this, &SeasonPage::finish);
    connect(&feed, &LiveFeed::demoStepped, this, &SeasonPage::showStep);
}

void SeasonPage::make()
{
    m_notice->beSilent();
    setMaking(true);
    m_api.makeDemo(m_actionKey).then(this, &SeasonPage::take);
}

/// The demo has started, and its progress arrives through the live feed; or there already are
/// events, so there is nothing to wait for.
void SeasonPage::take(const Result<Nothing> &answer)
{
    if (answer || !m_isMaking)
        return;
    if (answer.error().code == Problem::Code::NotEmpty)
        finish();
    else
        fail(sentenceFor(answer.error()));
}

void SeasonPage::showStep(const DemoStep &step)
{
    if (!m_isMaking)
        return;
    if (step.hasFailed)
        return fail(tr("The demo season couldn't be created. Nothing was kept."));
    const QLocale locale;
    m_bar->setRange(0, step.total);
    m_bar->setValue(step.done);
    m_words->setText(
            tr("%1 of %2 events").arg(locale.toString(step.done), locale.toString(step.total)));
    if (step.isDone())
        finish();
}

/// Emits done() only once: the user may have gone on before the season is complete.
void SeasonPage::finish()
{
    m_isMaking = false;
    emit done();
}

void SeasonPage::fail(const QString &sentence)
{
    setMaking(false);
    m_actionKey = newActionKey();
    m_notice->say(Notice::Kind::Error, sentence);
}

void SeasonPage::setMaking(bool isMaking)
{
    m_isMaking = isMaking;
    m_title->setText(isMaking ? tr("Creating a demo season") : tr("Your venue is ready"));
    m_why->setText(
            isMaking ? tr("A year of bookings takes a moment. You can continue: events appear "
                          "as they are created.")
                     : tr("Would you like to look around first? A demo season adds dozens of "
                          "events and a year of made-up bookings for you to try out. They stay in "
                          "the database."));
    m_make->setVisible(!isMaking);
    m_bar->setRange(0, 0);
    m_bar->setVisible(isMaking);
    m_words->setText(tr("Starting…"));
    m_words->setVisible(isMaking);
    m_goOn->setText(isMaking ? tr("&Continue") : tr("&Start with an empty venue"));
}

} // namespace Evently
