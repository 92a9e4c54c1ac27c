// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/booking.h"
#include "ui/api/messages.h"
#include "ui/export/filewriter.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace Evently {

class ApiClient;

/// Loads all attendees of an event and prints them or saves them as PDF. Deletes itself when it is
/// done. GUI thread.
class AttendeePrint : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttendeePrint)

public:
    enum class To { Printer, Pdf };

    /// @p window is the parent of the dialog that asks for a printer or a file.
    AttendeePrint(ApiClient &api, QWidget &window, To to);
    ~AttendeePrint() override;

    /// Saves to @p pdf if it isn't empty; otherwise asks.
    void start(const Event &event, const QString &pdf = {});

signals:
    void done(const QString &sentence, const QString &file); ///< No @p file if printed.
    void failed(const QString &sentence);

private:
    void read(const QString &cursor);
    void take(const Result<Page<Booking>> &page);
    void print();
    void askForPrinter();
    void askForFile();
    void write(const QString &pdf);
    void end();

    ApiClient &m_api;
    QWidget &m_window;
    const To m_to;
    QString m_pdf;
    Event m_event;
    QList<Booking> m_bookings;
    QPointer<QProgressDialog> m_progress;
    FileWriter m_files;
};

} // namespace Evently
