// SPDX-License-Identifier: GPL-3.0-only
#include "models/tables/kiosks.h"

#include "models/database/bound.h"
#include "models/database/sqltext.h"
#include "models/tables/opaquetoken.h"
#include "models/values/id.h"
#include "models/values/reference.h"

using namespace Qt::StringLiterals;

namespace Evently {

static constexpr SqlText kioskColumns = R"(
           kiosks.id,
           kiosks.name,
           to_ms(kiosks.paired_at)          AS paired_at,
           to_ms(kiosks.last_seen_at)       AS last_seen_at,
           kiosks.app_version,
           kiosks.printer,
           to_ms(kiosks.created_at)         AS created_at)";

static const Statement addKiosk{"add_kiosk",
                                spliced<R"(
    INSERT INTO kiosks (id, name, created_by, pairing_code_hash, pairing_expires_at, created_at)
    VALUES (?, ?, ?, ?, now() + make_interval(mins => ?), date_trunc('milliseconds', now()))
    RETURNING )",
                                        kioskColumns>};

static const Statement pairKiosk{"pair_kiosk",
                                 spliced<R"(
    UPDATE kiosks
       SET token_hash = ?,
           pairing_code_hash = NULL,
           pairing_expires_at = NULL,
           paired_at = now(),
           last_seen_at = now()
     WHERE kiosks.pairing_code_hash = ?
       AND kiosks.pairing_expires_at > now()
       AND kiosks.revoked_at IS NULL
    RETURNING )",
                                         kioskColumns>};

static const Statement findKioskByToken{"find_kiosk_by_token", R"(
    SELECT kiosks.id,
           kiosks.revoked_at IS NOT NULL AS is_revoked
      FROM kiosks
     WHERE kiosks.token_hash = ?
)"};

static const Statement noteKioskHeartbeat{"note_kiosk_heartbeat", R"(
    UPDATE kiosks
       SET app_version = ?,
           printer = ?,
           last_seen_at = now()
     WHERE id = ?
)"};

static const Statement revokeKiosk{"revoke_kiosk", R"(
    UPDATE kiosks
       SET revoked_at = now(),
           pairing_code_hash = NULL
     WHERE id = ?
       AND revoked_at IS NULL
)"};

static const Statement listKiosks{"list_kiosks", spliced<"SELECT ", kioskColumns, R"(
      FROM kiosks
     WHERE kiosks.revoked_at IS NULL
       AND (kiosks.created_at, kiosks.id) < (from_ms(?::bigint), ?::uuid)
     ORDER BY kiosks.created_at DESC, kiosks.id DESC
     LIMIT ?::integer
)">};

static Kiosk kioskFrom(const Rows &rows)
{
    return {.id = rows.id("id"_L1),
            .name = rows.text("name"_L1),
            .pairedAt = rows.instantOrNone("paired_at"_L1),
            .lastSeenAt = rows.instantOrNone("last_seen_at"_L1),
            .version = rows.text("app_version"_L1),
            .printer = rows.text("printer"_L1),
            .createdAt = rows.instant("created_at"_L1)};
}

Kiosks::Added Kiosks::add(const QString &name, const QUuid &createdBy)
{
    const QString code = newReference();
    Rows rows = m_tx.run(addKiosk,
                         {toText(newId()), name, toText(createdBy),
                          opaqueTokenHash(code.toLatin1()), int(pairingTime.count())});
    rows.next();
    return {kioskFrom(rows), code};
}

Result<Kiosks::Paired> Kiosks::pair(const QString &code)
{
    if (const auto canonical = referenceFrom(code)) {
        const QByteArray token = newOpaqueToken();
        Rows rows = m_tx.run(pairKiosk,
                             {opaqueTokenHash(token), opaqueTokenHash(canonical->toLatin1())});
        if (rows.next())
            return Paired{kioskFrom(rows), token};
    }
    return Problem{.code = Problem::Code::BadPairingCode,
                   .error = u"No kiosk is waiting for this code."_s,
                   .details = u"A code works once, within %1 minutes."_s.arg(pairingTime.count())};
}

std::optional<Kiosks::Holder> Kiosks::holderOf(const QByteArray &token)
{
    Rows rows = m_tx.run(findKioskByToken, {opaqueTokenHash(token)});
    if (!rows.next())
        return {};
    return Holder{.id = rows.id("id"_L1), .isRevoked = rows.boolean("is_revoked"_L1)};
}

void Kiosks::noteHeartbeat(const QUuid &id, const QString &version, const QString &printer)
{
    m_tx.run(noteKioskHeartbeat, {version, printer, toText(id)});
}

bool Kiosks::revoke(const QUuid &id)
{
    return m_tx.run(revokeKiosk, {toText(id)}).affected() > 0;
}

QList<Kiosk> Kiosks::newestFirst(std::optional<std::pair<Instant, QUuid>> after, int most)
{
    const auto [before, beforeId] = after.value_or(
            std::pair(Instant(std::chrono::sys_days(std::chrono::year{9999} / 1 / 1)), QUuid()));
    QList<Kiosk> kiosks;
    Rows rows = m_tx.run(listKiosks, {bound(before), toText(beforeId), most});
    while (rows.next())
        kiosks << kioskFrom(rows);
    return kiosks;
}

} // namespace Evently
