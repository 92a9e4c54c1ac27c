// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/passwordtokens.h"
#include "models/tables/refreshtokens.h"
#include "models/values/names.h"
#include "server/access/guesslimiter.h"
#include "server/access/newpassword.h"
#include "server/api/securitylog.h"
#include "server/api/services.h"
#include "server/api/steps.h"
#include "server/handlers/handlers.h"
#include "server/handlers/passwordsteps.h"
#include "server/handlers/sessionreply.h"

using namespace Qt::StringLiterals;

// Accounts that organizers create for others. The owners set their passwords with a one-time token,
// so no one has to know someone else's password, and no mail is needed.
namespace Evently::Handlers {

static QJsonObject withToken(QJsonObject json, const PasswordTokens::Issued &issued)
{
    json[u"setPasswordToken"_s] = QString::fromLatin1(issued.token);
    json[u"expiresAt"_s] = toRfc3339(issued.expiresAt);
    return json;
}

Result<Reply> addAccount(Call &call, Transaction &tx)
{
    Fields in = call.fields();
    User user;
    user.id = newId();
    user.email = in.email(u"email"_s);
    user.firstName = readName(in, u"firstName"_s, 1, 200);
    user.lastName = readName(in, u"lastName"_s, 0, 200);
    user.role = in.choice(u"role"_s, {User::Role::User, User::Role::Admin});
    if (const auto problem = in.problem())
        return *problem;

    const auto added = Users(tx).add(user, u""_s); // No password has this hash.
    if (!added)
        return added.error();
    call.changes << Change{.type = Change::Type::User, .id = added->id};
    call.committed = securityNote(call,
                                  added->role == User::Role::Admin ? "administrator's account added"
                                                                   : "account added",
                                  added->id);
    const auto issued = PasswordTokens(tx).issue(added->id, call.caller.id);
    return Reply::json(withToken({{u"user"_s, added->toJson()}}, issued), 201);
}

Result<Reply> resetPassword(Call &call, Transaction &tx)
{
    const auto user = Users(tx).find(call.id());
    if (!user)
        return Problem::notFound(u"user"_s);
    call.committed = securityNote(call, "token for a new password issued", user->id);
    return Reply::json(withToken({}, PasswordTokens(tx).issue(user->id, call.caller.id)));
}

static Problem badToken()
{
    return {.code = Problem::Code::BadToken,
            .error = u"This link is not valid."_s,
            .details = u"It works once, within %1 hours, unless a newer one is issued."_s.arg(
                    PasswordTokens::lifetime.count())};
}

/// Sets the new password of the account that @p token belongs to, ends its sessions and starts a
/// new one.
static Result<Reply> redeem(Call &call, Transaction &tx, const QByteArray &token,
                            const QString &hash)
{
    const auto holder = PasswordTokens(tx).use(token);
    if (!holder)
        return badToken();
    const User &user = holder->user;
    Users(tx).setPasswordHash(user.id, hash);
    RefreshTokens(tx).revokeAllOf(user.id);
    keepEntry(call, tx, user);
    auto [session, reply] = newSession(call, tx, user, holder->tokenVersion, 200);
    call.changes << Change{.type = Change::Type::User,
                           .id = user.id,
                           .ends = Change::Ends::OtherSessions,
                           .session = session};
    call.committed = [&call, id = user.id, account = emailKey(user.email)] {
        call.services.guesses.noteEntered(call.address, account);
        noteSecurity(call, "password set by a token", id);
    };
    return std::move(reply);
}

/// Checks the token before any wait that guessers caused: 256 bits can't be guessed, so a correct
/// token must not be delayed by wrong ones.
void setPassword(CallPtr call)
{
    Fields in = call->fields();
    const QByteArray token = in.secret(u"token"_s, 1, 200).toUtf8();
    const QString password = newPasswordIn(in, u"password"_s, {});
    if (const auto problem = in.problem())
        return answer(*call, *problem);

    readThen(
            call,
            [token](Transaction &tx) -> Result<std::optional<SignIn>> {
                return PasswordTokens(tx).find(token);
            },
            [call, token, password](const std::optional<SignIn> &holder) {
                if (!holder) {
                    const auto wait = call->services.guesses.noteWrong(
                            {.what = Guess::What::PasswordToken, .address = call->address});
                    noteSecurity(*call, "wrong token for a new password");
                    return answer(*call, wait.value_or(badToken()));
                }
                if (const auto weakness = weaknessOf(password, holder->user.email))
                    return answer(*call, Problem::invalid(u"password"_s, *weakness));
                hashThen(call, password, HashQueue::Standing::Familiar,
                         [call, token](const QString &hash) {
                             writeAndAnswer(call, [call, token, hash](Transaction &tx) {
                                 return redeem(*call, tx, token, hash);
                             });
                         });
            });
}

} // namespace Evently::Handlers
