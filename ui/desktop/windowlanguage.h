// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

class QApplication;

namespace Evently {

class WindowMemory;

/// The language of the organizer's window: the one asked for, else the one chosen and remembered,
/// else the desktop's, else English. Windows hear of a change as QEvent::LanguageChange. GUI
/// thread.
class WindowLanguage
{
    Q_DISABLE_COPY_MOVE(WindowLanguage)

public:
    /// @p asked is a code such as "de", or empty. Both outlive it.
    WindowLanguage(QApplication &app, WindowMemory &memory, const QString &asked = {});

    /// Their codes (ISO 639-1), in the order to offer them.
    static QStringList offered();
    static QString nameOf(const QString &code); ///< In the language itself: "Deutsch".

    const QString &current() const { return m_current; }
    /// Speaks @p code from now on, which is one of offered(), and remembers it.
    void choose(const QString &code);

private:
    QString wanted(const QString &asked) const;
    void speak(const QString &code);

    QApplication &m_app;
    WindowMemory &m_memory;
    const QLocale m_desktop; ///< As it was before anything changed it.
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace Evently
