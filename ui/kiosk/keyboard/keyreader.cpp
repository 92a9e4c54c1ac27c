// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/keyboard/keyreader.h"

#include "ui/kiosk/pin/pinpad.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace Evently {

using namespace std::chrono_literals;

/// Someone who types a code by hand pauses for less than this between characters.
static constexpr auto longestPause = 5s;
/// Ignores keys pressed by accident; no shorter code is ever printed.
static constexpr qsizetype leastOfACode = 4;
static constexpr qsizetype mostKept = 64;

KeyReader::KeyReader(QWidget &window, std::function<bool(const QKeyEvent &key)> offer)
    : m_window(window)
    , m_offer(std::move(offer))
{
    QCoreApplication::instance()->installEventFilter(this);
}

void KeyReader::forget()
{
    m_typed.fill(u'0');
    m_typed.clear();
}

static bool isTypedInto(const QWidget *widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    return (field && !field->isReadOnly()) || qobject_cast<const PinPad *>(widget);
}

/// Removes a scanned code from the field that it went into.
static void takeOut(QWidget *widget, const QString &code)
{
    auto *field = qobject_cast<QLineEdit *>(widget);
    if (field && field->text().endsWith(code))
        field->setText(field->text().chopped(code.size()));
}

bool KeyReader::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin: forget(); return false; // A touch may move the focus.
    case QEvent::KeyPress: break;
    default: return false;
    }
    QWidget *focused = m_window.focusWidget();
    // Handle each key once: a key that a widget ignores is sent again to its parents.
    if (watched != (focused ? focused : &m_window))
        return false;
    return read(static_cast<const QKeyEvent &>(*event), focused);
}

/// @return whether the key is consumed.
bool KeyReader::read(const QKeyEvent &event, QWidget *focused)
{
    if (m_isOffering)
        return false; // Already handled, and passed on.
    const int key = event.key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab) && end(key, focused))
        return true;
    remember(event);
    if (isTypedInto(focused) && key != Qt::Key_Escape)
        return false;
    const QScopedValueRollback offering(m_isOffering, true);
    return m_offer(event);
}

/// Return ends a code; so does Tab, which some scanners send instead.
bool KeyReader::end(int key, QWidget *focused)
{
    const QString typed = m_typed;
    forget();
    const bool isField = isTypedInto(focused);
    const std::optional<CodeAtEnd> behind = scannedCodeAtEndOf(typed);
    // A field that accepts codes without hyphens reads them itself.
    const std::optional<ScannedCode> whole = isField ? std::nullopt : scannedCodeFrom(typed);
    if (behind) {
        takeOut(focused, typed.last(behind->length));
        emit codeRead(behind->code);
        return true;
    }
    if (whole) {
        emit codeRead(*whole);
        return true;
    }
    if (isField || key == Qt::Key_Tab || typed.size() < leastOfACode)
        return false;
    emit unknownRead(typed);
    return true;
}

void KeyReader::remember(const QKeyEvent &event)
{
    const QString text = event.text();
    const bool isPrintable = !text.isEmpty() && text.at(0).isPrint();
    const bool isShift = event.key() == Qt::Key_Shift || event.key() == Qt::Key_AltGr
            || event.key() == Qt::Key_CapsLock;
    if (isShift)
        return;
    if (!isPrintable || m_pause.hasExpired())
        forget();
    if (!isPrintable)
        return;
    m_pause.setRemainingTime(longestPause);
    m_typed += text;
    if (m_typed.size() > mostKept)
        m_typed = m_typed.last(mostKept);
}

} // namespace Evently
