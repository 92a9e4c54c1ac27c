// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// The names of environment variables whose values are secret.
const QStringList &secretNames();

/// Removes secrets from this process's environment once they have been read. Programs that we start
/// would inherit them, and anyone allowed to inspect those programs could read them there. Their
/// memory, which /proc shows, is wiped as well. Must be called before any thread is started.
void forgetSecretsOfTheEnvironment();

} // namespace Evently
