// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/users.h"
#include "server/api/part.h"
#include "server/api/securitylog.h"
#include "server/handlers/handlers.h"
#include "server/handlers/listsource.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Result<Reply> listUsers(Call &call, Transaction &tx)
{
    const Part part = partAskedFor(call);
    const Users::Filter filter{
            .search = call.query.search(),
            .role = call.query.choice(u"role"_s, {User::Role::User, User::Role::Admin})};
    if (const auto problem = call.query.problem())
        return *problem;

    const auto rows = [filter](Transaction &at, const Slice &slice) {
        Users::Filter piece = filter;
        piece.after = newestAfter(slice.after);
        piece.most = slice.limit + 1;
        ListSource::Rows users;
        for (const User &user : Users(at).newestFirst(piece))
            users.append({user.toJson(), newestKey(user.createdAt, user.id)});
        return users;
    };
    const QStringList columns{u"email"_s,    u"firstName"_s, u"lastName"_s, u"role"_s,
                              u"disabled"_s, u"createdAt"_s, u"id"_s};
    return listed(call, tx, part, {.rows = rows, .columns = columns, .name = u"users"_s});
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
    call.committed =
            securityNote(call,
                         user->disabled                            ? "was disabled"
                                 : user->role == User::Role::Admin ? "became an administrator"
                                                                   : "became a customer",
                         user->id);
    return Reply::json(user->toJson());
}

} // namespace Evently::Handlers
