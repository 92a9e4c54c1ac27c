// SPDX-License-Identifier: GPL-3.0-only
#include "models/failures.h"
#include "models/refreshtokens.h"
#include "models/users.h"
#include "models/values/text.h"
#include "server/authenticator.h"
#include "server/commonpasswords.h"
#include "server/guesslimiter.h"
#include "server/handlers/handlers.h"
#include "server/passwordhasher.h"
#include "server/ratelimiter.h"
#include "server/secrets.h"
#include "server/securitylog.h"
#include "server/services.h"
#include "server/steps.h"

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

using AttemptPtr = GuessLimiter::AttemptPtr;

static constexpr int passwordMin = 8;
static constexpr int passwordMax = 128;

static QString newPasswordIn(Fields &in, const QString &name)
{
    const QString password = in.secret(name, passwordMin, passwordMax);
    if (password.isEmpty())
        return password;
    if (password.trimmed().isEmpty())
        in.complain(name, u"must not be blanks only"_s);
    else if (isCommonPassword(password))
        in.complain(name, u"is one of the passwords that are tried first"_s);
    return password;
}

/// `{user, token, expiresAt, refreshToken}`: what everybody gets who signs in.
static Reply sessionReply(const Call &call, const User &user, int tokenVersion,
                          const QUuid &session, const QByteArray &refreshToken, int status)
{
    const auto &tokens = call.services.authenticator.tokens();
    const auto access = tokens.issue(user.id, session, tokenVersion, systemNow());
    return Reply::json({{u"user"_s, user.toJson()},
                        {u"token"_s, QString::fromLatin1(access.token)},
                        {u"expiresAt"_s, toRfc3339(access.expiresAt)},
                        {u"refreshToken"_s, QString::fromLatin1(refreshToken)}},
                       status);
}

static Reply newSession(const Call &call, Transaction &tx, const User &user, int tokenVersion,
                        int status)
{
    const QUuid session = newId();
    const QByteArray refreshToken = RefreshTokens(tx).issue(user.id, session);
    return sessionReply(call, user, tokenVersion, session, refreshToken, status);
}

/// Hashes @p password on the hasher's threads, and goes on with @p next on one of them.
static void hashThen(const CallPtr &call, const QString &password,
                     std::function<void(const QString &)> next)
{
    const bool taken = call->services.passwords.hash(
            password, [call, next = std::move(next)](const QString &hash) {
                if (hash.isEmpty() || call->isPast())
                    answer(*call, overloaded());
                else
                    guarded(*call, [&] { next(hash); });
            });
    if (!taken)
        answer(*call, overloaded());
}

static void checkThen(const CallPtr &call, const QString &password, const QString &hash,
                      std::function<void(PasswordHasher::Verdict)> next)
{
    const bool taken = call->services.passwords.check(
            password, hash, [call, next = std::move(next)](PasswordHasher::Verdict verdict) {
                if (call->isPast())
                    answer(*call, overloaded());
                else
                    guarded(*call, [&] { next(verdict); });
            });
    if (!taken)
        answer(*call, overloaded());
}

static void noteNewUser(const Call &call, const User &user)
{
    call.services.guesses.noteEntered(call.address, emailKey(user.email));
    if (user.role != User::Role::Admin)
        return;
    call.services.setupNeeded = false;
    noteSecurity(call, "became an organizer", user.id);
}

/// Makes the account that the body describes, of @p role, and signs in.
static void addUser(const CallPtr &call, User::Role role)
{
    Fields in = call->fields();
    User user;
    user.id = newId();
    user.email = in.email(u"email"_s);
    const QString password = newPasswordIn(in, u"password"_s);
    user.firstName = in.line(u"firstName"_s, 1, 200);
    user.lastName = in.line(u"lastName"_s, 1, 200);
    user.role = role;
    if (const auto problem = in.problem())
        return answer(*call, *problem);

    hashThen(call, password, [call, user](const QString &hash) {
        writeAndAnswer(call, [call, user, hash](Transaction &tx) -> Result<Reply> {
            const auto added = Users(tx).add(user, hash);
            if (!added)
                return added.error();
            call->changes << Change{.type = Change::Type::User, .id = user.id};
            call->committed = [&made = *call, added = *added] { noteNewUser(made, added); };
            return newSession(*call, tx, *added, 0, 201);
        });
    });
}

void registerUser(CallPtr call)
{
    if (const auto tooMuch = call->services.limits.registration(call->address))
        return answer(*call, *tooMuch);
    addUser(call, User::Role::User);
}

