// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/busydialog.h"

#include "ui/look/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

BusyDialog::BusyDialog(const Theme &theme, const QString &headline, QWidget *parent)
    : QDialog(parent)
    , m_words(plainLabel({}, theme.font(Theme::Type::Body)))
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(headline);
    setMinimumWidth(400);
    m_words->setProperty("tone", u"muted"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(headline);
    m_patience.setSingleShot(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Far, Theme::Far, Theme::Far, Theme::Far);
    layout->setSpacing(Theme::Apart);
    layout->addWidget(plainLabel(headline, theme.font(Theme::Type::Title)));
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);

    connect(&m_patience, &QTimer::timeout, this, &QDialog::open);
    connect(m_cancel, &QPushButton::clicked, this, &BusyDialog::reject);
}

void BusyDialog::start()
{
    m_patience.start(patience);
}

void BusyDialog::show(qint64 done, qint64 total, const QString &words)
{
    constexpr int steps = 1000; // The count may exceed the bar's int.
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(double(done) / double(total) * steps));
    m_words->setText(words);
}

void BusyDialog::finish()
{
    m_patience.stop();
    done(QDialog::Accepted);
}

/// It stays open until the work has ended.
void BusyDialog::reject()
{
    m_cancel->setEnabled(false);
    emit cancelled();
}

} // namespace Evently
