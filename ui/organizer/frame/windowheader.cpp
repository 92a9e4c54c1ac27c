// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/frame/windowheader.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/words/serverwords.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Evently {

static QString liveText()
{
    return WindowHeader::tr("● Live");
}

static QString connectingText()
{
    return WindowHeader::tr("○ Connecting");
}

static QString slowText()
{
    return WindowHeader::tr("○ Offline");
}

WindowHeader::WindowHeader(const QUrl &server, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_doubt(new QTimer(this))
    , m_live(plainLabel({}, theme.font(Theme::Type::Caption)))
    , m_find(new QPushButton(icon(theme, u"search"_s, Theme::Colour::Muted),
                             u"  "_s
                                     % tr("Find an event or a command  ·  %1", "shortcut")
                                               .arg(QKeySequence(Qt::CTRL | Qt::Key_K)
                                                            .toString(QKeySequence::NativeText))))
    , m_person(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_signOut(new QPushButton(tr("Sign out")))
{
    setObjectName(u"header"_s);
    QLabel *mark = plainLabel({}, theme.font(Theme::Type::Body));
    mark->setPixmap(logo(26, devicePixelRatioF()));
    QLabel *name = plainLabel(tr("Evently"), theme.font(Theme::Type::Title));
    name->setProperty("tone", u"accent"_s);
    QLabel *where = plainLabel({}, theme.font(Theme::Type::Caption));
    sayWithCaption(*where, tr("Server"), serverText(server));
    where->setToolTip(server.toString());
    where->setProperty("tone", u"muted"_s);
    m_doubt->setSingleShot(true);
    m_doubt->setInterval(2s);
    connect(m_doubt, &QTimer::timeout, this, [this] { say(false); });
    m_live->setMinimumWidth(std::max(m_live->fontMetrics().horizontalAdvance(liveText()),
                                     m_live->fontMetrics().horizontalAdvance(connectingText()))
                            + Theme::Near); // Keeps its neighbours from moving.
    m_find->setProperty("rank", u"find"_s);
    m_find->setFont(theme.font(Theme::Type::Caption));
    m_signOut->setProperty("rank", u"quiet"_s);
    setFixedHeight(m_signOut->sizeHint().height() + 2 * Theme::Near);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Far, 0, Theme::Far, 0);
    layout->setSpacing(Theme::Near);
    layout->addWidget(mark);
    layout->addWidget(name);
    layout->addSpacing(Theme::Near);
    layout->addWidget(where);
    layout->addWidget(m_live);
    layout->addStretch();
    layout->addWidget(m_find);
    layout->addStretch();
    layout->addWidget(m_person);
    layout->addWidget(m_signOut);

    connect(m_find, &QPushButton::clicked, this, &WindowHeader::findAsked);
    connect(m_signOut, &QPushButton::clicked, this, &WindowHeader::signOutAsked);
}

/// Reports a missing live connection at once if there never was one; otherwise only if it lasts.
void WindowHeader::showLive(bool isLive)
{
    if (isLive || m_live->text().isEmpty()) {
        m_doubt->stop();
        say(isLive);
    } else if (!m_doubt->isActive()) {
        m_doubt->start();
    }
}

void WindowHeader::say(bool isLive)
{
    m_isLive = isLive;
    showReach();
}

void WindowHeader::showSlow(bool isSlow)
{
    m_isSlow = isSlow;
    showReach();
}

void WindowHeader::showReach()
{
    const bool isWell = m_isLive && !m_isSlow;
    setTone(*m_live, isWell ? u"success"_s : m_isSlow ? u"warning"_s : u"muted"_s);
    m_live->setText(m_isSlow ? slowText() : m_isLive ? liveText() : connectingText());
    m_live->setAccessibleName(m_live->text().sliced(2)); // Without the dot.
}

void WindowHeader::showPerson(const QString &name)
{
    m_person->setText(name);
}

void WindowHeader::setIn(bool isIn, bool hasPerson)
{
    m_find->setVisible(isIn);
    m_person->setVisible(hasPerson);
    m_signOut->setVisible(hasPerson);
}

} // namespace Evently
