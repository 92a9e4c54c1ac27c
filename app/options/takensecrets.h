// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace Evently {

/// The names of the environment whose values nobody else may know.
const QStringList &secretNames();

/// Takes those out of this process' environment for good, once they were read: programs that we
/// start would inherit them, and who may look at one could read them there. Their places in memory,
/// which /proc shows, are wiped as well. Before any thread is started.
void forgetSecretsOfTheEnvironment();

} // namespace Evently
