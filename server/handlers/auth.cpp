// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/failures.h"
#include "models/tables/passwordtokens.h"
#include "models/tables/refreshtokens.h"
#include "models/tables/users.h"
#include "models/values/names.h"
#include "models/values/text.h"
#include "server/access/answercipher.h"
#include "server/access/guesslimiter.h"
#include "server/access/newpassword.h"
#include "server/access/ratelimiter.h"
#include "server/access/secrets.h"
#include "server/api/authenticator.h"
#include "server/api/securitylog.h"
#include "server/api/services.h"
#include "server/api/steps.h"
#include "server/handlers/handlers.h"
#include "server/handlers/passwordsteps.h"
#include "server/handlers/sessionreply.h"
#include "server/http/throttle.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Evently::Handlers {

Q_LOGGING_CATEGORY(guessLog, "evently.security.guesses")

using AttemptPtr = GuessLimiter::AttemptPtr;

static void noteNewUser(const Call &call, const User &user)
{
    call.services.guesses.noteEntered(call.address, emailKey(user.email));
    if (user.role != User::Role::Admin)
        return;
    call.services.setupNeeded = false;
    noteSecurity(call, "became an administrator", user.id);
}

/// Creates the account that the body describes, with @p role, and signs in.
static void addUser(const CallPtr &call, User::Role role, HashQueue::Standing standing)
{
    Fields in = call->fields();
    User user;
    user.id = newId();
    user.email = in.email(u"email"_s);
    const QString password = newPasswordIn(in, u"password"_s, user.email);
    user.firstName = readName(in, u"firstName"_s, 1, 200);
    user.lastName = readName(in, u"lastName"_s, 0, 200);
    user.role = role;
    if (const auto problem = in.problem())
        return answer(*call, *problem);

    hashThen(call, password, standing, [call, user](const QString &hash) {
        writeAndAnswer(call, [call, user, hash](Transaction &tx) -> Result<Reply> {
            const auto added = Users(tx).add(user, hash);
            if (!added)
                return added.error();
            call->changes << Change{.type = Change::Type::User, .id = user.id};
            call->committed = [&made = *call, added = *added] { noteNewUser(made, added); };
            keepEntry(*call, tx, *added);
            return newSession(*call, tx, *added, 0, 201).second;
        });
    });
}

void registerUser(CallPtr call)
{
    if (const auto tooMuch = call->services.limits.registration(call->address))
        return answer(*call, *tooMuch);
    addUser(call, User::Role::User, standingOf(*call));
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
    // Checked before any wait that guessers caused: long secrets can't be guessed, so a correct one
    // must not be delayed by wrong ones.
    if (!isSameSecret(adminTokenIn(*call), *wanted)) {
        const auto wait = call->services.guesses.noteWrong(
                {.what = Guess::What::AdminToken, .address = call->address});
        noteSecurity(*call, "wrong admin token");
        return answer(
                *call,
                wait.value_or(Problem{.code = Problem::Code::BadAdminToken,
                                      .error = u"The admin token is wrong."_s,
                                      .details = u"Send it in adminToken or X-Admin-Token."_s}));
    }
    addUser(call, User::Role::Admin, HashQueue::Standing::Familiar);
}

/// Attempts that are refused unchecked cost an attacker nothing, so only some are logged.
static void noteSlowedDown(const Call &call)
{
    static Throttle throttle(20, std::chrono::seconds(10));
    const auto heldBack = throttle.admit();
    if (!heldBack)
        return;
    if (*heldBack > 0)
        qCInfo(guessLog, "%llu more attempts were not checked", *heldBack);
    noteSecurity(call, "attempt not checked: too many were wrong");
}

/// Begins an attempt for @p guess and calls @p next, unless it has to wait too long.
static void attemptThen(const CallPtr &call, const Guess &guess,
                        std::function<void(const AttemptPtr &)> next)
{
    call->services.guesses.beginThen(
            guess, [call, next = std::move(next)](const Result<AttemptPtr> &attempt) {
                if (attempt)
                    return guarded(*call, [&] { next(*attempt); });
                noteSlowedDown(*call);
                answer(*call, attempt.error());
            });
}

static Problem invalidCredentials()
{
    return {.code = Problem::Code::InvalidCredentials,
            .error = u"Incorrect email address or password."_s,
            .details = {}};
}

