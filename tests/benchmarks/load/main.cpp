// SPDX-License-Identifier: GPL-3.0-only
// evently_load: sends requests to a server on this machine and prints statistics of its answers.
#include "tests/benchmarks/load/load.h"

#include <cstdio>
#include <exception>
#include <iostream>

#include <getopt.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Evently::Load;

static constexpr const char *usage =
        R"(evently_load --port N --requests FILE [--tokens FILE] [--connections N] [--seconds S]
             [--warm-up S] [--rate N] [--count N] [--once] [--keys]
evently_load --port N --idle --connections N --seconds S

  --requests FILE  a request a line: name TAB method TAB target TAB who TAB body;
                   who is - (nobody), * (one user after the other) or a user's number
  --tokens FILE    a user's access token a line
  --rate N         begin N requests a second, whatever the server does; without it
                   each connection begins the next when the last is answered
  --count N        end after N requests, --once after the file's last
  --keys           give each request that changes something an Idempotency-Key
  --idle           only hold the connections open
)";

namespace {

struct Options
{
    Plan plan;
    std::string requests;
    std::string tokens;
    bool once = false;
    bool keys = false;
    bool idle = false;
};

} // namespace

static bool read(int count, char **words, Options &options)
{
    static constexpr option known[] = {{"port", required_argument, nullptr, 'p'},
                                       {"requests", required_argument, nullptr, 'f'},
                                       {"tokens", required_argument, nullptr, 't'},
                                       {"connections", required_argument, nullptr, 'c'},
                                       {"seconds", required_argument, nullptr, 's'},
                                       {"warm-up", required_argument, nullptr, 'w'},
                                       {"rate", required_argument, nullptr, 'r'},
                                       {"count", required_argument, nullptr, 'n'},
                                       {"once", no_argument, nullptr, 'o'},
                                       {"keys", no_argument, nullptr, 'k'},
                                       {"idle", no_argument, nullptr, 'i'},
                                       {nullptr, 0, nullptr, 0}};
    Plan &plan = options.plan;
    for (int found; (found = ::getopt_long(count, words, "", known, nullptr)) != -1;) {
        switch (found) {
        case 'p': plan.port = std::uint16_t(std::stoi(optarg)); break;
        case 'f': options.requests = optarg; break;
        case 't': options.tokens = optarg; break;
        case 'c': plan.connections = std::stoi(optarg); break;
        case 's': plan.seconds = std::stod(optarg); break;
        case 'w': plan.warmUp = std::stod(optarg); break;
        case 'r': plan.rate = std::stod(optarg); break;
        case 'n': plan.requestsMax = std::stoull(optarg); break;
        case 'o': options.once = true; break;
        case 'k': options.keys = true; break;
        case 'i': options.idle = true; break;
        default: return false;
        }
    }
    return optind == count && (options.idle || !options.requests.empty());
}

/// Each connection needs a file descriptor, and the usual limit of 1,024 is too low.
static void mayOpenManyFiles()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

/// The CPU time of this process so far, in microseconds.
static long ownCpu()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000 + used.ru_utime.tv_usec
            + used.ru_stime.tv_usec;
}

static void holdOpen(const Plan &plan)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<std::unique_ptr<Connection>> connections;
    for (int i = 0; i < plan.connections; ++i)
        connections.push_back(std::make_unique<Connection>(plan.port, epoll));
    std::cout << connections.size() << " open" << std::endl;
    ::usleep(useconds_t(plan.seconds * 1e6));
}

int main(int count, char **words)
{
    try {
        Options options;
        if (!read(count, words, options)) {
            std::fputs(usage, stderr);
            return 2;
        }
        mayOpenManyFiles();
        if (options.idle) {
            holdOpen(options.plan);
            return 0;
        }
        const Workload workload(options.requests, options.tokens, options.keys);
        if (options.once)
            options.plan.requestsMax = workload.size();
        Load load(options.plan, workload);
        load.run();
        load.report().print(std::cout, workload.names(), load.seconds());
        std::cout << "driver 0 begun=" << load.begun() << " cpu_us=" << ownCpu() << '\n';
        return 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "evently_load: %s\n", error.what());
        return 1;
    }
}
