// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"
#include "ui/kiosk/staff/kioskdefaults.h"
#include "ui/kiosk/staff/staffdesk.h"

class QScrollArea;

namespace Evently {

class CodeEdit;

/// The staff's page at a kiosk. It only displays and emits requests; its owner carries them out and
/// reports the result. GUI thread.
class StaffPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaffPage)

public:
    /// The current state of the kiosk.
    struct Report
    {
        QString printer; ///< Its state in a few words.
        bool isLocked = false; ///< See Lock::isLocked().
        KioskDefaults defaults{};
        QList<StaffDesk::Unprinted> unprinted{};
    };

    explicit StaffPage(KioskContext &context);

    void open(const Report &report);
    void refresh(const Report &report); ///< Updates the report while the page is open.
    /// Shows the result of a request.
    void sayDone(const QString &sentence);
    void sayFailed(const QString &sentence);

    bool takeCode(const ScannedCode &code) override; ///< Reprints the tickets of its booking.
    void wipe() override;
    void retranslate() override;
    bool needsServer() const override { return false; }

protected:
    QLineEdit *fieldForKeys() const override;
    bool useKey(const QKeyEvent &key) override;
    void arrange() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void testAsked(); ///< A test page.
    void reprintAsked(const QString &reference);
    void printAsked(const QString &key); ///< Of a StaffDesk::Unprinted.
    void defaultsChosen(const Evently::KioskDefaults &defaults);
    void restartAsked();
    void exitAsked();
    void leaveAsked(); ///< Back to the visitors.

private:
    QScrollArea *newUnprintedList();
    QWidget *newPrinterBlock();
    QWidget *newVisitorsBlock();
    TapButton *newButton();
    enum class Shape { Rows, Narrow, Flat };

    Shape shape() const;
    void placeParts();
    void fitButtons();
    int rowHeight() const;
    QString languageForVisitors() const;
    void askForReprint();
    void setBusy(bool isBusy);
    void tell(const char *tone, const QString &sentence);
    void showServer();
    void showUnprinted();
    void choose(const KioskDefaults &defaults);

    Report m_report;
    bool m_isBusy = false; ///< A print request is waiting for its result.
    QLabel *const m_outcome;
    QLabel *const m_server;
    QLabel *const m_printer;
    QLabel *const m_lock;
    QLabel *const m_orders; ///< The number of unprinted orders.
    QVBoxLayout *const m_blocks;
    QVBoxLayout *m_unprinted = nullptr;
    QLabel *m_reprintName = nullptr;
    CodeEdit *m_reference = nullptr;
    TapButton *m_reprint = nullptr;
    TapButton *m_test = nullptr;
    TapButton *m_restart = nullptr;
    QLabel *m_languageName = nullptr;
    QList<TapButton *> m_languages;
    TapButton *m_contrast = nullptr;
    QScrollArea *const m_unprintedList;
    QWidget *const m_printerBlock;
    QWidget *const m_visitorsBlock;
    TapButton *const m_exit;
    TapButton *const m_back;
};

} // namespace Evently
