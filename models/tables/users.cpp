// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/users.h"

#include "models/database/bound.h"
#include "models/database/choicefrom.h"
#include "models/database/sqltext.h"
#include "models/tables/passwordtokens.h"
#include "models/tables/refreshtokens.h"
#include "models/tables/searchwords.h"
#include "models/values/id.h"
#include "models/values/names.h"
#include "models/values/text.h"

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr SqlText userColumns = R"(
           users.id,
           users.email,
           users.first_name,
           users.last_name,
           users.role,
           users.disabled,
           users.token_version,
           to_ms(users.created_at) AS created_at)";

// Times are cut to milliseconds, so that a cursor contains them exactly.
static const Statement addUser{"add_user",
                               spliced<R"(
    INSERT INTO users (id, email, email_key, password_hash, first_name, last_name, role, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, date_trunc('milliseconds', now()))
        ON CONFLICT (email_key) DO NOTHING
    RETURNING )",
                                       userColumns>};

static const Statement findUser{"find_user", spliced<"SELECT ", userColumns, R"(
      FROM users
     WHERE users.id = ?
)">};

static const Statement findSignInById{"find_sign_in_by_id",
                                      spliced<"SELECT users.password_hash, ", userColumns, R"(
      FROM users
     WHERE users.id = ?
)">};

static const Statement findSignInByEmail{"find_sign_in_by_email",
                                         spliced<"SELECT users.password_hash, ", userColumns, R"(
      FROM users
     WHERE users.email_key = ?
)">};

// An access token is valid for a quarter of an hour, plus some leeway.
static const Statement findAccountById{"find_account", spliced<"SELECT ", userColumns, R"(,
           (SELECT string_agg(DISTINCT token.family::text, ',')
              FROM refresh_tokens AS token
             WHERE token.user_id = users.id
               AND token.revoked_at > now() - interval '20 minutes') AS ended_sessions
      FROM users
     WHERE users.id = ?
)">};

static const Statement findAnyAdmin{"find_any_admin", R"(
    SELECT users.id
      FROM users
     WHERE users.role = 'admin'
       AND NOT users.disabled
     LIMIT 1
)"};

static const Statement lockAdmins{"lock_admins", R"(
    SELECT users.id
      FROM users
     WHERE users.role = 'admin'
       AND NOT users.disabled
     ORDER BY users.id
       FOR NO KEY UPDATE
)"};

static const Statement changeUser{"change_user",
                                  spliced<R"(
    UPDATE users
       SET role = ?,
           disabled = ?,
           token_version = token_version + ?
     WHERE users.id = ?
    RETURNING )",
                                          userColumns>};

static const Statement changePasswordHash{"change_password_hash", R"(
    UPDATE users
       SET password_hash = ?
     WHERE users.id = ?
)"};

static constexpr SqlText newestFirst = R"(
     ORDER BY users.created_at DESC, users.id DESC
     LIMIT ?::integer
)";

static constexpr SqlText asked = R"(
           SELECT ?::text AS role, from_ms(?::bigint) AS before, ?::uuid AS before_id)";

static constexpr SqlText isAsked = R"(
       (users.created_at, users.id) < (ask.before, ask.before_id)
       AND users.role = coalesce(ask.role, users.role))";

static const Statement listUsers{"list_users",
                                 spliced<"SELECT ", userColumns, R"(
      FROM ()",
                                         asked, R"() AS ask
     CROSS JOIN users
     WHERE )",
                                         isAsked, newestFirst>};

// As for bookings: common words are found among the newest rows, rare ones by the index.

static constexpr SqlText ask =
        joined<"WITH ask AS NOT MATERIALIZED (", asked, ",", askedWords, ")">;

static const Statement searchUsersNear{"search_users_near",
                                       spliced<ask, " SELECT ", userColumns, R"(
      FROM ask
     CROSS JOIN LATERAL (
           SELECT *
             FROM users
            WHERE (created_at, id) < (ask.before, ask.before_id)
            ORDER BY created_at DESC, id DESC
            LIMIT 5000) AS users
     WHERE users.searched LIKE ALL (ask.words)
       AND )",
                                               isAsked, newestFirst>};

template <SqlText Words>
static constexpr SqlText allUsers = joined<R"(,
           found AS MATERIALIZED (
           SELECT users.id
             FROM ask
            CROSS JOIN users
            WHERE )",
                                           Words, " AND ", isAsked, R"()
    SELECT )",
                                           userColumns, R"(
      FROM found
      JOIN users ON users.id = found.id)",
                                           newestFirst>;

static const Statement searchUsers{"search_users",
                                   spliced<ask, allUsers<hasIndexedWords<"users.searched">>>};
static const Statement searchUsersByLetters{
        "search_users_by_letters",
        spliced<ask, allUsers<"users.searched || '' LIKE ALL (ask.words)">>};

