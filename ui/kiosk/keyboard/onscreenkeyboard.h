// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/keyboard/keylayout.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace Evently {

/// A keyboard to tap. Its keys go to the focused widget as if typed on a real one. It neither
/// suggests nor stores words. GUI thread.
class OnScreenKeyboard : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnScreenKeyboard)

public:
    explicit OnScreenKeyboard(QWidget *parent = nullptr);

    /// Uses the layout that readers of @p language expect.
    void setLanguage(QLocale::Language language);
    /// Adapts to a field with @p hints: digits only, Latin letters for an address, or a capital
    /// first letter @p isAtStart of a name. Addresses and passwords get symbols, too.
    void prepareFor(Qt::InputMethodHints hints, bool isAtStart);

signals:
    void done(); ///< The user wants to hide it.

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Face { Letters, Signs, Accents, Digits };
    enum class Case { Lower, Upper };

    void layKeys();
    void layDigits();
    void layLetters();
    Face nextFace() const;
    QPushButton *faceKey();
    void addRow(const QList<QPushButton *> &keys, const QList<int> &widths = {});
    QPushButton *newKey(const QString &label, const QString &name);
    QPushButton *letterKey(const QString &letter);
    QPushButton *backspaceKey();
    QPushButton *doneKey();
    void write(const QString &text);
    void turnTo(Face face, Case letterCase);
    const KeyLayout &layoutNow() const;

    QVBoxLayout *const m_rows;
    QLocale::Language m_language;
    Qt::InputMethodHints m_hints = Qt::ImhNone;
    Face m_face = Face::Letters;
    Case m_case = Case::Lower;
    bool m_isLatinWanted = false; ///< For a language with a script of its own.
};

} // namespace Evently
