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

/// Reads everybody who comes to an event and puts them on paper, or into a PDF. Deletes itself when
/// it is done. GUI thread.
class AttendeePrint : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttendeePrint)

public:
    enum class To { Printer, Pdf };

    /// Asks before @p window what printer, or what file.
    AttendeePrint(ApiClient &api, QWidget &window, To to);
    ~AttendeePrint() override;

    /// Into @p pdf if it isn't empty; else it asks.
    void start(const Event &event, const QString &pdf = {});

signals:
    void done(const QString &sentence, const QString &file); ///< None if it was printed.
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
