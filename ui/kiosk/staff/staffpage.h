// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/parts/kioskpage.h"
#include "ui/kiosk/staff/kioskdefaults.h"
#include "ui/kiosk/staff/staffdesk.h"

class QScrollArea;

namespace Evently {

class CodeEdit;

/// What staff see and do at a kiosk. It only shows and asks; whoever opens it does what is asked,
/// and says what came of it. GUI thread.
class StaffPage : public KioskPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaffPage)

public:
    /// What there is to say of the kiosk now.
    struct Report
    {
        QString printer; ///< How it is, in a few words.
        bool isLocked = false; ///< See Lock::isLocked().
        KioskDefaults defaults{};
        QList<StaffDesk::Unprinted> unprinted{};
    };

    explicit StaffPage(KioskContext &context);

    void open(const Report &report);
    void refresh(const Report &report); ///< The same, while it is open.
    /// What came of something that was asked for.
    void sayDone(const QString &sentence);
    void sayFailed(const QString &sentence);

    bool takeCode(const ScannedCode &code) override; ///< Its tickets are printed again.
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
    bool m_isBusy = false; ///< Something is to be printed, and it isn't known yet how it went.
    QLabel *const m_outcome;
    QLabel *const m_server;
    QLabel *const m_printer;
    QLabel *const m_lock;
    QLabel *const m_orders; ///< How many were never printed.
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
