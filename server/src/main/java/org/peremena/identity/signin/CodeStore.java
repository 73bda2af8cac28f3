package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.phone.Phone;

@ApplicationScoped
class CodeStore {
    private static final RowMapper<Challenge> CHALLENGE = ConstructorMapper.of(Challenge.class);
    private static final RowMapper<Asked> ASKED = ConstructorMapper.of(Asked.class);
    private final Jdbi jdbi;

    CodeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the transaction ends nobody else counts or asks for codes of this phone. */
    void lock(Phone phone) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended('identity.sign_in_code ' || :phone, 0)) is null")
            .bind("phone", phone.e164()).mapTo(Boolean.class).one());
    }

    /** What has been asked for since {@code from}: of this phone, from this address, by all. What seems to come from later, the clock having gone back, counts for nothing. */
    Asked countSince(Instant from, Instant now, Phone phone, String address) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select (select count(*) from identity.sign_in_code where phone = :phone and created_at > :from and created_at <= :now) as of_phone,
                       (select min(created_at) from identity.sign_in_code where phone = :phone and created_at > :from and created_at <= :now) as first_of_phone,
                       (select max(created_at) from identity.sign_in_code where phone = :phone and created_at > :from and created_at <= :now) as last_of_phone,
                       (select count(*) from identity.sign_in_code where address = :address and created_at > :from and created_at <= :now) as of_address,
                       (select count(*) from identity.sign_in_code where created_at > :from and created_at <= :now) as of_all
                """)
            .bind("phone", phone.e164()).bind("address", address).bind("from", from).bind("now", now).map(ASKED).one());
    }

    void append(Challenge challenge, String address, Instant createdAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into identity.sign_in_code (id, phone, address, salt, hash, created_at, expires_at)
                values (:id, :phone, :address, :salt, :hash, :createdAt, :expiresAt)
                """)
            .bindMethods(challenge).bind("address", address).bind("createdAt", createdAt).execute());
    }

    void remove(UUID challenge) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from identity.sign_in_code where id = :id").bind("id", challenge).execute());
    }

    /**
     * Uses up one try, if there is one left; in one statement, so that tries made at once are all counted.
     *
     * @param soon a code that was given out after this comes from a clock that was far ahead: it would be good for as long
     */
    Optional<Challenge> takeTry(UUID challenge, int most, Instant now, Instant soon) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                update identity.sign_in_code set tries = tries + 1
                where id = :id and tries < :most and proven_at is null and expires_at > :now and created_at < :soon
                returning id, phone, salt, hash, tries, expires_at, proven_at
                """)
            .bind("id", challenge).bind("most", most).bind("now", now).bind("soon", soon).map(CHALLENGE).findOne());
    }

    /** Leaves no try. */
    void close(UUID challenge, int most) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity.sign_in_code set tries = :most where id = :id and tries < :most").bind("most", most).bind("id", challenge).execute());
    }

    Optional<Challenge> find(UUID challenge) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "select id, phone, salt, hash, tries, expires_at, proven_at from identity.sign_in_code where id = :id")
            .bind("id", challenge).map(CHALLENGE).findOne());
    }

    /** False when somebody has proven it already: a code opens one session. */
    boolean markProven(UUID challenge, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("update identity.sign_in_code set proven_at = :now where id = :id and proven_at is null")
            .bind("id", challenge).bind("now", now).execute()) == 1;
    }

    void removeBefore(Instant limit) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from identity.sign_in_code where created_at < :limit").bind("limit", limit).execute());
    }

    public record Challenge(UUID id, String phone, byte[] salt, byte[] hash, int tries, Instant expiresAt, @Nullable Instant provenAt) {}

    public record Asked(int ofPhone, @Nullable Instant firstOfPhone, @Nullable Instant lastOfPhone, int ofAddress, int ofAll) {}
}
