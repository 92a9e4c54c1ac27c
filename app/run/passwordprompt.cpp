// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/passwordprompt.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;

namespace Evently {

/// Reads a line of standard input, without its line break, byte by byte so that no buffer keeps a
/// copy.
static std::optional<QString> readLine()
{
    std::string line;
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &byte, 1)) == 1 && byte != '\n')
        line += byte;
    if (got < 1 && line.empty())
        return {};
    if (line.ends_with('\r'))
        line.pop_back();
    return QString::fromStdString(line);
}

/// Asks @p question on the terminal; the input is not shown.
static std::optional<QString> ask(const char *question)
{
    std::fputs(question, stderr);
    termios before = {};
    ::tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    const std::optional<QString> answer = readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return answer;
}

static Failure refused(const QString &why)
{
    return {.sentence = why};
}

Result<QString, Failure> askForNewPassword()
{
    const bool isTerminal = ::isatty(STDIN_FILENO);
    const auto password = isTerminal ? ask("Password: ") : readLine();
    if (!password)
        return refused(u"There is no password on standard input."_s);
    if (isTerminal && ask("Repeat the password: ") != password)
        return refused(u"The passwords don't match."_s);
    return *password;
}

} // namespace Evently
