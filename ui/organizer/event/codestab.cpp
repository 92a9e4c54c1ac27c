// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/event/codestab.h"

#include "models/values/zone.h"
#include "ui/api/apiclient.h"
#include "ui/export/savedialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/confirm/consequencesdialog.h"
#include "ui/organizer/event/codedialog.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/followedevent.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

CodesTab::CodesTab(Workspace &workspace, const FollowedEvent &event, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_event(event)
    , m_store(workspace.feed, {})
    , m_model(new CodeTableModel(m_store, event, this))
    , m_search(new QLineEdit)
    , m_table(new RowTable(workspace.theme, tr("Codes")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_menu(new QMenu(this))
    , m_new(iconButton(icon(workspace.theme, u"plus-lg"_s), tr("&Add codes…")))
    , m_export(iconButton(icon(workspace.theme, u"filetype-csv"_s), tr("E&xport…")))
    , m_csv(workspace.theme, *this)
{
    m_search->setPlaceholderText(tr("Search codes…"));
    m_search->setAccessibleName(tr("Search codes"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    m_table->setModel(m_model);
    m_table->setWidths({22, 18, 0, 10, 26, 18});
    m_table->setDispensable({CodeTableModel::Where, CodeTableModel::Validity});
    m_export->setToolTip(tr("Everything shown, as a CSV file"));
    setFocusProxy(m_pane);
    layOut();

    const auto search = [this] { m_store.ask(question()); };
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, search);
    connect(m_new, &QPushButton::clicked, this, &CodesTab::create);
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (!m_event.listing())
            return;
        const Event &shown = m_event.listing()->event;
        m_csv.askWhere(
                fileNameFor(shown.name, localDate(shown.dateTime, shown.timeZone), tr("codes")),
                [this](const QString &file) -> CsvDownload & {
                    return m_workspace.api.exportCodesOfEvent(m_id, m_search->text().trimmed(),
                                                              file);
                },
                shown.timeZone);
    });
    connect(&m_csv, &CsvExport::saved, m_pane, &ListPane::sayFile);
    connect(&m_csv, &CsvExport::failed, m_pane, &ListPane::sayFailed);
    connect(&m_store, &Follower::changed, this, &CodesTab::showState);
    connect(&m_event, &Follower::changed, this, &CodesTab::showState);
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(m_pane, &ListPane::taken, this, &CodesTab::create);
    connect(m_table, &RowTable::opened, this, [this] {
        m_menu->popup(m_table->viewport()->mapToGlobal(
                m_table->visualRect(m_table->currentIndex()).bottomLeft()));
    });
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_menu->popup(at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CodesTab::showActions);
    showState();
}

CodesTab::~CodesTab() = default;

void CodesTab::layOut()
{
    const Theme &theme = m_workspace.theme;
    m_copy = m_menu->addAction(icon(theme, u"clipboard"_s), tr("&Copy"), this, [this] {
        if (const auto code = current())
            copy({code->code});
    });
    m_copy->setShortcut(QKeySequence::Copy);
    m_end = m_menu->addAction(icon(theme, u"slash-circle"_s), tr("&End now…"), this,
                              [this] { ask(Step::End); });
    m_delete = m_menu->addAction(icon(theme, u"trash"_s), tr("&Delete…"), this,
                                 [this] { ask(Step::Delete); });
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_copy, m_end, m_delete}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    QLabel *words = plainLabel(tr("Codes lower prices, or show ticket types that are hidden."),
                               theme.font(Theme::Type::Caption));
    words->setProperty("tone", u"muted"_s);
    auto *more = iconButton(icon(theme, u"three-dots"_s), tr("&Code"));
    more->setMenu(m_menu);
    more->setProperty("rank", u"menu"_s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::Near);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_new);
    bar->addWidget(more);
    bar->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::Even, 0, 0);
    layout->setSpacing(Theme::Even);
    layout->addWidget(words);
    layout->addLayout(bar);
    layout->addWidget(m_pane, 1);
}

void CodesTab::open(const QUuid &event)
{
    if (event != m_id) {
        m_search->clear();
        m_typing.stop();
    }
    m_id = event;
    m_store.open({.id = event}, question());
}

void CodesTab::close()
{
    m_typing.stop();
    m_store.close();
    m_pane->beSilent();
}

