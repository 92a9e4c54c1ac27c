// SPDX-License-Identifier: GPL-3.0-only
#include "models/users.h"
#include "server/handlers/handlers.h"
#include "server/handlers/newest.h"
#include "server/part.h"
#include "server/securitylog.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Result<Reply> listUsers(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call);
    const Users::Filter filter{
            .search = call.query.text(u"search"_s, 100).value_or(QString()),
            .role = call.query.choice(u"role"_s, {User::Role::User, User::Role::Admin}),
            .after = newestAfter(part),
            .most = part.limit + 1};
    if (const auto problem = call.query.problem())
        return *problem;

    ListReply list(call, part);
    for (const User &user : Users(tx).newestFirst(filter))
        list.add(user.toJson(), newestKey(user.createdAt, user.id));
    return list.reply();
}

Result<Reply> changeUser(Call &call, Transaction &tx)
{
    Fields in = call.fields();
    const auto role = in.has(u"role"_s)
            ? std::optional(in.choice(u"role"_s, {User::Role::User, User::Role::Admin}))
            : std::nullopt;
    const auto disabled = in.optional(u"disabled"_s, &Fields::flag);
    if (const auto problem = in.problem())
        return *problem;

    const auto user = Users(tx).change(call.id(), role, disabled);
    if (!user)
        return user.error();
    call.changes << Change{
            .type = Change::Type::User, .id = user->id, .ends = Change::Ends::Everything};
    call.committed = securityNote(call,
                                  user->disabled                            ? "is disabled now"
                                          : user->role == User::Role::Admin ? "is an organizer now"
                                                                            : "is a user now",
                                  user->id);
    return Reply::json(user->toJson());
}

} // namespace Evently::Handlers
