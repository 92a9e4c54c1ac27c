// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/scannedcode.h"

#include <QDeadlineTimer>
#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace Evently {

/// Sees every key that reaches a window before its widgets do. A scanner types like a keyboard and
/// ends with Return, whatever the visitor is doing: a code is removed from the field that it went
/// into. Other keys are offered to the current page. GUI thread.
class KeyReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyReader)

public:
    /// @p offer receives each key that no field takes, and returns whether it used it.
    KeyReader(QWidget &window, std::function<bool(const QKeyEvent &key)> offer);

    void forget(); ///< Drops what was typed.

signals:
    void codeRead(const Evently::ScannedCode &code);
    /// @p typed, followed by Return, was entered outside any field and isn't a code.
    void unknownRead(const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool read(const QKeyEvent &event, QWidget *focused);
    bool end(int key, QWidget *focused);
    void remember(const QKeyEvent &event);

    QWidget &m_window;
    const std::function<bool(const QKeyEvent &key)> m_offer;
    bool m_isOffering = false; ///< The key may be forwarded to a field.
    QString m_typed; ///< Without pauses or other input in between.
    QDeadlineTimer m_pause{};
};

} // namespace Evently
