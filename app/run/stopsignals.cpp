// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/stopsignals.h"

#include <QSocketNotifier>

#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>

namespace Evently {

static constexpr int Heeded[] = {SIGTERM, SIGINT, SIGHUP};

static std::atomic<bool> come{false};
static int wakeUp = -1;

/// A signal handler: records the signal, wakes the event loop, and restores the default action for
/// the next one.
static void note(int signal)
{
    come = true;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeUp, &one, sizeof one);
    ::signal(signal, SIG_DFL);
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(wakeUp < 0);
    wakeUp = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(wakeUp, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        quint64 count = 0;
        if (::read(wakeUp, &count, sizeof count) > 0)
            emit stopAsked();
    });
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (const int signal : Heeded)
        ::sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN); // If a client has left, only the write to it fails.
}

StopSignals::~StopSignals()
{
    for (const int signal : Heeded)
        ::signal(signal, SIG_DFL);
    ::close(wakeUp);
    wakeUp = -1;
}

bool StopSignals::haveCome()
{
    return come;
}

} // namespace Evently
