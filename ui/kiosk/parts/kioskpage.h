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

/// One page of a kiosk: a headline that says what to do, perhaps a sentence more, what the page is
/// about, and at the bottom at most two buttons. It arranges itself for both ways a screen stands.
/// For those who reach its lower half only, the upper one has what is only to be looked at.
///
/// A page writes its words in retranslate() alone, and forgets the visitor in wipe().
class KioskPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskPage)

public:
    explicit KioskPage(KioskContext &context);

    /// Forgets whatever a visitor typed or was told, so that nothing of it is left in any widget.
    virtual void wipe() { }

    /// Whether nothing on it is anybody's: who leaves it alone need not be asked whether they are
    /// still there. Of interest where it is the first page.
    virtual bool isUntouched() const { return false; }

    /// Whether it makes no sense while the server is away.
    virtual bool needsServer() const { return true; }

    /// Begins where what is typed goes, or with the button that leads on: the stack would take
    /// whatever comes first, and Return would lead back.
    void takeFocus();
    /// Does what a key of a real keyboard does here that went into no field: Return is the wide
    /// button, Escape the way back, letters go to the page's field. @return whether it does
    /// anything.
    bool pressKey(const QKeyEvent &key);
    /// @return whether @p code, which was scanned or typed while this page was shown, is its own
    /// business; else it leads elsewhere.
    virtual bool takeCode(const ScannedCode &code);

    QString headline() const { return m_headline->text(); }

    /// Writes every word anew: the language is another, or what the page is about.
    virtual void retranslate() = 0;

protected:
    KioskContext &context() { return m_context; }
    const KioskContext &context() const { return m_context; }
    const KioskLook &look() const { return m_context.look; }
    /// Where a page puts what it is about.
    QVBoxLayout *body() { return m_body; }
    /// A picture beside the words, or above them where the screen stands upright.
    void setPicture(QWidget *picture);
    void setWayBack(TapButton *button) { m_wayBack = button; } ///< What Escape presses.
    virtual bool useKey(const QKeyEvent &key); ///< What it does beside that, before it.
    /// Where letters go that were typed into nothing; null: nowhere.
    virtual QLineEdit *fieldForKeys() const { return nullptr; }
    /// A big button at the bottom; they stand in the order they are made, the wide one last.
    TapButton *addAction(TapButton::Rank rank);
    void centre(); ///< Its words stand in the middle: it has little to say.
    void setWide() { m_isWide = true; } ///< It has columns where the screen is wide.
    /// Its words stand beside what is to be touched where the screen is wide: it has much of both.
    void setBeside() { m_isBeside = true; }
    /// Something large above the headline, only to be looked at: it gives way before words do.
    void setCrown(QWidget *crown);
    /// Something more to be read, under the lead.
    void addNews(QWidget *news);
    void setHeadline(const QString &headline) { m_headline->setText(headline); }
    void setLead(const QString &lead); ///< Hidden when empty.
    bool isHalved() const; ///< By the keyboard.
    /// What the page needs to measure anew when the look changes.
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
    QWidget *const m_upper; ///< Half the screen, for those who reach the lower half only.
    QBoxLayout *const m_shown; ///< Picture and headline, in the upper half.
    QVBoxLayout *const m_lift; ///< The headline's foot stands where the upper half ends.
    QBoxLayout *const m_lower; ///< Everything else, or where nobody asked for it, everything.
    QBoxLayout *const m_spread; ///< Picture and words.
    QScrollArea *const m_scroll; ///< No page is higher than the screen.
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
    bool m_isTight = false; ///< The keyboard leaves it no room for more than fields.
    bool m_isFitting = false; ///< It resizes what tells it to fit.
    bool m_isSettling = false; ///< It looks once more when all events are through.
    bool m_isUp = false; ///< Picture and headline are in the upper half.
};

/// A label of the kiosk's type scale ("small" to "display") and of @p tone, in plain text.
QLabel *kioskLabel(const QString &type, const QString &tone = {});

} // namespace Evently
