// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/listpane.h"

#include "ui/desktop/openfile.h"
#include "ui/look/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/undobar.h"
#include "ui/words/sentences.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace Evently {

ListPane::ListPane(const Theme &theme, RowTable *table, QWidget *parent)
    : QFrame(parent)
    , m_notice(new Notice(theme))
    , m_done(new UndoBar(theme))
    , m_busy(new QProgressBar)
    , m_empty(new EmptyState(theme))
    , m_table(table)
    , m_stack(new PageStack)
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    QSizePolicy keepsPlace = m_busy->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true); // So that the rows don't move while the user types.
    m_busy->setSizePolicy(keepsPlace);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_busy);
    inside->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(m_done);
    layout->addWidget(m_notice);
    layout->addWidget(card, 1);
    setFocusProxy(m_table);

    connect(m_empty, &EmptyState::retried, this, &ListPane::retried);
    connect(m_empty, &EmptyState::taken, this, &ListPane::taken);
    connect(m_done, &UndoBar::undone, this, &ListPane::undone);
}

void ListPane::show(const Reading &reading, const Words &words)
{
    // With rows, the other page is hidden, and setting its text would cost a layout.
    if (reading.isEmpty && reading.hasFailed)
        m_empty->showFailure(words.failure, sentenceFor(*reading.problem));
    else if (reading.isEmpty && (!reading.isReady || reading.isOutdated))
        m_empty->showBusy(words.reading);
    else if (reading.isEmpty)
        m_empty->showNothing(words.nothing, words.explanation, words.offer);
    m_stack->setCurrentWidget(reading.isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_busy->setVisible(reading.isOutdated && !reading.isEmpty);
    if (m_hasFailed)
        return;
    // The top of the window already says when the server is away; here, only its refusals are
    // shown.
    const std::optional<Problem> &problem = reading.problem;
    if (problem && !reading.isEmpty && problem->code != Problem::Code::Unreachable)
        m_notice->say(Notice::Kind::Warning,
                      tr("These figures may be out of date. %1").arg(sentenceFor(*problem)));
    else
        m_notice->beSilent();
}

void ListPane::sayDone(const QString &sentence)
{
    beSilent();
    m_done->say(sentence, UndoBar::Way::NoWayBack);
}

void ListPane::sayFile(const QString &sentence, const QString &file)
{
    sayDoneWith(sentence, {tr("Open file"), [file] { openFile(file); }});
}

void ListPane::sayDoneWith(const QString &sentence, const Notice::Link &link)
{
    beSilent();
    m_done->say(sentence, UndoBar::Way::NoWayBack, link);
}

void ListPane::offerUndo(const QString &sentence)
{
    beSilent();
    m_done->say(sentence, UndoBar::Way::Back);
}

void ListPane::sayFailed(const QString &sentence)
{
    sayFailedWith(sentence, {});
}

void ListPane::sayFailedWith(const QString &sentence, const QList<Notice::Link> &links)
{
    beSilent();
    m_hasFailed = true;
    m_notice->say(Notice::Kind::Error, sentence, links);
}

void ListPane::beSilent()
{
    m_hasFailed = false;
    m_notice->beSilent();
    m_done->hide();
}

} // namespace Evently