/// Signs in after a correct password, unless the account has changed in the meantime.
static Result<Reply> enter(Call &call, Transaction &tx, const SignIn &checked,
                           const QString &newHash)
{
    const auto now = Users(tx).findSignIn(checked.user.id);
    if (!now || now->passwordHash != checked.passwordHash || now->user.disabled)
        return invalidCredentials();
    if (!newHash.isEmpty())
        Users(tx).setPasswordHash(now->user.id, newHash);
    call.committed = securityNote(call, "signed in", now->user.id);
    keepEntry(call, tx, now->user);
    return newSession(call, tx, now->user, now->tokenVersion, 200).second;
}

/// Runs when the password has been checked. Every rejection looks the same, so it reveals nothing.
static void finishLogin(const CallPtr &call, const AttemptPtr &attempt, const QString &password,
                        const std::optional<SignIn> &signIn, PasswordHasher::Verdict verdict)
{
    if (!verdict.isRight || !signIn || signIn->user.disabled) {
        const auto wait = attempt->wasWrong();
        noteSecurity(*call, "sign-in refused", signIn ? signIn->user.id : QUuid());
        return answer(*call, wait.value_or(invalidCredentials()));
    }
    attempt->wasRight();
    const auto write = [call, signIn = *signIn](const QString &newHash) {
        writeAndAnswer(call, [call, signIn, newHash](Transaction &tx) {
            return enter(*call, tx, signIn, newHash);
        });
    };
    if (verdict.isOutdated)
        hashThen(call, password, HashQueue::Standing::Familiar, write);
    else
        write({});
}

/// How well the client is known for @p account, before its password is checked.
static HashQueue::Standing standingAt(const Call &call, const QString &account,
                                      const std::optional<SignIn> &signIn)
{
    if (call.services.guesses.hasEntered(call.address, account))
        return HashQueue::Standing::Familiar;
    const bool hasPassword = signIn && !signIn->passwordHash.isEmpty() && !signIn->user.disabled;
    return hasPassword ? HashQueue::Standing::Known : standingOf(call);
}

/// Checks @p password in the order of the HashQueue.
static void checkLogin(const CallPtr &call, const QString &email, const QString &password,
                       const AttemptPtr &attempt)
{
    readThen(
            call,
            [email](Transaction &tx) -> Result<std::optional<SignIn>> {
                return isEmail(email) ? Users(tx).findSignIn(email) : std::nullopt;
            },
            [call, attempt, email, password](const std::optional<SignIn> &signIn) {
                // Without an account, an empty hash takes as long to check as a real one.
                checkThen(call,
                          {.password = password,
                           .hash = signIn ? signIn->passwordHash : QString(),
                           .standing = attempt->isSlowed() ? HashQueue::Standing::Stranger
                                                           : standingAt(*call, email, signIn),
                           .begin = attempt->begin()},
                          [call, attempt, password, signIn](PasswordHasher::Verdict verdict) {
                              finishLogin(call, attempt, password, signIn, verdict);
                          });
            });
}

/// Whether the database need not be queried, because there would be no room for the check anyway.
static bool isHopeless(const Call &call, const QString &account)
{
    using Standing = HashQueue::Standing;
    const bool isFamiliar = call.services.guesses.hasEntered(call.address, account);
    return !call.services.passwords.hasRoomFor(isFamiliar ? Standing::Familiar : Standing::Known);
}

void login(CallPtr call)
{
    Fields in = call->fields();
    const QString email = in.line(u"email"_s, 1, 254);
    const QString password = in.secret(u"password"_s, 1, 1024);
    if (const auto problem = in.problem())
        return answer(*call, *problem);
    const QString account = isEmail(email) ? emailKey(email) : email;
    if (isHopeless(*call, account))
        return answer(*call, overloaded());
    attemptThen(call, {.what = Guess::What::Password, .address = call->address, .account = account},
                [call, account, password](const AttemptPtr &attempt) {
                    checkLogin(call, account, password, attempt);
                });
}

/// Sets the caller's new password and ends the other sessions.
static Result<Reply> replacePassword(Call &call, Transaction &tx, const SignIn &checked,
                                     const QString &newHash)
{
    const auto now = Users(tx).findSignIn(checked.user.id);
    if (!now || now->passwordHash != checked.passwordHash)
        return invalidCredentials();
    Users(tx).setPasswordHash(checked.user.id, newHash);
    RefreshTokens(tx).revokeOthersOf(checked.user.id, call.session);
    PasswordTokens(tx).revokeOf(checked.user.id);
    call.changes << Change{.type = Change::Type::User,
                           .id = checked.user.id,
                           .ends = Change::Ends::OtherSessions,
                           .session = call.session};
    call.committed = securityNote(call, "new password", checked.user.id);
    return Reply::noContent();
}

