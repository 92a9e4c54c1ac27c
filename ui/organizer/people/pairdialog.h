// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/apiclient.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Evently {

class DialogForm;
class Notice;
class Theme;

/// Adds a kiosk: asks for its name, then shows its pairing code, large enough to be read across a
/// room, for the ten minutes that it is valid. Says so when the device has been paired. Open it
/// with open(); it deletes itself when it is closed.
class PairDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairDialog)

public:
    static constexpr std::chrono::minutes codeLasts{10};

    PairDialog(ApiClient &api, const Theme &theme, QWidget *parent);

    /// Updates the kiosks from the server: the expected one may have been paired.
    void follow(const QList<Kiosk> &kiosks);

signals:
    void added();

private:
    QWidget *buildCode();
    void add();
    void takeAdded(const Result<KioskToPair> &outcome);
    void showClock();

    ApiClient &m_api;
    QByteArray m_key;
    std::optional<KioskToPair> m_added;
    QDeadlineTimer m_deadline;
    QTimer m_second;
    QStackedWidget *const m_steps;
    QLineEdit *const m_name;
    QPushButton *const m_add;
    DialogForm *const m_form;
    QLabel *const m_words;
    QLabel *const m_code;
    QLabel *const m_clock;
    Notice *const m_state;
    QPushButton *const m_done;
};

} // namespace Evently