static User userFrom(const Rows &rows)
{
    return {.id = rows.id("id"_L1),
            .email = rows.text("email"_L1),
            .firstName = rows.text("first_name"_L1),
            .lastName = rows.text("last_name"_L1),
            .role = choiceFrom(rows.text("role"_L1), {User::Role::User, User::Role::Admin}),
            .disabled = rows.boolean("disabled"_L1),
            .createdAt = rows.instant("created_at"_L1)};
}

static std::optional<SignIn> signInFrom(Rows rows)
{
    if (!rows.next())
        return {};
    return SignIn{.user = userFrom(rows),
                  .passwordHash = rows.text("password_hash"_L1),
                  .tokenVersion = rows.integer("token_version"_L1)};
}

Result<User> Users::add(const User &user, const QString &passwordHash)
{
    Rows rows = m_tx.run(addUser,
                         {toText(user.id), user.email, emailKey(user.email), passwordHash,
                          user.firstName, user.lastName, QString(wireName(user.role))});
    if (rows.next())
        return userFrom(rows);
    return Problem{.code = Problem::Code::EmailTaken,
                   .error = u"An account with this email address already exists."_s};
}

std::optional<User> Users::find(const QUuid &id)
{
    Rows rows = m_tx.run(findUser, {toText(id)});
    return rows.next() ? std::optional(userFrom(rows)) : std::nullopt;
}

std::optional<SignIn> Users::findSignIn(const QUuid &id)
{
    return signInFrom(m_tx.run(findSignInById, {toText(id)}));
}

std::optional<SignIn> Users::findSignIn(const QString &email)
{
    return signInFrom(m_tx.run(findSignInByEmail, {emailKey(email)}));
}

std::optional<Account> Users::findAccount(const QUuid &id)
{
    Rows rows = m_tx.run(findAccountById, {toText(id)});
    if (!rows.next())
        return {};
    const User user = userFrom(rows);
    const bool isAdmin = user.role == User::Role::Admin;
    Account account{
            .principal = {.role = isAdmin ? Principal::Role::Admin : Principal::Role::User,
                          .id = user.id},
            .customer = {.name = fullName(user.firstName, user.lastName), .email = user.email},
            .disabled = user.disabled,
            .tokenVersion = rows.integer("token_version"_L1)};
    for (const QString &family : rows.text("ended_sessions"_L1).split(u',', Qt::SkipEmptyParts))
        account.endedSessions << idFrom(family);
    return account;
}

bool Users::hasAdmin()
{
    return m_tx.run(findAnyAdmin).next();
}

/// Locks the organizers first, so that two of them can't remove each other at the same time.
Result<User> Users::change(const QUuid &id, std::optional<User::Role> role,
                           std::optional<bool> disabled)
{
    bool isAdmin = false;
    int admins = 0;
    for (Rows rows = m_tx.run(lockAdmins); rows.next(); ++admins)
        isAdmin = isAdmin || rows.id("id"_L1) == id;
    const auto user = find(id);
    if (!user)
        return Problem::notFound(u"user"_s);

    const auto newRole = role.value_or(user->role);
    const bool newDisabled = disabled.value_or(user->disabled);
    const bool staysAdmin = newRole == User::Role::Admin && !newDisabled;
    if (isAdmin && !staysAdmin && admins == 1) {
        return Problem{.code = Problem::Code::LastAdmin,
                       .error = u"Evently needs at least one administrator."_s,
                       .details = u"%1 is the only administrator."_s.arg(user->email)};
    }
    const bool endsSessions = newDisabled && !user->disabled;
    if (endsSessions) {
        RefreshTokens(m_tx).revokeAllOf(id);
        PasswordTokens(m_tx).revokeOf(id);
    }
    Rows rows =
            m_tx.run(changeUser,
                     {QString(wireName(newRole)), newDisabled, endsSessions ? 1 : 0, toText(id)});
    rows.next();
    return userFrom(rows);
}

void Users::setPasswordHash(const QUuid &id, const QString &passwordHash)
{
    m_tx.run(changePasswordHash, {passwordHash, toText(id)});
}

static QList<User> usersFrom(Rows rows)
{
    QList<User> users;
    while (rows.next())
        users << userFrom(rows);
    return users;
}

QList<User> Users::newestFirst(const Filter &filter)
{
    // No one was registered in the year 9999, so the first page can start there.
    const auto [before, beforeId] = filter.after.value_or(
            std::pair(Instant(std::chrono::sys_days(std::chrono::year{9999} / 1 / 1)), QUuid()));
    const QString role = filter.role ? QString(wireName(*filter.role)) : QString();
    const QVariantList filtered{bound(role), bound(before), toText(beforeId)};
    const Search sought = searchFor(filter.search);
    if (!sought.isAny)
        return usersFrom(m_tx.run(listUsers, QVariantList(filtered) << filter.most));
    if (sought.words.isEmpty())
        return {};

    const QVariantList values = QVariantList(filtered) << boundWords(sought) << filter.most;
    const auto near = usersFrom(m_tx.run(searchUsersNear, values));
    if (near.size() >= filter.most)
        return near;
    return usersFrom(m_tx.run(hasIndexedWord(sought) ? searchUsers : searchUsersByLetters, values));
}

} // namespace Evently
