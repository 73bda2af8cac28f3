package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ClassId;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class InvitationStore {
    private static final String SELECT = "select id, organisation_id, role, class_id, member_id, token, created_by, created_at, expires_at, uses, uses_max, new_rows, revoked_at from school.invitation ";

    private final Jdbi jdbi;

    InvitationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A second time with the same id changes nothing. */
    void append(Invitation i) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into school.invitation (id, organisation_id, role, class_id, member_id, token, created_by, created_at, expires_at, uses_max, new_rows)
            values (:id, :organisation, :role, :class, :member, :token, :by, :at, :expires, :most, :newRows) on conflict (id) do nothing
            """).bind("id", i.id()).bind("organisation", i.organisationId()).bind("role", i.role().name()).bindByType("class", i.classId(), ClassId.class)
            .bindByType("member", i.memberId(), MemberId.class).bind("token", i.token()).bind("by", i.createdBy()).bind("at", i.createdAt()).bind("expires", i.expiresAt())
            .bind("most", i.usesMax()).bind("newRows", i.newRows()).execute());
    }

    Optional<Invitation> find(InvitationId id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where id = :id").bind("id", id).map(ConstructorMapper.of(Invitation.class)).findOne());
    }

    Optional<Invitation> find(String token) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where token = :token").bind("token", token).map(ConstructorMapper.of(Invitation.class)).findOne());
    }

    List<Invitation> list(OrganisationId organisation, @Nullable ClassId schoolClass, @Nullable MemberId member, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + """
            where organisation_id = :organisation and (:class::uuid is null or class_id = :class) and (:member::uuid is null or member_id = :member)
            order by (revoked_at is null and uses < uses_max and expires_at > :now) desc, created_at desc, id limit 500
            """).bind("organisation", organisation).bindByType("class", schoolClass, ClassId.class).bindByType("member", member, MemberId.class).bind("now", now).map(ConstructorMapper.of(Invitation.class)).list());
    }

    void revoke(InvitationId id, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update school.invitation set revoked_at = :at where id = :id and revoked_at is null").bind("id", id).bind("at", at).execute());
    }

    /** Counts in one statement, so that a link for one lets in one however many come at once. @return false when it is over */
    boolean spend(InvitationId id, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("update school.invitation set uses = uses + 1 where id = :id and uses < uses_max and revoked_at is null and expires_at > :now")
            .bind("id", id).bind("now", now).execute()) == 1;
    }

    void noteUse(InvitationId id, ProfileId profile, MemberId member, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("insert into school.invitation_use (invitation_id, profile_id, member_id, used_at) values (:id, :profile, :member, :at)")
            .bind("id", id).bind("profile", profile).bind("member", member).bind("at", at).execute());
    }

    boolean hasUsed(InvitationId id, ProfileId profile) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from school.invitation_use where invitation_id = :id and profile_id = :profile)")
            .bind("id", id).bind("profile", profile).mapTo(Boolean.class).one());
    }
}