/// Runs when the current password has been checked.
static void finishChange(const CallPtr &call, const AttemptPtr &attempt, const QString &wanted,
                         const SignIn &signIn, PasswordHasher::Verdict verdict)
{
    if (!verdict.isRight) {
        attempt->wasWrong();
        noteSecurity(*call, "wrong current password", signIn.user.id);
        return answer(*call, invalidCredentials());
    }
    attempt->wasRight();
    hashThen(call, wanted, HashQueue::Standing::Familiar, [call, signIn](const QString &hash) {
        writeAndAnswer(call, [call, signIn, hash](Transaction &tx) {
            return replacePassword(*call, tx, signIn, hash);
        });
    });
}

void changePassword(CallPtr call)
{
    Fields in = call->fields();
    const QString current = in.secret(u"currentPassword"_s, 1, 1024);
    const QString wanted = newPasswordIn(in, u"newPassword"_s, call->account.customer.email);
    if (!wanted.isEmpty() && isSamePassword(wanted, current))
        in.complain(u"newPassword"_s, u"must differ from the current password"_s);
    if (const auto problem = in.problem())
        return answer(*call, *problem);

    const auto check = [call, current, wanted](const AttemptPtr &attempt) {
        readThen(
                call,
                [id = call->caller.id](Transaction &tx) -> Result<std::optional<SignIn>> {
                    return Users(tx).findSignIn(id);
                },
                [call, attempt, current, wanted](const std::optional<SignIn> &signIn) {
                    checkThen(call,
                              {.password = current,
                               .hash = signIn->passwordHash,
                               .standing = HashQueue::Standing::Familiar},
                              [call, attempt, wanted, signIn](PasswordHasher::Verdict verdict) {
                                  finishChange(call, attempt, wanted, *signIn, verdict);
                              });
                });
    };
    // Counted separately: wrong guesses of others must not lock out someone who is signed in.
    attemptThen(call,
                {.what = Guess::What::CurrentPassword,
                 .address = call->address,
                 .account = toText(call->caller.id)},
                check);
}

static Problem badRefreshToken()
{
    return {.code = Problem::Code::Unauthenticated,
            .error = u"The refresh token is not valid."_s,
            .details = u"Sign in again."_s};
}

/// The token that replaces the one of @p use: a new one or, within a few seconds, the same again.
/// Nothing if a server with a different secret issued it.
static std::optional<QByteArray> successorOf(const Call &call, RefreshTokens &tokens,
                                             const RefreshTokens::Use &use)
{
    const AnswerCipher &answerCipher = call.services.answerCipher;
    if (use.verdict == RefreshTokens::Use::Verdict::Again)
        return answerCipher.unlock(use.successor);
    const QByteArray successor = tokens.issue(use.userId, use.session);
    tokens.keepSuccessor(use, answerCipher.lock(successor));
    return successor;
}

Result<Reply> refreshSession(Call &call, Transaction &tx)
{
    using Verdict = RefreshTokens::Use::Verdict;
    Fields in = call.fields();
    const QString token = in.secret(u"refreshToken"_s, 1, 200);
    if (const auto problem = in.problem())
        return *problem;

    RefreshTokens tokens(tx);
    const auto use = tokens.use(token.toUtf8());
    if (use.verdict == Verdict::Used) {
        call.changes << Change{.type = Change::Type::User,
                               .id = use.userId,
                               .ends = Change::Ends::Session,
                               .session = use.session};
        call.committed = securityNote(call, "a used refresh token was sent again", use.userId);
        return Reply::refused(badRefreshToken()); // As a value: that the session ended must stay.
    }
    if (use.verdict == Verdict::Unknown) {
        return call.services.guesses
                .noteWrong({.what = Guess::What::RefreshToken, .address = call.address})
                .value_or(badRefreshToken());
    }
    const auto signIn = Users(tx).findSignIn(use.userId);
    if (!signIn || signIn->user.disabled)
        return badRefreshToken();
    const auto successor = successorOf(call, tokens, use);
    if (!successor)
        return badRefreshToken();
    keepEntry(call, tx, signIn->user);
    call.committed = [&call, account = emailKey(signIn->user.email)] {
        call.services.guesses.noteEntered(call.address, account);
    };
    return sessionReply(call, signIn->user, signIn->tokenVersion, use.session, *successor, 200);
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
