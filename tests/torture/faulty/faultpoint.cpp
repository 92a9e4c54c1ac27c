// SPDX-License-Identifier: GPL-3.0-only
#include "models/ledger/faultpoint.h"

#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <thread>

namespace Evently::Faults {

namespace {

struct Fault
{
    double probability = 1;
    bool stops = false; ///< SIGSTOP instead of SIGKILL.
};

/// Parses EVENTLY_FAULT: "before-commit:0.01,drop-key-row"; "before-commit/stop:0.01" stops the
/// process there instead.
std::map<std::string, Fault> readFaults()
{
    std::map<std::string, Fault> faults;
    const char *chosen = std::getenv("EVENTLY_FAULT");
    std::istringstream list(chosen ? chosen : "");
    for (std::string one; std::getline(list, one, ',');) {
        Fault fault;
        if (const size_t colon = one.find(':'); colon != std::string::npos) {
            fault.probability = std::strtod(one.c_str() + colon + 1, nullptr);
            one.resize(colon);
        }
        if (const size_t slash = one.find("/stop"); slash != std::string::npos) {
            fault.stops = true;
            one.resize(slash);
        }
        faults[one] = fault;
    }
    return faults;
}

const std::map<std::string, Fault> &chosenFaults()
{
    static const std::map<std::string, Fault> faults = readFaults();
    return faults;
}

bool happens(const Fault &fault)
{
    thread_local std::mt19937 chance{std::random_device()()};
    return std::bernoulli_distribution(fault.probability)(chance);
}

} // namespace

bool strikes(const char *name)
{
    const auto fault = chosenFaults().find(name);
    return fault != chosenFaults().end() && happens(fault->second);
}

void pass(const char *name)
{
    const auto fault = chosenFaults().find(name);
    if (fault == chosenFaults().end() || !happens(fault->second))
        return;
    // Lets the client receive its premature answer before the process is killed.
    if (chosenFaults().contains("ack-before-commit"))
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    // To this thread, so that it doesn't continue until another one handles the signal.
    ::raise(fault->second.stops ? SIGSTOP : SIGKILL);
}

} // namespace Evently::Faults
