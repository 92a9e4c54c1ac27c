// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/scannedcode.h"
#include "ui/kiosk/context/kioskcontext.h"
#include "ui/kiosk/parts/tapbutton.h"

#include <QBoxLayout>
#include <QLabel>

class QKeyEvent;
class QLineEdit;
class QScrollArea;

namespace Evently {

/// Base class of the kiosk's pages: a headline that says what to do, perhaps another sentence, the
/// page's content, and at most two buttons at the bottom. It supports portrait and landscape. For
/// people who can reach only the lower half of the screen, the upper half shows only read-only
/// content.
///
/// Subclasses set all texts in retranslate(), and only there, and clear the visitor's data in
/// wipe().
class KioskPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskPage)

public:
    explicit KioskPage(KioskContext &context);

    /// Clears everything that a visitor entered or was told, so that no widget keeps any of it.
    virtual void wipe() { }

    /// Whether it contains nothing of a visitor, so that no one needs to be asked whether they are
    /// still there. Used for the first page.
    virtual bool isUntouched() const { return false; }

    /// Whether the page is useless while the server is away.
    virtual bool needsServer() const { return true; }

    /// Focuses the input field, or the main button. By default the stack would focus the first
    /// widget, and Return would lead back.
    void takeFocus();
    /// Handles a key of a real keyboard that no field used: Return presses the main button, Escape
    /// goes back, letters go to the page's field.
    /// @return whether the key was used.
    bool pressKey(const QKeyEvent &key);
    /// @return whether this page handles @p code, which was scanned or typed while it was shown; if
    /// not, the code leads elsewhere.
    virtual bool takeCode(const ScannedCode &code);

    QString headline() const { return m_headline->text(); }

    /// Sets every text: the language or the subject has changed.
    virtual void retranslate() = 0;

protected:
    KioskContext &context() { return m_context; }
    const KioskContext &context() const { return m_context; }
    const KioskLook &look() const { return m_context.look; }
    /// The layout for the page's content.
    QVBoxLayout *body() { return m_body; }
    /// Shows a picture beside the text, or above it in portrait orientation.
    void setPicture(QWidget *picture);
    void setWayBack(TapButton *button) { m_wayBack = button; } ///< The button that Escape presses.
    virtual bool useKey(const QKeyEvent &key); ///< Handles further keys, before the defaults.
    /// Receives letters typed outside any field; null: none.
    virtual QLineEdit *fieldForKeys() const { return nullptr; }
    /// Adds a big button at the bottom; buttons are in the order of creation, the wide one last.
    TapButton *addAction(TapButton::Rank rank);
    void centre(); ///< Centres the text of a short page.
    void setWide() { m_isWide = true; } ///< It uses columns in landscape.
    /// In landscape, puts the text beside the controls, for pages with much of both.
    void setBeside() { m_isBeside = true; }
    /// A large decoration above the headline, which shrinks before text does.
    void setCrown(QWidget *crown);
    /// Adds text below the lead.
    void addNews(QWidget *news);
    void setHeadline(const QString &headline) { m_headline->setText(headline); }
    void setLead(const QString &lead); ///< Hidden when empty.
    bool isHalved() const; ///< By the on-screen keyboard.
    /// Measures what depends on the look, after it changed.
    virtual void arrange();

    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hasBody() const;
    void makeRoom();
    void moveUp(bool isUp);
    void fitScroll();
    int roomForCrown(const QWidget &around) const;
    void fitCrown();
    void settleSoon();
    bool pressReturn();
    bool scroll(int key);

    KioskContext &m_context;
    QVBoxLayout *const m_whole;
    QWidget *const m_upper; ///< The upper half, in the mode for low reach.
    QBoxLayout *const m_shown; ///< Picture and headline, in the upper half.
    QVBoxLayout *const m_lift; ///< The headline's bottom is at the end of the upper half.
    QBoxLayout *const m_lower; ///< Everything else; without that mode, everything.
    QBoxLayout *const m_spread; ///< Picture and words.
    QScrollArea *const m_scroll; ///< Limits the page to the screen's height.
    QBoxLayout *const m_words; ///< Head and body.
    QWidget *const m_head;
    QLabel *const m_headline;
    QLabel *const m_lead;
    QVBoxLayout *const m_body;
    QBoxLayout *const m_actions;
    QWidget *m_picture = nullptr;
    QWidget *m_crown = nullptr;
    TapButton *m_primary = nullptr; ///< What Return presses.
    TapButton *m_wayBack = nullptr;
    bool m_isCentred = false;
    bool m_isWide = false;
    bool m_isBeside = false;
    bool m_isTight = false; ///< The keyboard leaves room for fields only.
    bool m_isFitting = false; ///< Ignores the resize events that fitting itself causes.
    bool m_isSettling = false; ///< Checks again once all events are processed.
    bool m_isUp = false; ///< Picture and headline are in the upper half.
};

/// A label of the kiosk's type scale ("small" to "display") and of @p tone, in plain text.
QLabel *kioskLabel(const QString &type, const QString &tone = {});

} // namespace Evently
