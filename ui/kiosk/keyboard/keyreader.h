// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/scannedcode.h"

#include <QDeadlineTimer>
#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace Evently {

/// Looks at every key that reaches a window before its widgets do. A scanner types like a keyboard
/// and ends with Return, wherever the visitor is: what makes a code is taken out of whatever field
/// it went into. Other keys are offered to the page that is shown. GUI thread.
class KeyReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyReader)

public:
    /// @p offer gets each key that no field takes, and says whether it had a use for it.
    KeyReader(QWidget &window, std::function<bool(const QKeyEvent &key)> offer);

    void forget(); ///< What was typed.

signals:
    void codeRead(const Evently::ScannedCode &code);
    /// Something was typed where nothing can be, and Return after it, that is no code: @p typed.
    void unknownRead(const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool read(const QKeyEvent &event, QWidget *focused);
    bool end(int key, QWidget *focused);
    void remember(const QKeyEvent &event);

    QWidget &m_window;
    const std::function<bool(const QKeyEvent &key)> m_offer;
    bool m_isOffering = false; ///< It may be passed on to a field.
    QString m_typed; ///< Without a pause, and nothing else in between.
    QDeadlineTimer m_pause{};
};

} // namespace Evently
