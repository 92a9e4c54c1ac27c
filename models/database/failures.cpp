// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/failures.h"

using namespace Qt::StringLiterals;

namespace Evently {

using Code = Problem::Code;

Problem overloaded(const QString &why)
{
    return {.code = Code::Overloaded,
            .error = u"The server is busy. Try again in a moment."_s,
            .details = why};
}

Problem databaseUnavailable()
{
    return {.code = Code::DatabaseUnavailable,
            .error = u"The database can't be reached. Try again in a moment."_s};
}

Problem outcomeUnknown()
{
    return {.code = Code::OutcomeUnknown,
            .error = u"It is unknown whether this request was carried out."_s,
            .details = u"Retry with the same Idempotency-Key, or check first."_s};
}

Problem internalFailure()
{
    return {.code = Code::Internal, .error = u"Something went wrong on the server."_s};
}

Problem problemFrom(const DatabaseError &error)
{
    using Kind = DatabaseError::Kind;
    switch (error.kind()) {
    case Kind::Unreachable:
        return error.isOutcomeUnknown() ? outcomeUnknown() : databaseUnavailable();
    case Kind::Full: return databaseUnavailable();
    case Kind::LostRace:
    case Kind::StalePlan:
    case Kind::TooSlow: return overloaded();
    case Kind::Taken:
    case Kind::Impossible: break;
    }
    return internalFailure();
}

} // namespace Evently
