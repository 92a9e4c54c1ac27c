// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/staff/staffpage.h"

#include "models/values/reference.h"
#include "ui/kiosk/staff/words.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Evently {

StaffPage::StaffPage(KioskContext &context)
    : KioskPage(context)
    , m_outcome(kioskLabel(u"strong"_s))
    , m_server(kioskLabel(u"body"_s))
    , m_printer(kioskLabel(u"body"_s))
    , m_lock(kioskLabel(u"body"_s, u"warning"_s))
    , m_unprintedTitle(kioskLabel(u"strong"_s))
    , m_unprinted(new QVBoxLayout)
    , m_back(addAction(TapButton::Rank::Primary))
{
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::Apart);
    auto *scroll = new QScrollArea; // There may be many orders, or a small screen.
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    body()->addWidget(m_outcome);
    body()->addWidget(scroll, 1);
    for (QLabel *label : {m_lock, m_server, m_printer, m_unprintedTitle})
        rows->addWidget(label);
    rows->addLayout(m_unprinted);

    m_reprintName = kioskLabel(u"strong"_s);
    m_reference = new QLineEdit;
    m_reference->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase
                                     | Qt::ImhNoPredictiveText);
    auto *reprint = new QHBoxLayout;
    reprint->addWidget(m_reference, 1);
    m_reprint = addButton(reprint);
    rows->addWidget(m_reprintName);
    rows->addLayout(reprint);

    m_languageName = kioskLabel(u"strong"_s);
    auto *languages = new QHBoxLayout;
    for (const Languages::Language &language : Languages::all()) {
        QPushButton *button = addButton(languages);
        button->setText(language.name);
        button->setCheckable(true);
        m_languages << button;
        connect(button, &QPushButton::clicked, this, [this, code = language.code] {
            choose({.language = code, .hasHighContrast = m_report.defaults.hasHighContrast});
        });
    }
    auto *look = new QHBoxLayout;
    m_contrast = addButton(look);
    m_contrast->setCheckable(true);
    rows->addWidget(m_languageName);
    rows->addLayout(languages);
    rows->addLayout(look);
    auto *machine = new QHBoxLayout;
    m_test = addButton(machine);
    m_restart = addButton(machine);
    m_exit = addButton(machine);
    rows->addLayout(machine);
    rows->addStretch();

    connect(m_reference, &QLineEdit::returnPressed, this, &StaffPage::askForReprint);
    connect(m_reprint, &QPushButton::clicked, this, &StaffPage::askForReprint);
    connect(m_contrast, &QPushButton::clicked, this, [this](bool isChecked) {
        choose({.language = m_report.defaults.language, .hasHighContrast = isChecked});
    });
    connect(m_test, &QPushButton::clicked, this, &StaffPage::testAsked);
    connect(m_restart, &QPushButton::clicked, this, &StaffPage::restartAsked);
    connect(m_exit, &QPushButton::clicked, this, &StaffPage::exitAsked);
    connect(m_back, &QPushButton::clicked, this, &StaffPage::leaveAsked);
    connect(&context.connection, &Connection::reachChanged, this, &StaffPage::showServer);
    retranslate();
}

QPushButton *StaffPage::addButton(QBoxLayout *line)
{
    auto *button = new TapButton(look(), TapButton::Rank::Plain);
    line->setSpacing(Theme::Even);
    line->addWidget(button);
    return button;
}

void StaffPage::open(const Report &report)
{
    wipe();
    refresh(report);
    m_back->setFocus();
}

void StaffPage::refresh(const Report &report)
{
    m_report = report;
    retranslate();
}

void StaffPage::retranslate()
{
    setHeadline(tr("Staff"));
    setLead(tr("Evently %1", "a version").arg(QCoreApplication::applicationVersion()));
    m_lock->setText(
            tr("This kiosk is not locked: it runs on an ordinary desktop, which has its own "
               "ways out. Start it by Evently's kiosk session."));
    m_lock->setVisible(!m_report.isLocked);
    m_printer->setText(tr("Printer: %1").arg(m_report.printer));
    m_reprintName->setText(tr("Print a booking's tickets again"));
    m_reference->setAccessibleName(tr("Booking reference"));
    m_reference->setPlaceholderText(tr("Booking reference"));
    m_reprint->setText(tr("Print"));
    m_languageName->setText(tr("Every visitor finds"));
    m_contrast->setText(tr("High contrast"));
    m_test->setText(tr("Print a test page"));
    m_restart->setText(tr("Restart"));
    m_exit->setText(tr("Leave the kiosk"));
    m_back->setText(tr("Back to the visitors"));
    m_contrast->setChecked(m_report.defaults.hasHighContrast);
    const QList<Languages::Language> &all = Languages::all();
    for (int i = 0; i < m_languages.size(); ++i)
        m_languages[i]->setChecked(all[i].code == m_report.defaults.language);
    showServer();
    showUnprinted();
}

void StaffPage::showServer()
{
    const QString server = context().settings.server.authority(QUrl::PrettyDecoded);
    const bool isAway = context().connection.reach() == Connection::Reach::Away;
    say(*m_server, isAway ? "danger" : "success",
        isAway ? tr("Server %1: can't be reached").arg(server)
               : tr("Server %1: connected").arg(server));
}

void StaffPage::showUnprinted()
{
    while (QLayoutItem *row = m_unprinted->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    const int count = int(m_report.unprinted.size());
    say(*m_unprintedTitle, count ? "warning" : "muted",
        count ? tr("%n order(s) whose tickets were never printed:", nullptr, count)
              : tr("Every order's tickets were printed."));
    for (const StaffDesk::Unprinted &order : m_report.unprinted) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QLabel *words = kioskLabel(u"body"_s);
        words->setText(order.words);
        line->addWidget(words, 1);
        QPushButton *print = addButton(line);
        print->setText(tr("Print"));
        print->setAccessibleName(tr("Print %1").arg(order.words));
        connect(print, &QPushButton::clicked, this,
                [this, key = order.key] { emit printAsked(key); });
        m_unprinted->addWidget(row);
    }
}

void StaffPage::sayDone(const QString &sentence)
{
    say(*m_outcome, "success", sentence);
}

void StaffPage::sayFailed(const QString &sentence)
{
    say(*m_outcome, "danger", sentence);
}

void StaffPage::wipe()
{
    m_outcome->clear();
    m_reference->setText({});
    m_report = {};
}

void StaffPage::askForReprint()
{
    const std::optional<QString> reference = referenceFrom(m_reference->text());
    if (!reference) {
        sayFailed(tr("There is a slip in this reference. Please compare it."));
        m_reference->setFocus();
        return;
    }
    emit reprintAsked(*reference);
}

void StaffPage::choose(const KioskDefaults &defaults)
{
    m_report.defaults = defaults;
    retranslate();
    emit defaultsChosen(defaults);
}

} // namespace Evently
