// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/peoplepage.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/organizer/people/accountdialog.h"
#include "ui/organizer/people/actionbutton.h"
#include "ui/organizer/workspace.h"
#include "ui/stores/sessionstore.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/rowtable.h"
#include "ui/words/sentences.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

PeoplePage::PeoplePage(Workspace &workspace, QWidget *parent)
    : PeoplePage(workspace, Follower::Pace{}, parent)
{
}

PeoplePage::PeoplePage(Workspace &workspace, const Follower::Pace &pace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_store(workspace.feed, pace)
    , m_code(workspace.api)
    , m_model(new UserTableModel(m_store, this))
    , m_search(new QLineEdit)
    , m_role(new QComboBox)
    , m_table(new RowTable(workspace.theme, tr("People")))
    , m_pane(new ListPane(workspace.theme, m_table))
{
    setObjectName(u"page"_s);
    m_search->setPlaceholderText(tr("Find someone by name or email address"));
    m_search->setAccessibleName(tr("Find someone"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_role->addItem(tr("Everyone"));
    m_role->addItem(tr("Administrators"), int(User::Role::Admin));
    m_role->addItem(tr("Customers"), int(User::Role::User));
    m_role->setAccessibleName(tr("Role"));
    m_table->setModel(m_model);
    m_table->setWidths({0, 18, 14, 20});
    m_table->setDispensable({UserTableModel::Since, UserTableModel::State});
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    setFocusProxy(m_search);
    buildActions();
    layOut();

    connect(&m_store, &Follower::changed, this, &PeoplePage::showState);
    connect(&m_code, &CodeFinder::changed, this, &PeoplePage::showState);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_code.ask(m_search->text().trimmed());
        m_store.ask(question());
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] { m_store.ask(question()); });
    connect(m_pane, &ListPane::retried, &m_store, &Follower::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PeoplePage::showActions);
    connect(m_table, &RowTable::menuAsked, this,
            [this](const QModelIndex &, const QPoint &at) { m_table->popUp(actions(), at); });
    showState();
}

void PeoplePage::buildActions()
{
    m_add = new QAction(tr("&Add a colleague…"), this);
    m_reset = new QAction(tr("New password…"), this);
    m_changeRole = new QAction(this);
    m_changeAccess = new QAction(this);
    m_add->setIcon(icon(m_workspace.theme, u"person-plus"_s));
    m_reset->setIcon(icon(m_workspace.theme, u"key"_s));
    m_changeRole->setIcon(icon(m_workspace.theme, u"shield-lock"_s));
    m_changeAccess->setIcon(icon(m_workspace.theme, u"person-x"_s));
    addActions({m_add, m_reset, m_changeRole, m_changeAccess});
    connect(m_add, &QAction::triggered, this, &PeoplePage::addColleague);
    connect(m_reset, &QAction::triggered, this, &PeoplePage::askForLink);
    connect(m_changeRole, &QAction::triggered, this, &PeoplePage::askForRole);
    connect(m_changeAccess, &QAction::triggered, this, &PeoplePage::askForAccess);
}

void PeoplePage::layOut()
{
    auto *heading = new QHBoxLayout;
    heading->addStrut(Theme::HeadingHeight);
    heading->setSpacing(Theme::Near);
    heading->addWidget(plainLabel(tr("People"), m_workspace.theme.font(Theme::Type::Headline)), 1);
    heading->addWidget(new ActionButton(*m_reset));
    heading->addWidget(new ActionButton(*m_changeRole));
    heading->addWidget(new ActionButton(*m_changeAccess));
    auto *add = new ActionButton(*m_add);
    add->setProperty("rank", QStringLiteral("primary"));
    heading->addWidget(add);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(Theme::Near);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_role);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Even);
    layout->addLayout(heading);
    layout->addLayout(filters);
    layout->addWidget(m_pane, 1);
}

void PeoplePage::open()
{
    m_store.open({Change::Type::User}, question());
    m_search->setFocus();
}

void PeoplePage::close()
{
    m_typing.stop();
    m_store.close();
    m_search->clear();
    m_pane->beSilent();
}

ListStore<User>::Ask PeoplePage::question() const
{
    UserQuery query{.search = m_search->text().trimmed()};
    if (m_role->currentData().isValid())
        query.role = User::Role(m_role->currentData().toInt());
    return [query, &api = m_workspace.api](const PageAt &at) { return api.users(query, at); };
}

void PeoplePage::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pane->show(m_store, isEmpty,
                 {.reading = tr("Loading people…"),
                  .nothing = tr("No matching people"),
                  .explanation = m_code.sentence().isEmpty()
                          ? tr("No one has this in their name or email address.")
                          : m_code.sentence(),
                  .failure = tr("Couldn't load people")});
    if (!isEmpty && !m_table->currentIndex().isValid())
        m_table->choose(m_model->index(0, 0));
    showActions();
}

