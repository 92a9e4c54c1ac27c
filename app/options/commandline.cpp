// SPDX-License-Identifier: GPL-3.0-only
#include "app/options/commandline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// An option, whether it takes a value, and the commands that have it ("" is the program itself).
struct Known
{
    QString name;
    bool takesValue;
    QStringList commands;
};

const QStringList &commands()
{
    static const QStringList all{u""_s,     u"migrate"_s, u"create-admin"_s, u"check"_s,
                                 u"demo"_s, u"backup"_s,  u"restore"_s};
    return all;
}

const QList<Known> &knownOptions()
{
    static const QList<Known> all{
            {u"headless"_s, false, {u""_s}},
            {u"kiosk"_s, false, {u""_s}},
            {u"connect"_s, true, {u""_s}},
            {u"language"_s, true, {u""_s}},
            {u"listen"_s, true, {u""_s}},
            {u"port"_s, true, {u""_s}},
            {u"data-dir"_s, true, commands()},
            {u"config"_s, true, commands()},
            {u"email"_s, true, {u"create-admin"_s}},
            {u"first-name"_s, true, {u"create-admin"_s}},
            {u"last-name"_s, true, {u"create-admin"_s}},
            {u"seed"_s, true, {u"demo"_s}},
            {u"to"_s, true, {u"backup"_s}},
            {u"from"_s, true, {u"restore"_s}},
            {u"help"_s, false, commands()},
            {u"version"_s, false, {u""_s}},
    };
    return all;
}

Failure refused(const QString &option, const QString &why)
{
    return Failure::ofSetting(option, why);
}

} // namespace

Result<CommandLine, Failure> CommandLine::read(const QStringList &words)
{
    CommandLine line;
    QStringList rest = words;
    if (rest.value(0) == "help"_L1) {
        rest.removeFirst();
        rest << u"--help"_s;
    }
    if (!rest.isEmpty() && !rest.first().startsWith(u'-'))
        line.command = rest.takeFirst();
    if (!commands().contains(line.command)) {
        return refused(u"command"_s,
                       u"Unknown command “%1”. The commands are %2."_s.arg(
                               line.command, commands().mid(1).join(u", "_s)));
    }
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        const qsizetype equals = word.indexOf(u'=');
        QString name = word.left(equals);
        if (name == "-h"_L1)
            name = u"--help"_s;
        if (line.command.isEmpty() && commands().contains(word)) {
            return refused(u"command"_s,
                           u"A command comes before its options: “evently %1 …”."_s.arg(word));
        }
        if (!name.startsWith("--"_L1))
            return refused(u"command"_s, u"Unexpected argument “%1”."_s.arg(word));
        name = name.sliced(2);

        const auto known = std::ranges::find(knownOptions(), name, &Known::name);
        if (known == knownOptions().end() || !known->commands.contains(line.command)) {
            return refused(name,
                           u"Unknown option --%1%2."_s.arg(name,
                                                           line.command.isEmpty() ? QString()
                                                                                  : u" of “"_s
                                                                           % line.command % u"”"));
        }
        if (line.has(name))
            return refused(name, u"--%1 is given twice."_s.arg(name));
        if (!known->takesValue) {
            if (equals >= 0)
                return refused(name, u"--%1 takes no value."_s.arg(name));
            line.options.insert(name, QString());
            continue;
        }
        const bool valueFollows = !rest.isEmpty() && !rest.first().startsWith("--"_L1);
        const QString value = equals >= 0 ? word.sliced(equals + 1)
                : valueFollows            ? rest.takeFirst()
                                          : QString();
        if (value.isEmpty())
            return refused(name, u"--%1 needs a value."_s.arg(name));
        line.options.insert(name, value);
    }
    return line;
}

} // namespace Evently
