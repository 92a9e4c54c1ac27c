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

/// Finds commands and the server's events by a few letters of their name. Works by keyboard: type,
/// choose with the arrow keys, run with Return, close with Escape.
class CommandPalette : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    struct Command
    {
        QString name;
        QString note{}; ///< On the right: its shortcut, or what it belongs to.
        QIcon icon{};
        std::function<void()> run;
    };

    CommandPalette(ApiClient &api, const Theme &theme, QWidget *parent);

    /// Opens it, empty, over its parent. @p commands are those available now; the first events of
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
    QPixmap m_below; ///< The part of the window below the shadow.
    const Theme &m_theme;
    QLineEdit *const m_typed;
    QListWidget *const m_list;
    QLabel *const m_hint;
    CodeFinder m_code; ///< Looks up tickets and references that were scanned or typed.
    QTimer m_pause; ///< Delays the request until typing pauses.
    QList<Command> m_commands;
    QList<Listing> m_events; ///< The server's last result,
    QString m_eventsFor; ///< and the text that it is for.
    QString m_asked; ///< The last request's text.
    QList<Command> m_rows; ///< In the order shown.
};

} // namespace Evently
