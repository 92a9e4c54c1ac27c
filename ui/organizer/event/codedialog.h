// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;

namespace Evently {

class MomentEdit;
class Notice;
class Theme;

/// Creates discount codes for an event: one with a name, or many that can be used once each.
/// Deletes itself when it is closed.
class CodeDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeDialog)

public:
    CodeDialog(ApiClient &api, const Event &event, const Theme &theme, QWidget *parent);

signals:
    void created(const QStringList &codes);

private:
    void build(const Theme &theme);
    void buildTypes();
    void showKind();
    void showTypes();
    NewCodes wanted() const;
    QString complaint() const; ///< Why the input can't be sent; empty if it can.
    std::optional<qint64> value() const; ///< What the effect needs, in its unit.
    DiscountCode::Effect effect() const;
    bool isMany() const;
    void create();
    void take(const Result<CreatedCodes> &outcome);

    ApiClient &m_api;
    const Event m_event;
    NewCodes m_asked; ///< What m_key belongs to.
    QByteArray m_key;
    QList<int> m_chosen; ///< The numbers of the ticket types; none: all.
    QComboBox *const m_kind;
    QLineEdit *const m_code;
    QSpinBox *const m_count;
    QLineEdit *const m_prefix;
    QComboBox *const m_effect;
    QLineEdit *const m_value;
    QLabel *const m_unit;
    QPushButton *const m_types;
    QMenu *const m_typeMenu;
    QSpinBox *const m_most; ///< 0: no limit.
    MomentEdit *const m_from;
    MomentEdit *const m_until;
    QList<QCheckBox *> m_channels;
    Notice *const m_notice;
    QPushButton *const m_create;
    QList<QWidget *> m_ofOne; ///< Shown only for one code.
    QList<QWidget *> m_ofMany;
};

} // namespace Evently
