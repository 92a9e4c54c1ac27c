// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/devicespage.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/people/actionbutton.h"
#include "ui/organizer/people/pairdialog.h"
#include "ui/organizer/workspace.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

DevicesPage::DevicesPage(Workspace &workspace, QWidget *parent)
    : DevicesPage(workspace, Follower::Pace{}, parent)
{
}

DevicesPage::DevicesPage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_store(workspace.feed, pace)
    , m_model(new KioskTableModel(m_store, systemNow, this))
    , m_table(new RowTable(workspace.theme, tr("Kiosks")))
    , m_pane(new ListPane(workspace.theme, m_table))
    , m_add(new QAction(tr("Add a kiosk…"), this))
    , m_revoke(new QAction(tr("Revoke…"), this))
{
    setObjectName(u"page"_s);
    m_table->setModel(m_model);
    m_table->setWidths({0, 34, 16, 12});
    m_table->setDispensable({KioskTableModel::Version});
    m_round.setInterval(15s);
    setFocusProxy(m_table);
    m_add->setIcon(icon(workspace.theme, u"plus-lg"_s));
    m_revoke->setIcon(icon(workspace.theme, u"slash-circle"_s));
    addActions({m_add, m_revoke});
    layOut();

    connect(&m_store, &Follower::changed, this, &DevicesPage::showState);
    connect(&m_round, &QTimer::timeout, this, [this] {
        m_store.refresh();
        m_model->tick();
    });
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &row) { m_revoke->setEnabled(row.isValid()); });
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_table->popUp(actions(), at); });
    connect(m_add, &QAction::triggered, this, &DevicesPage::addKiosk);
    connect(m_revoke, &QAction::triggered, this, &DevicesPage::askToRevoke);
    showState();
}

void DevicesPage::layOut()
{
    auto *add = new ActionButton(*m_add);
    add->setProperty("rank", u"primary"_s);
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->setSpacing(Theme::Near);
    heading->addWidget(plainLabel(tr("Kiosks"), m_workspace.theme.font(Theme::Type::Headline)), 1);
    heading->addWidget(new ActionButton(*m_revoke));
    heading->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Even);
    layout->addLayout(heading);
    layout->addWidget(m_pane, 1);
}

void DevicesPage::open()
{
    m_store.open({Change::Type::Kiosk},
                 [&api = m_workspace.api](const PageAt &at) { return api.kiosks(at); });
    m_round.start();
}

void DevicesPage::close()
{
    m_round.stop();
    m_store.close();
    m_pane->beSilent();
}

void DevicesPage::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pane->show(m_store, isEmpty,
                 {.reading = tr("Loading kiosks…"),
                  .nothing = tr("No kiosks yet"),
                  .explanation = tr("A kiosk sells tickets to walk-in visitors. Start “evently "
                                    "--kiosk” on a touch screen, and add it here."),
                  .failure = tr("Couldn't load kiosks")});
    if (!isEmpty && !m_table->currentIndex().isValid())
        m_table->choose(m_model->index(0, 0));
    m_revoke->setEnabled(m_table->currentIndex().isValid());
    if (m_pairing)
        m_pairing->follow(m_store.rows());
}

void DevicesPage::addKiosk()
{
    m_pairing = new PairDialog(m_workspace.api, m_workspace.theme, window());
    connect(m_pairing, &PairDialog::added, &m_store, &Follower::refresh);
    m_pairing->open();
}

void DevicesPage::askToRevoke()
{
    const Kiosk *kiosk = m_model->valueAt(m_table->currentIndex());
    if (!kiosk)
        return;
    auto *dialog = new ConfirmDialog(
            m_workspace.theme,
            {.headline = tr("Revoke “%1”?").arg(kiosk->name),
             .consequences = {tr("It stops selling immediately, and has to be paired again."),
                              tr("Tickets it sold stay valid, and its sales stay in the figures."),
                              tr("Seats held there go back on sale when their hold expires.")},
             .verb = tr("Revoke"),
             .tone = ConfirmDialog::Tone::Danger},
            window());
    connect(dialog, &QDialog::accepted, this,
            [this, revoked = *kiosk, key = newActionKey()] { revoke(revoked, key); });
    dialog->open();
}

void DevicesPage::revoke(const Kiosk &kiosk, const QByteArray &actionKey)
{
    m_workspace.api.revokeKiosk(kiosk.id, actionKey)
            .then(this, [this, name = kiosk.name](const Result<Nothing> &outcome) {
                if (outcome)
                    m_pane->sayDone(tr("“%1” has been revoked.").arg(name));
                else
                    m_pane->sayFailed(sentenceFor(outcome.error()));
                m_store.refresh();
            });
}

} // namespace Evently