static QByteArray adminTokenIn(const Call &call)
{
    const QByteArray header = call.request().header("x-admin-token");
    return header.isEmpty() ? call.body[u"adminToken"_s].toString().toUtf8() : header;
}

void createAdmin(CallPtr call)
{
    const auto &wanted = call->services.settings.adminToken;
    if (!wanted)
        return answer(*call, Problem::notFound(u"path"_s));
    const auto attempt = call->services.guesses.begin(
            {.what = Guess::What::AdminToken, .address = call->address});
    if (!attempt)
        return answer(*call, attempt.error());
    if (!isSameSecret(adminTokenIn(*call), *wanted)) {
        (*attempt)->wasWrong();
        noteSecurity(*call, "wrong admin token");
        return answer(*call,
                      Problem{.code = Problem::Code::BadAdminToken,
                              .error = u"The admin token is wrong."_s,
                              .details = u"It goes into adminToken or X-Admin-Token."_s});
    }
    addUser(call, User::Role::Admin);
}

/// Begins to look at a password of @p account, and goes on with @p next unless that has to wait.
static void attemptThen(const CallPtr &call, const QString &account,
                        std::function<void(const AttemptPtr &)> next)
{
    call->services.guesses.beginThen(
            {.what = Guess::What::Password, .address = call->address, .account = account},
            [call, next = std::move(next)](const Result<AttemptPtr> &attempt) {
                if (attempt)
                    guarded(*call, [&] { next(*attempt); });
                else
                    answer(*call, attempt.error());
            });
}

static Problem invalidCredentials()
{
    return {.code = Problem::Code::InvalidCredentials,
            .error = u"E-mail address and password don't belong together."_s,
            .details = {}};
}

/// Signs in whose password was right, unless the account changed while we were busy.
static Result<Reply> enter(Call &call, Transaction &tx, const SignIn &checked,
                           const QString &newHash)
{
    const auto now = Users(tx).findSignIn(checked.user.id);
    if (!now || now->passwordHash != checked.passwordHash || now->user.disabled)
        return invalidCredentials();
    if (!newHash.isEmpty())
        Users(tx).setPasswordHash(now->user.id, newHash);
    call.committed = securityNote(call, "signed in", now->user.id);
    return newSession(call, tx, now->user, now->tokenVersion, 200);
}

/// What happens once the password was checked. Who may not enter learns no more than that.
static void finishLogin(const CallPtr &call, const AttemptPtr &attempt, const QString &password,
                        const std::optional<SignIn> &signIn, PasswordHasher::Verdict verdict)
{
    if (!verdict.isRight || !signIn || signIn->user.disabled) {
        attempt->wasWrong();
        noteSecurity(*call, "sign-in refused", signIn ? signIn->user.id : QUuid());
        return answer(*call, invalidCredentials());
    }
    attempt->wasRight();
    const auto write = [call, signIn = *signIn](const QString &newHash) {
        writeAndAnswer(call, [call, signIn, newHash](Transaction &tx) {
            return enter(*call, tx, signIn, newHash);
        });
    };
    if (verdict.isOutdated)
        hashThen(call, password, write);
    else
        write({});
}

/// Checks @p password, however many others are being checked.
static void checkLogin(const CallPtr &call, const QString &email, const QString &password,
                       const AttemptPtr &attempt)
{
    readThen(
            call,
            [email](Transaction &tx) -> Result<std::optional<SignIn>> {
                return isEmail(email) ? Users(tx).findSignIn(email) : std::nullopt;
            },
            [call, attempt, password](const std::optional<SignIn> &signIn) {
                // Nobody's hash takes as long to check as anybody's.
                checkThen(call, password, signIn ? signIn->passwordHash : QString(),
                          [call, attempt, password, signIn](PasswordHasher::Verdict verdict) {
                              finishLogin(call, attempt, password, signIn, verdict);
                          });
            });
}

void login(CallPtr call)
{
    Fields in = call->fields();
    const QString email = in.line(u"email"_s, 1, 254);
    const QString password = in.secret(u"password"_s, 1, 1024);
    if (const auto problem = in.problem())
        return answer(*call, *problem);
    const QString account = isEmail(email) ? emailKey(email) : email;
    attemptThen(call, account, [call, email, password](const AttemptPtr &attempt) {
        checkLogin(call, email, password, attempt);
    });
}

