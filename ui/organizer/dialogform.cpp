// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/dialogform.h"

#include "ui/look/theme.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

DialogForm::DialogForm(const Theme &theme, const QString &title, const QList<Field> &fields,
                       QPushButton *done, QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    QLabel *heading = plainLabel(title, theme.font(Theme::Type::Title));
    heading->setWordWrap(true);
    layout->addWidget(heading);
    for (const Field &field : fields) {
        QLabel *label = plainLabel(field.label, theme.font(Theme::Type::Strong));
        label->setBuddy(field.edit);
        field.edit->setAccessibleName(QString(field.label).remove(u'&'));
        layout->addWidget(label);
        layout->addWidget(field.edit);
    }
    done->setProperty("rank", u"primary"_s);
    done->setFont(theme.font(Theme::Type::Strong));
    done->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &DialogForm::cancelled);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addSpacing(Theme::Near);
    layout->addLayout(buttons);
}

} // namespace Evently
