// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/appearance.h"

#include "ui/desktop/windowmemory.h"
#include "ui/look/systemscheme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Evently {

using Choice = Appearance::Choice;

static const QString ChoiceKey = u"appearance"_s;

static QString wordFor(Choice choice)
{
    switch (choice) {
    case Choice::System: return u"system"_s;
    case Choice::Light: return u"light"_s;
    case Choice::Dark: return u"dark"_s;
    }
    Q_UNREACHABLE();
}

static Choice choiceIn(const WindowMemory &memory)
{
    const QString word = memory.value(ChoiceKey).toString();
    for (const Choice choice : {Choice::Light, Choice::Dark}) {
        if (wordFor(choice) == word)
            return choice;
    }
    return Choice::System;
}

Appearance::Appearance(QApplication &app, WindowMemory &memory, const SystemScheme &system)
    : m_app(app)
    , m_memory(memory)
    , m_system(system)
    , m_schemeAtStart(Theme::following(app).scheme())
    , m_choice(choiceIn(memory))
    , m_theme(m_schemeAtStart)
{
    connect(&m_system, &SystemScheme::changed, this, &Appearance::dress);
    dress();
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    m_memory.keep(ChoiceKey, wordFor(choice));
    dress();
}

void Appearance::dress()
{
    switch (m_choice) {
    case Choice::System: m_theme.use(m_system.scheme().value_or(m_schemeAtStart)); break;
    case Choice::Light: m_theme.use(Theme::Scheme::Light); break;
    case Choice::Dark: m_theme.use(Theme::Scheme::Dark); break;
    }
    m_theme.applyTo(m_app);
}

} // namespace Evently
