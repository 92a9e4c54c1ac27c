// SPDX-License-Identifier: GPL-3.0-only
#pragma once

// Places where tests/torture makes the desk fail, or misbehave on purpose to see whether the
// checker notices. They exist only where EVENTLY_FAULTS is defined, which is the torture's own
// program. In the shipped program they expand to nothing, not even their names.
#ifdef EVENTLY_FAULTS

namespace Evently::Faults {

/// Whether the fault @p name, chosen by the environment, occurs this time. Any thread.
bool strikes(const char *name);

/// Kills (SIGKILL) or stops (SIGSTOP) the process here, if the fault @p name is chosen and occurs.
void pass(const char *name);

} // namespace Evently::Faults

#define EVENTLY_FAULT_STRIKES(name) ::Evently::Faults::strikes(name)
#define EVENTLY_FAULT_POINT(name) ::Evently::Faults::pass(name)

#else

#define EVENTLY_FAULT_STRIKES(name) false
#define EVENTLY_FAULT_POINT(name) static_cast<void>(0)

#endif
