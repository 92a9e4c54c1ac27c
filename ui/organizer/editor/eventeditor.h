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

/// Creates or changes an event: the form, and the server's response to it. Deletes itself when it
/// is closed.
class EventEditor : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventEditor)

public:
    EventEditor(ApiClient &api, const Theme &theme, QWidget *parent);
    ~EventEditor() override;

    void create();
    void duplicate(const Event &event); ///< Starts a copy of @p event, a week later.
    void edit(const QUuid &event);

    void reject() override; ///< Asks before discarding changes.

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
    void askFirst(const Event &wanted);
    void send(const Event &wanted);
    void take(const Result<Listing> &listing);
    void takeAfter(const Result<EventAfter> &after);
    void refuse(const Problem &problem);
    QList<Problem::Field> complaintsAbout(Problem::Code code) const;
    QString sentenceAbout(const Problem &problem) const;
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
    QPushButton *const m_theirs; ///< Shows the other person's version.
    QPushButton *const m_mine; ///< Saves our version anyway.
    QPushButton *const m_cancel;
    QPushButton *const m_draft;
    QPushButton *const m_save;

    Event m_before; ///< As loaded; a null id for a new event.
    Event m_start; ///< As first shown in the form.
    std::optional<Event> m_now; ///< The newer version that someone else saved.
    Event m_asked; ///< The event that m_actionKey belongs to.
    QByteArray m_actionKey;
    bool m_isCapacityConfirmed = false;
    bool m_isSaving = false;
    bool m_isUncertain = false; ///< The outcome of the last save is unknown.
};

} // namespace Evently
