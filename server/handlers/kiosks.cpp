// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/kiosks.h"
#include "models/values/names.h"
#include "server/access/guesslimiter.h"
#include "server/api/authenticator.h"
#include "server/api/part.h"
#include "server/api/securitylog.h"
#include "server/api/services.h"
#include "server/handlers/handlers.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Result<Reply> addKiosk(Call &call, Transaction &tx)
{
    Fields in = call.fields();
    const QString name = readName(in, u"name"_s, 1, 200);
    if (const auto problem = in.problem())
        return *problem;

    const auto added = Kiosks(tx).add(name, call.caller.id);
    call.changes << Change{.type = Change::Type::Kiosk, .id = added.kiosk.id};
    return Reply::json({{u"kiosk"_s, added.kiosk.toJson()}, {u"pairingCode"_s, added.pairingCode}},
                       201);
}

Result<Reply> listKiosks(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call);
    if (const auto problem = call.query.problem())
        return *problem;

    ListReply list(call, part);
    for (const Kiosk &kiosk : Kiosks(tx).newestFirst(newestAfter(part.after), part.limit + 1))
        list.add(kiosk.toJson(), newestKey(kiosk.createdAt, kiosk.id));
    return list.reply();
}

Result<Reply> revokeKiosk(Call &call, Transaction &tx)
{
    if (!Kiosks(tx).revoke(call.id()))
        return Problem::notFound(u"kiosk"_s);
    call.changes << Change{
            .type = Change::Type::Kiosk, .id = call.id(), .ends = Change::Ends::Everything};
    call.committed = securityNote(call, "kiosk revoked", call.id());
    return Reply::noContent();
}

Result<Reply> pairKiosk(Call &call, Transaction &tx)
{
    Fields in = call.fields();
    const QString code = in.secret(u"pairingCode"_s, 1, 100);
    if (const auto problem = in.problem())
        return *problem;
    const auto attempt = call.services.guesses.begin(
            {.what = Guess::What::PairingCode, .address = call.address});
    if (!attempt)
        return attempt.error();

    const auto paired = Kiosks(tx).pair(code);
    if (!paired) {
        (*attempt)->wasWrong();
        noteSecurity(call, "wrong pairing code");
        return paired.error();
    }
    call.changes << Change{.type = Change::Type::Kiosk, .id = paired->kiosk.id};
    call.committed = securityNote(call, "kiosk paired", paired->kiosk.id);
    return Reply::json({{u"kiosk"_s, paired->kiosk.toJson()},
                        {u"token"_s, QString::fromLatin1(Authenticator::toWire(paired->token))}});
}

Result<Reply> noteHeartbeat(Call &call, Transaction &tx)
{
    Fields in = call.fields();
    const auto version = in.nullable(u"version"_s, &Fields::line, 0, 200);
    const auto printer = in.nullable(u"printer"_s, &Fields::line, 0, 200);
    if (const auto problem = in.problem())
        return *problem;
    Kiosks(tx).noteHeartbeat(call.caller.id, version.value_or(QString()),
                             printer.value_or(QString()));
    return Reply::noContent();
}

} // namespace Evently::Handlers