ListStore<ListedCode>::Ask CodesTab::question() const
{
    return [&api = m_workspace.api, event = m_id, search = m_search->text().trimmed()](
                   const PageAt &at) { return api.codesOfEvent(event, search, at); };
}

std::optional<DiscountCode> CodesTab::current() const
{
    const ListedCode *code = m_model->valueAt(m_table->currentIndex());
    if (!code || !m_event.listing())
        return {};
    return code->in(m_event.listing()->event.currency);
}

void CodesTab::showState()
{
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    m_pane->show(m_store, m_store.rows().isEmpty(),
                 {.reading = tr("Loading codes…"),
                  .nothing = isSearched ? tr("No matching codes") : tr("No codes yet"),
                  .explanation = isSearched
                          ? tr("Try fewer letters.")
                          : tr("Give a code to people who pay less, or who may book hidden "
                               "tickets."),
                  .failure = tr("Couldn't load the codes")});
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->choose(m_model->index(0, 0));
    showActions();
}

void CodesTab::showActions()
{
    const auto code = current();
    m_copy->setEnabled(code.has_value());
    m_end->setEnabled(code && !(code->validUntil && *code->validUntil <= systemNow()));
    m_delete->setEnabled(code && code->bookings == 0);
    m_new->setEnabled(m_event.listing().has_value());
}

void CodesTab::create()
{
    if (!m_event.listing())
        return;
    auto *dialog =
            new CodeDialog(m_workspace.api, m_event.listing()->event, m_workspace.theme, window());
    connect(dialog, &CodeDialog::created, this, &CodesTab::takeCreated);
    dialog->open();
}

void CodesTab::takeCreated(const QStringList &codes)
{
    m_pane->sayDoneWith(codes.size() == 1
                                ? tr("Code %1 was created.").arg(codes.first())
                                : tr("%n codes were created.", nullptr, int(codes.size())),
                        {tr("Copy to the clipboard"), [this, codes] { copy(codes); }});
    m_store.refresh();
}

void CodesTab::copy(const QStringList &codes)
{
    QGuiApplication::clipboard()->setText(codes.join(u'\n'));
    m_pane->sayDone(codes.size() == 1
                            ? tr("%1 is on the clipboard.").arg(codes.first())
                            : tr("%n codes are on the clipboard.", nullptr, int(codes.size())));
}

void CodesTab::ask(Step step)
{
    const auto code = current();
    if (!code)
        return;
    auto *dialog = new ConsequencesDialog(m_workspace.theme, this);
    connect(dialog, &ConsequencesDialog::confirmed, this,
            [this, step, code = *code, dialog, key = newActionKey()] {
                dialog->showBusy(tr("Saving…"));
                const QPointer<ConsequencesDialog> shown(dialog);
                if (step == Step::End)
                    m_workspace.api.endCode(m_id, code, systemNow(), key)
                            .then(this, [this, shown, name = code.code](const auto &outcome) {
                                take(tr("%1 has ended.").arg(name), shown, outcome);
                            });
                else
                    m_workspace.api.removeCode(m_id, code.code, key)
                            .then(this, [this, shown, name = code.code](const auto &outcome) {
                                take(tr("%1 was deleted.").arg(name), shown, outcome);
                            });
            });
    if (step == Step::End)
        dialog->show({.question = tr("End the code %1?").arg(code->code),
                      .sentences = {tr("No one can use it from now on."),
                                    tr("Bookings made with it keep their prices.")},
                      .button = tr("&End the code")});
    else
        dialog->show({.question = tr("Delete the code %1?").arg(code->code),
                      .sentences = {tr("It was never used, so nothing else changes.")},
                      .button = tr("&Delete the code"),
                      .isDangerous = true});
    dialog->open();
}

template <typename Value>
void CodesTab::take(const QString &sentence, const QPointer<ConsequencesDialog> &dialog,
                    const Result<Value> &outcome)
{
    if (outcome) {
        if (dialog)
            dialog->accept();
        m_pane->sayDone(sentence);
        m_store.refresh();
    } else if (dialog) {
        dialog->showProblem(sentenceFor(outcome.error()));
    } else {
        m_pane->sayFailed(sentenceFor(outcome.error()));
    }
}

} // namespace Evently
