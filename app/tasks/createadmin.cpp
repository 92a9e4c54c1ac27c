// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/databasesource.h"
#include "app/run/passwordprompt.h"
#include "app/tasks/tasks.h"
#include "models/database/notices.h"
#include "models/tables/users.h"
#include "models/values/id.h"
#include "models/values/names.h"
#include "server/access/newpassword.h"
#include "server/access/passwordhasher.h"

#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Evently {

/// The account to add, and its password.
struct Newcomer
{
    User user;
    QString password;
};

/// Checks the options and @p password by the rules of POST /auth/register.
static Result<Newcomer, Failure> newcomerFrom(const Options &options, const QString &password)
{
    Fields in(
            {{u"email"_s, options.email},
             {u"password"_s, password},
             {u"firstName"_s, options.firstName.isEmpty() ? u"Evently"_s : options.firstName},
             {u"lastName"_s, options.lastName.isEmpty() ? u"Administrator"_s : options.lastName}});
    Newcomer newcomer;
    newcomer.user.id = newId();
    newcomer.user.role = User::Role::Admin;
    newcomer.user.email = in.email(u"email"_s);
    newcomer.user.firstName = readName(in, u"firstName"_s, 1, 200);
    newcomer.user.lastName = readName(in, u"lastName"_s, 0, 200);
    newcomer.password = newPasswordIn(in, u"password"_s, newcomer.user.email);
    if (const auto problem = in.problem())
        return Failure{.sentence =
                               u"The administrator can't be created. %1."_s.arg(problem->details)};
    return newcomer;
}

static Result<User, Failure> add(const Newcomer &newcomer, const ConnectionInfo &database)
{
    const QString hash = PasswordHasher::hashOf(newcomer.password);
    try {
        Session session(database, Session::Purpose::Writes);
        const auto added = session.transact([&](Transaction &tx) -> Result<User> {
            auto user = Users(tx).add(newcomer.user, hash);
            if (user)
                Notices::send(tx, {Change{.type = Change::Type::User, .id = newcomer.user.id}});
            return user;
        });
        if (!added)
            return Failure::of(added.error());
        return *added;
    } catch (const DatabaseError &error) {
        return Failure{.code = DatabaseUnavailable,
                       .sentence = u"The administrator could not be saved: %1"_s.arg(
                               QString::fromUtf8(error.what()).simplified())};
    }
}

ExitCode runCreateAdmin(const Options &options)
{
    const auto password = askForNewPassword();
    if (!password)
        return giveUp(password.error());
    const auto newcomer = newcomerFrom(options, *password);
    if (!newcomer)
        return giveUp(newcomer.error());

    const auto source = DatabaseSource::open(options, DatabaseSource::For::Command);
    if (!source)
        return giveUp(source.error());
    if (const auto migrated = migrate((*source)->access()); !migrated)
        return giveUp(migrated.error());
    const auto added = add(*newcomer, (*source)->access().runtime);
    if (!added)
        return giveUp(added.error());
    std::printf("%s is now an administrator.\n", qUtf8Printable(added->email));
    return Done;
}

} // namespace Evently