/// Gives the caller a new password, and ends the other sessions.
static Result<Reply> replacePassword(Call &call, Transaction &tx, const SignIn &checked,
                                     const QString &newHash)
{
    const auto now = Users(tx).findSignIn(checked.user.id);
    if (!now || now->passwordHash != checked.passwordHash)
        return invalidCredentials();
    Users(tx).setPasswordHash(checked.user.id, newHash);
    RefreshTokens(tx).revokeOthersOf(checked.user.id, call.session);
    call.changes << Change{.type = Change::Type::User,
                           .id = checked.user.id,
                           .ends = Change::Ends::OtherSessions,
                           .session = call.session};
    call.committed = securityNote(call, "new password", checked.user.id);
    return Reply::noContent();
}

/// What happens once the current password was checked.
static void finishChange(const CallPtr &call, const AttemptPtr &attempt, const QString &wanted,
                         const SignIn &signIn, PasswordHasher::Verdict verdict)
{
    if (!verdict.isRight) {
        attempt->wasWrong();
        noteSecurity(*call, "wrong current password", signIn.user.id);
        return answer(*call, invalidCredentials());
    }
    attempt->wasRight();
    hashThen(call, wanted, [call, signIn](const QString &hash) {
        writeAndAnswer(call, [call, signIn, hash](Transaction &tx) {
            return replacePassword(*call, tx, signIn, hash);
        });
    });
}

void changePassword(CallPtr call)
{
    Fields in = call->fields();
    const QString current = in.secret(u"currentPassword"_s, 1, 1024);
    const QString wanted = newPasswordIn(in, u"newPassword"_s);
    if (const auto problem = in.problem())
        return answer(*call, *problem);

    const auto check = [call, current, wanted](const AttemptPtr &attempt) {
        readThen(
                call,
                [id = call->caller.id](Transaction &tx) -> Result<std::optional<SignIn>> {
                    return Users(tx).findSignIn(id);
                },
                [call, attempt, current, wanted](const std::optional<SignIn> &signIn) {
                    checkThen(call, current, signIn->passwordHash,
                              [call, attempt, wanted, signIn](PasswordHasher::Verdict verdict) {
                                  finishChange(call, attempt, wanted, *signIn, verdict);
                              });
                });
    };
    attemptThen(call, emailKey(call->account.customer.email), check);
}

static Problem badRefreshToken()
{
    return {.code = Problem::Code::Unauthenticated,
            .error = u"The refresh token is not valid."_s,
            .details = u"Sign in again."_s};
}

Result<Reply> refreshSession(Call &call, Transaction &tx)
{
    using Verdict = RefreshTokens::Use::Verdict;
    Fields in = call.fields();
    const QString token = in.secret(u"refreshToken"_s, 1, 200);
    if (const auto problem = in.problem())
        return *problem;

    const auto attempt = call.services.guesses.begin(
            {.what = Guess::What::RefreshToken, .address = call.address});
    if (!attempt)
        return attempt.error();
    RefreshTokens tokens(tx);
    const auto use = tokens.use(token.toUtf8());
    if (use.verdict == Verdict::Used) {
        call.changes << Change{.type = Change::Type::User,
                               .id = use.userId,
                               .ends = Change::Ends::Session,
                               .session = use.session};
        call.committed = securityNote(call, "used refresh token came back", use.userId);
        return Reply::refused(badRefreshToken()); // As a value: that the session ended must stay.
    }
    if (use.verdict == Verdict::Unknown) {
        (*attempt)->wasWrong();
        return badRefreshToken();
    }
    const auto signIn = Users(tx).findSignIn(use.userId);
    if (!signIn || signIn->user.disabled)
        return badRefreshToken();
    call.committed = [&call, account = emailKey(signIn->user.email)] {
        call.services.guesses.noteEntered(call.address, account);
    };
    return sessionReply(call, signIn->user, signIn->tokenVersion, use.session,
                        tokens.issue(use.userId, use.session), 200);
}

Result<Reply> logout(Call &call, Transaction &tx)
{
    RefreshTokens(tx).revokeSession(call.session);
    call.changes << Change{.type = Change::Type::User,
                           .id = call.caller.id,
                           .ends = Change::Ends::Session,
                           .session = call.session};
    return Reply::noContent();
}

Result<Reply> showMyself(Call &call, Transaction &tx)
{
    const auto user = Users(tx).find(call.caller.id);
    if (!user)
        return Problem::notFound(u"user"_s);
    return Reply::json(user->toJson());
}

} // namespace Evently::Handlers
