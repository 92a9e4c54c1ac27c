// SPDX-License-Identifier: GPL-3.0-only
#include "app/files/folderowner.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Evently {

static volatile sig_atomic_t child = 0;

static void passOn(int signal)
{
    if (child > 0)
        ::kill(pid_t(child), signal);
}

FolderOwner::FolderOwner(uid_t user, gid_t group)
    : m_user(user)
    , m_group(group)
{
}

std::optional<FolderOwner> FolderOwner::of(const Options &options)
{
    struct stat found = {};
    if (::geteuid() != 0 || ::stat(QFile::encodeName(options.dataFolder).constData(), &found) != 0
        || found.st_uid == 0)
        return {};
    const passwd *owner = ::getpwuid(found.st_uid);
    return FolderOwner(found.st_uid, owner ? owner->pw_gid : found.st_gid);
}

/// Switches to the user's groups, rights and home folder, and leaves nothing of root's session.
bool FolderOwner::become() const
{
    const passwd *owner = ::getpwuid(m_user);
    const int groups = owner ? ::initgroups(owner->pw_name, m_group) : ::setgroups(0, nullptr);
    if (groups != 0 || ::setgid(m_group) != 0 || ::setuid(m_user) != 0)
        return false;
    for (const char *name :
         {"XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
          "DBUS_SESSION_BUS_ADDRESS", "HOME", "USER", "LOGNAME"})
        ::unsetenv(name);
    if (owner) {
        ::setenv("HOME", owner->pw_dir, 1);
        ::setenv("USER", owner->pw_name, 1);
        ::setenv("LOGNAME", owner->pw_name, 1);
    }
    return ::chdir("/") == 0; // The user may have no access to root's current folder.
}

ExitCode FolderOwner::run(const std::function<ExitCode()> &work) const
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::signal(signal, passOn);
    const pid_t parent = ::getpid();
    const pid_t forked = ::fork();
    if (forked == 0) {
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            ::signal(signal, SIG_DFL);
        if (!become())
            ::_exit(BadOptions);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)
            ::_exit(Failed);
        std::exit(work());
    }
    child = forked;
    int status = 0;
    while (forked > 0 && ::waitpid(forked, &status, 0) < 0 && errno == EINTR) { }
    return forked > 0 && WIFEXITED(status) ? ExitCode(WEXITSTATUS(status)) : Failed;
}

} // namespace Evently