void PeoplePage::showActions()
{
    const User *user = current();
    const bool isAdmin = user && user->role == User::Role::Admin;
    m_changeRole->setText(isAdmin ? tr("Remove as administrator…") : tr("Make administrator…"));
    m_changeAccess->setText(user && user->disabled ? tr("Enable account…")
                                                   : tr("Disable account…"));
    for (QAction *action : {m_reset, m_changeRole, m_changeAccess})
        action->setEnabled(user);
}

const User *PeoplePage::current() const
{
    return m_model->valueAt(m_table->currentIndex());
}

bool PeoplePage::isMe(const User &user) const
{
    return m_workspace.session.user() && m_workspace.session.user()->id == user.id;
}

void PeoplePage::addColleague()
{
    auto *dialog =
            new AccountDialog(m_workspace.api, m_workspace.server, m_workspace.theme, window());
    connect(dialog, &AccountDialog::added, this, [this](const User &user) {
        m_pane->sayDone(tr("%1 now has an account.").arg(nameOf(user)));
        m_store.refresh();
    });
    dialog->add();
}

/// The current password works until a new one is chosen.
void PeoplePage::askForLink()
{
    const User *user = current();
    if (!user)
        return;
    auto *question = new ConfirmDialog(
            m_workspace.theme,
            {.headline = tr("New password for %1?").arg(nameOf(*user)),
             .consequences = {tr("This creates a one-time link for you to pass on. It works for 24 "
                                 "hours; any older link stops working."),
                              tr("When they have chosen a password, they are signed out "
                                 "everywhere else.")},
             .verb = tr("Create the link")},
            window());
    connect(question, &QDialog::accepted, this, [this, user = *user] {
        auto *dialog =
                new AccountDialog(m_workspace.api, m_workspace.server, m_workspace.theme, window());
        dialog->reset(user);
    });
    question->open();
}

void PeoplePage::askForRole()
{
    const User *user = current();
    if (!user)
        return;
    const QString name = nameOf(*user);
    const bool isAdmin = user->role == User::Role::Admin;
    ConfirmDialog::Question question;
    if (isAdmin) {
        question = {.headline = tr("Remove %1 as an administrator?").arg(name),
                    .consequences = {tr("From now on, they can't see bookings, change events or "
                                        "sell at the desk. They remain a customer.")},
                    .verb = tr("Remove as administrator"),
                    .tone = ConfirmDialog::Tone::Danger};
        if (isMe(*user))
            question.consequences << tr(
                    "This is your own account: you will be signed out of this window.");
    } else {
        question = {.headline = tr("Make %1 an administrator?").arg(name),
                    .consequences =
                            {tr("They can then do everything you can: see every booking, change "
                                "and cancel events, and disable accounts, including yours."),
                             tr("Their email address is %1.").arg(user->email)},
                    .verb = tr("Make administrator")};
    }
    auto *dialog = new ConfirmDialog(m_workspace.theme, question, window());
    connect(dialog, &QDialog::accepted, this, [this, changed = *user, isAdmin] {
        change(changed, {.role = isAdmin ? User::Role::User : User::Role::Admin});
    });
    dialog->open();
}

void PeoplePage::askForAccess()
{
    const User *user = current();
    if (!user)
        return;
    const QString name = nameOf(*user);
    ConfirmDialog::Question question;
    if (user->disabled) {
        question = {.headline = tr("Enable the account of %1?").arg(name),
                    .consequences = {tr("They can sign in with their previous password.")},
                    .verb = tr("Enable account")};
    } else {
        question = {.headline = tr("Disable the account of %1?").arg(name),
                    .consequences = {tr("They are signed out everywhere immediately and can't sign "
                                        "in until someone enables the account again."),
                                     tr("Their bookings and tickets stay valid.")},
                    .verb = tr("Disable account"),
                    .tone = ConfirmDialog::Tone::Danger};
        if (isMe(*user))
            question.consequences << tr(
                    "This is your own account: you couldn't undo this yourself.");
    }
    auto *dialog = new ConfirmDialog(m_workspace.theme, question, window());
    connect(dialog, &QDialog::accepted, this,
            [this, changed = *user] { change(changed, {.isDisabled = !changed.disabled}); });
    dialog->open();
}

void PeoplePage::change(const User &user, const UserEdit &edit)
{
    m_pane->beSilent();
    m_workspace.api.changeUser(user.id, edit).then(this, &PeoplePage::takeChanged);
}

void PeoplePage::takeChanged(const Result<User> &outcome)
{
    if (!outcome) {
        return m_pane->sayFailed(
                outcome.error().code == Problem::Code::LastAdmin
                        ? tr("Evently needs at least one administrator. Make someone else an "
                             "administrator first.")
                        : sentenceFor(outcome.error()));
    }
    const QString name = nameOf(*outcome);
    m_pane->sayDone(outcome->disabled ? tr("The account of %1 is disabled.").arg(name)
                            : outcome->role == User::Role::Admin
                            ? tr("%1 is an administrator.").arg(name)
                            : tr("%1 is a customer and can sign in.").arg(name));
    m_store.refresh();
}

} // namespace Evently
