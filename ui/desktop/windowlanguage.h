// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

class QApplication;

namespace Evently {

class WindowMemory;

/// The language of the organizer's window: the one requested, else the one chosen earlier, else the
/// desktop's, else English. Windows learn of a change by QEvent::LanguageChange. GUI thread.
class WindowLanguage
{
    Q_DISABLE_COPY_MOVE(WindowLanguage)

public:
    /// @p asked is a code such as "de", or empty. @p app and @p memory must outlive it.
    WindowLanguage(QApplication &app, WindowMemory &memory, const QString &asked = {});

    /// The codes (ISO 639-1) of the available languages, in menu order.
    static QStringList offered();
    static QString nameOf(const QString &code); ///< In the language itself: "Deutsch".

    const QString &current() const { return m_current; }
    /// Switches to @p code, which must be one of offered(), and remembers it.
    void choose(const QString &code);

private:
    QString wanted(const QString &asked) const;
    void speak(const QString &code);

    QApplication &m_app;
    WindowMemory &m_memory;
    const QLocale m_desktop; ///< As it was at the start, before any change.
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace Evently
