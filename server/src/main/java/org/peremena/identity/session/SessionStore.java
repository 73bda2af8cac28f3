package org.peremena.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

@ApplicationScoped
class SessionStore {
    private static final RowMapper<Live> LIVE = ConstructorMapper.of(Live.class);
    private static final RowMapper<Listed> LISTED = ConstructorMapper.of(Listed.class);
    private static final RowMapper<Ended> ENDED = ConstructorMapper.of(Ended.class);
    private final Jdbi jdbi;

    SessionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void append(New session) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into identity.session (id, account_id, token_hash, device, address, remembered, created_at, last_seen_at, expires_at)
                values (:id, :account, :tokenHash, :device, :address, :remembered, :createdAt, :createdAt, :expiresAt)
                """)
            .bindMethods(session).execute());
    }

    Optional<Live> findLive(String tokenHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select session.id, session.account_id as account, learning.id as learning, personal.id as personal, session.expires_at
                from identity.session
                join identity.profile learning on learning.account_id = session.account_id and learning.kind = 'LEARNING'
                join identity.profile personal on personal.account_id = session.account_id and personal.kind = 'PERSONAL'
                where session.token_hash = :hash and session.ended_at is null and session.expires_at > :now
                """)
            .bind("hash", tokenHash).bind("now", now).map(LIVE).findOne());
    }

    List<Listed> listLive(AccountId account, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, device, address, created_at, last_seen_at from identity.session
                where account_id = :account and ended_at is null and expires_at > :now order by last_seen_at desc limit 200
                """)
            .bind("account", account).bind("now", now).map(LISTED).list());
    }

    /** Ends one session of the account, or with {@code one} null all but {@code spared}. */
    List<Ended> end(AccountId account, @Nullable SessionId one, @Nullable SessionId spared, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                update identity.session set ended_at = :now
                where account_id = :account and ended_at is null
                  and (cast(:one as uuid) is null or id = :one) and (cast(:spared as uuid) is null or id <> :spared)
                returning id, account_id as account, token_hash
                """)
            .bind("account", account).bind("one", uuid(one)).bind("spared", uuid(spared)).bind("now", now).map(ENDED).list());
    }

    private static @Nullable UUID uuid(@Nullable SessionId session) {
        return session == null ? null : session.value();
    }

    /** Marks sessions whose time has run out. */
    List<Ended> endExpired(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                update identity.session set ended_at = expires_at where ended_at is null and expires_at <= :now
                returning id, account_id as account, token_hash
                """)
            .bind("now", now).map(ENDED).list());
    }

    int removeEndedBefore(Instant limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from identity.session where ended_at < :limit").bind("limit", limit).execute());
    }

    /** Notes when sessions were last used; a remembered one lives on from there. */
    void saveSeen(Map<SessionId, Instant> seen, Duration remembered) {
        if (seen.isEmpty()) return;
        var ids = seen.keySet().stream().sorted(Comparator.comparing(SessionId::value)).toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                update identity.session set last_seen_at = seen.at,
                    expires_at = case when remembered then greatest(expires_at, seen.at + make_interval(secs => :seconds)) else expires_at end
                from unnest(:ids, cast(:ats as timestamptz[])) as seen (id, at)
                where session.id = seen.id and session.ended_at is null and session.last_seen_at < seen.at
                """)
            .bind("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
            .bind("ats", ids.stream().map(id -> seen.get(id).toString()).toArray(String[]::new))
            .bind("seconds", remembered.toSeconds()).execute());
    }

    void saveRemembered(SessionId session, Instant expiresAt) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity.session set remembered = true, expires_at = :expiresAt where id = :id and ended_at is null")
            .bind("id", session).bind("expiresAt", expiresAt).execute());
    }

    public record New(SessionId id, AccountId account, String tokenHash, String device, String address, boolean remembered, Instant createdAt, Instant expiresAt) {}

    public record Live(SessionId id, AccountId account, ProfileId learning, ProfileId personal, Instant expiresAt) {}

    public record Listed(SessionId id, String device, String address, Instant createdAt, Instant lastSeenAt) {}

    public record Ended(SessionId id, AccountId account, String tokenHash) {}
}
