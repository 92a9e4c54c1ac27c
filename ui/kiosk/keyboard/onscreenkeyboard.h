// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/kiosk/keyboard/keylayout.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace Evently {

/// A keyboard to touch. Its keys go to whatever has the focus, as if they came from a real one. It
/// guesses no words and keeps none. GUI thread.
class OnScreenKeyboard : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnScreenKeyboard)

public:
    explicit OnScreenKeyboard(QWidget *parent = nullptr);

    /// Lays the keys out as people who read @p language expect them.
    void setLanguage(QLocale::Language language);
    /// Becomes what a field with @p hints needs: digits alone, or Latin letters for an address, or
    /// a capital first where @p isAtStart of a name. Addresses and passwords get signs, too.
    void prepareFor(Qt::InputMethodHints hints, bool isAtStart);

signals:
    void done(); ///< Somebody wants it out of the way.

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
    bool m_isLatinWanted = false; ///< Of a language whose own letters are others.
};

} // namespace Evently
