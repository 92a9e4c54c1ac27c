// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/windowlanguage.h"

#include "ui/desktop/windowmemory.h"

#include <QApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace Evently {

static const QString English = u"en"_s;
static const QString LanguageKey = u"language"_s;

WindowLanguage::WindowLanguage(QApplication &app, WindowMemory &memory, const QString &asked)
    : m_app(app)
    , m_memory(memory)
{
    speak(wanted(asked));
}

QStringList WindowLanguage::offered()
{
    return {English, u"de"_s};
}

QString WindowLanguage::nameOf(const QString &code)
{
    // Unicode's data calls English "American English".
    return code == English ? u"English"_s : QLocale(code).nativeLanguageName();
}

QString WindowLanguage::wanted(const QString &asked) const
{
    const QString desktops = QLocale::languageToCode(m_desktop.language());
    for (const QString &code : {asked, m_memory.value(LanguageKey).toString(), desktops}) {
        if (offered().contains(code))
            return code;
    }
    return English;
}

void WindowLanguage::choose(const QString &code)
{
    m_memory.keep(LanguageKey, code);
    speak(code);
}

void WindowLanguage::speak(const QString &code)
{
    if (code == m_current)
        return;
    m_current = code;
    // Uses the desktop's own country if the language matches. Not the C locale, which is for
    // machines: seconds in every time, and no thousands separators.
    const bool isDesktops = QLocale::languageToCode(m_desktop.language()) == code
            && m_desktop.language() != QLocale::C;
    QLocale::setDefault(isDesktops ? m_desktop
                                : code == English
                                ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                : QLocale(code));

    m_app.removeTranslator(&m_ours);
    m_app.removeTranslator(&m_qts);
    if (m_qts.load(u"qtbase_"_s % code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_app.installTranslator(&m_qts);
    if (m_ours.load(u":/evently/translations/evently_%1.qm"_s.arg(code)))
        m_app.installTranslator(&m_ours);
}

} // namespace Evently
