// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/api/messages.h"
#include "ui/organizer/palette/codefinder.h"

#include <QDialog>
#include <QIcon>
#include <QPixmap>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace Evently {

class ApiClient;
class Theme;

/// Finds whatever can be done or opened by a few letters of its name: commands, and events on the
/// server. All by keyboard: type, choose with the arrows, Return does it, Escape leaves.
class CommandPalette : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    struct Command
    {
        QString name;
        QString note{}; ///< At the right: its shortcut, or what it belongs to.
        QIcon icon{};
        std::function<void()> run;
    };

    CommandPalette(ApiClient &api, const Theme &theme, QWidget *parent);

    /// Opens it, empty, over its parent. @p commands are those that can be done now; the first of
    /// @p coming are offered before anything is typed.
    void open(const QList<Command> &commands, const QList<Listing> &coming = {});

signals:
    void eventChosen(const QUuid &event);
    void bookingChosen(const QUuid &event, const QUuid &booking);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches();
    void search();
    void takeEvents(const QString &typed, const Result<Page<Listing>> &page);
    Command commandFor(const Listing &listing);
    void addWhatACodeSays();
    void addRow(const Command &command);
    void step(int rows);
    void run();

    ApiClient &m_api;
    QPixmap m_below; ///< What the window shows where its shadow falls.
    const Theme &m_theme;
    QLineEdit *const m_typed;
    QListWidget *const m_list;
    QLabel *const m_hint;
    CodeFinder m_code; ///< Of a ticket or a reference that was scanned or typed.
    QTimer m_pause; ///< Between the last letter and the question to the server.
    QList<Command> m_commands;
    QList<Listing> m_events; ///< What the server has found so far,
    QString m_eventsFor; ///< of what was typed then.
    QString m_asked; ///< What it was asked for last.
    QList<Command> m_rows; ///< As they are shown.
};

} // namespace Evently
