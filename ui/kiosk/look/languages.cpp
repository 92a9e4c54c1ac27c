// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/look/languages.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

Languages::Languages(QObject *parent)
    : QObject(parent)
    , m_localeBefore(QLocale())
{
    useFirst();
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(m_localeBefore);
    QApplication::setLayoutDirection(m_localeBefore.textDirection());
}

const QList<Languages::Language> &Languages::all()
{
    static const QList<Language> all{
            {u"en"_s, u"English"_s, QLocale(QLocale::English, QLocale::UnitedKingdom)},
            {u"de"_s, u"Deutsch"_s, QLocale(QLocale::German, QLocale::Germany)},
            {u"fr"_s, u"Français"_s, QLocale(QLocale::French, QLocale::France)},
            {u"es"_s, u"Español"_s, QLocale(QLocale::Spanish, QLocale::Spain)},
            // This country uses the digits that are in references and on printed tickets.
            {u"ar"_s, u"العربية"_s, QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)},
    };
    return all;
}

void Languages::use(const QString &code)
{
    const auto language = std::ranges::find(all(), code, &Language::code);
    if (code == m_current || language == all().cend())
        return;
    m_current = code;
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(u":/evently/translations/evently_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(language->locale);
    QApplication::setLayoutDirection(language->locale.textDirection());
    emit changed();
}

QString Languages::first(const QString &asked)
{
    const auto isOurs = [](const QString &code) {
        return std::ranges::find(all(), code, &Language::code) != all().cend();
    };
    const QString machine = QLocale::system().name().section(u'_', 0, 0);
    return isOurs(asked) ? asked : isOurs(machine) ? machine : u"en"_s;
}

void Languages::useFirst(const QString &asked)
{
    use(first(asked));
}

} // namespace Evently
