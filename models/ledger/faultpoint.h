// SPDX-License-Identifier: GPL-3.0-only
#pragma once

// Places where tests/torture makes the desk fail, or do wrong on purpose to see whether the checker
// notices. In the program that is shipped they are nothing, not even their names: they exist where
// EVENTLY_FAULTS is defined, which is in the torture's own program only.
#ifdef EVENTLY_FAULTS

namespace Evently::Faults {

/// Whether the fault @p name, chosen by the environment, strikes this time. Any thread.
bool strikes(const char *name);

/// Ends the process here (SIGKILL), or stops it (SIGSTOP), where @p name is chosen and strikes.
void pass(const char *name);

} // namespace Evently::Faults

#define EVENTLY_FAULT_STRIKES(name) ::Evently::Faults::strikes(name)
#define EVENTLY_FAULT_POINT(name) ::Evently::Faults::pass(name)

#else

#define EVENTLY_FAULT_STRIKES(name) false
#define EVENTLY_FAULT_POINT(name) static_cast<void>(0)

#endif
