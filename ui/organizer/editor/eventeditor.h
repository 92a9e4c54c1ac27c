// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/organizer/confirm/consequences.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace Evently {

class ApiClient;
class ConsequencesDialog;
class EventForm;
class Notice;
class Theme;

/// Creates an event, or changes one: the form, and what the server says of it. Deletes itself when
/// it is closed.
class EventEditor : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventEditor)

public:
    EventEditor(ApiClient &api, const Theme &theme, QWidget *parent);

    void create();
    void duplicate(const Event &event); ///< A new one like it, a week later.
    void edit(const QUuid &event);

    void reject() override; ///< Asks first where something would be lost.

signals:
    void saved(const Evently::Listing &listing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFocus();
    void open(const QString &title);
    void start(const Event &event);
    void readDefaults();
    void takeDefaults(const Result<Health> &health);
    void readSuggestions();
    void read(const QUuid &event);
    void save(Event::Status status);
    void askAboutCapacity(const Event &wanted);
    void send(const Event &wanted);
    void take(const Result<Listing> &listing);
    void takeAfter(const Result<EventAfter> &after);
    void refuse(const Problem &problem);
    void readWhatChanged();
    void showWhatChanged(const Event &now);
    void setBusy(bool isBusy);
    void showProblem(const QString &sentence);

    ApiClient &m_api;
    const Theme &m_theme;
    QLabel *const m_title;
    EventForm *const m_form;
    QScrollArea *const m_scroll;
    QProgressBar *const m_busy;
    Notice *const m_notice;
    QPushButton *const m_theirs; ///< Shows what someone else made of it.
    QPushButton *const m_mine; ///< Saves it anyway.
    QPushButton *const m_cancel;
    QPushButton *const m_draft;
    QPushButton *const m_save;

    Event m_before; ///< As it was read; a null id for a new one.
    Event m_start; ///< As the form was first shown.
    std::optional<Event> m_now; ///< As someone else left it since.
    Event m_asked; ///< What m_actionKey stands for.
    QByteArray m_actionKey;
    bool m_isCapacityConfirmed = false;
    bool m_isSaving = false;
    bool m_isUncertain = false; ///< Whether what was sent last is saved.
};

} // namespace Evently
