// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/people/pairdialog.h"

#include "ui/look/theme.h"
#include "ui/organizer/dialogform.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagestack.h"
#include "ui/words/sentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

PairDialog::PairDialog(ApiClient &api, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_key(newActionKey())
    , m_steps(new PageStack)
    , m_name(new QLineEdit)
    , m_add(new QPushButton(tr("Show the code")))
    , m_form(new DialogForm(theme, tr("Add a kiosk"), {{tr("&Name, such as its location"), m_name}},
                            m_add))
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_code(plainLabel({}, theme.font(Theme::Type::Headline)))
    , m_clock(plainLabel({}, theme.font(Theme::Type::Title)))
    , m_state(new Notice(theme))
    , m_done(new QPushButton(tr("Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add a kiosk"));
    setMinimumWidth(520);
    m_second.setInterval(1s);
    m_name->setAccessibleName(tr("Name of the kiosk"));
    m_name->setMaxLength(200);
    m_steps->addWidget(m_form);
    m_steps->addWidget(buildCode());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->addWidget(m_steps);

    connect(m_form, &DialogForm::cancelled, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &PairDialog::add);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_second, &QTimer::timeout, this, &PairDialog::showClock);
}

QWidget *PairDialog::buildCode()
{
    m_words->setText(tr("Enter this code on the kiosk's first page."));
    m_words->setWordWrap(true);
    QFont large = m_code->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    m_code->setFont(large);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_clock->setAlignment(Qt::AlignCenter);
    m_clock->setProperty("tone", u"muted"_s);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(m_words);
    layout->addWidget(m_code);
    layout->addWidget(m_clock);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_done, 0, Qt::AlignRight);
    return page;
}

void PairDialog::add()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return m_name->setFocus();
    m_add->setEnabled(false);
    m_form->notice().beSilent();
    m_api.addKiosk(name, m_key).then(this, &PairDialog::takeAdded);
}

void PairDialog::takeAdded(const Result<KioskToPair> &outcome)
{
    m_add->setEnabled(true);
    if (!outcome) {
        m_form->notice().say(Notice::Kind::Error, sentenceFor(outcome.error()));
        m_name->setFocus();
        return;
    }
    m_added = *outcome;
    m_deadline = QDeadlineTimer(codeLasts);
    sayWithCaption(*m_code, tr("Pairing code"), outcome->pairingCode);
    m_state->say(Notice::Kind::Information, tr("Waiting for “%1”…").arg(outcome->kiosk.name));
    m_steps->setCurrentIndex(1);
    m_done->setFocus();
    m_second.start();
    showClock();
    emit added();
}

void PairDialog::showClock()
{
    const qint64 left = m_deadline.remainingTime() / 1000;
    m_clock->setText(tr("Valid for another %1", "minutes:seconds")
                             .arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'))));
    if (left > 0)
        return;
    m_second.stop();
    sayWithCaption(*m_code, {}, {});
    m_clock->clear();
    m_state->say(Notice::Kind::Warning,
                 tr("The code has expired. Revoke “%1” in the list and add it again.")
                         .arg(m_added->kiosk.name));
}

void PairDialog::follow(const QList<Kiosk> &kiosks)
{
    for (const Kiosk &kiosk : kiosks) {
        if (!m_added || kiosk.id != m_added->kiosk.id || !kiosk.pairedAt)
            continue;
        m_second.stop();
        m_words->setText(tr("This kiosk is paired:"));
        sayWithCaption(*m_code, tr("Kiosk"), kiosk.name);
        m_clock->clear();
        m_state->say(Notice::Kind::Success, tr("Next, choose the staff PIN on the kiosk itself."));
    }
}

} // namespace Evently
