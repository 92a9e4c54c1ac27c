// SPDX-License-Identifier: GPL-3.0-only
// evently_tokens: reads user ids, one per line, and prints an access token for each, signed with
// JWT_SECRET. Lets a benchmark sign in thousands of users without hashing as many passwords.
#include "models/values/id.h"
#include "server/access/accesstokens.h"

#include <QTextStream>

using namespace Evently;

int main()
{
    const QByteArray secret = qgetenv("JWT_SECRET");
    if (secret.size() < 32) {
        std::fputs("evently_tokens: JWT_SECRET must have 32 characters\n", stderr);
        return 2;
    }
    const AccessTokens tokens({secret});
    const Instant now = systemNow();
    QTextStream in(stdin);
    QTextStream out(stdout);
    for (QString line; in.readLineInto(&line);)
        out << tokens.issue(idFrom(line), newId(), 0, now).token << '\n';
}
