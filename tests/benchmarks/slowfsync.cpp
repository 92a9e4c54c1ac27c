// SPDX-License-Identifier: GPL-3.0-only
// Simulates a disk with slow syncs, for LD_PRELOAD into PostgreSQL. The cost of syncing a file is
// set in the environment:
//
//     SLOW_FSYNC_US          microseconds per sync
//     SLOW_FSYNC_US_PER_KIB  additional microseconds per KiB that the process has written since the
//                            last sync
//
// The first alone simulates a slow seek, which batches compensate. The second simulates low
// bandwidth, which limits bookings per second however they are batched.
#include <atomic>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/uio.h>
#include <unistd.h>

static std::atomic<long> unsyncedBytes = 0;

static long setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? std::strtol(value, nullptr, 10) : 0;
}

template <typename Function>
static Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

static void wait()
{
    static const long each = setting("SLOW_FSYNC_US");
    static const long perKib = setting("SLOW_FSYNC_US_PER_KIB");
    const long written = unsyncedBytes.exchange(0);
    if (const long time = each + perKib * written / 1024; time > 0)
        ::usleep(useconds_t(time));
}

static ssize_t noted(ssize_t written)
{
    if (written > 0)
        unsyncedBytes += written;
    return written;
}

extern "C" {

int fsync(int file)
{
    static auto *const real = next<int(int)>("fsync");
    wait();
    return real(file);
}

int fdatasync(int file)
{
    static auto *const real = next<int(int)>("fdatasync");
    wait();
    return real(file);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return noted(real(file, bytes, count, at));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return noted(real(file, bytes, count, at));
}

ssize_t pwritev(int file, const iovec *pieces, int count, off_t at)
{
    static auto *const real = next<ssize_t(int, const iovec *, int, off_t)>("pwritev");
    return noted(real(file, pieces, count, at));
}

ssize_t pwritev64(int file, const iovec *pieces, int count, off64_t at)
{
    static auto *const real = next<ssize_t(int, const iovec *, int, off64_t)>("pwritev64");
    return noted(real(file, pieces, count, at));
}

} // extern "C"
