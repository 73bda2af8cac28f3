package org.peremena.school.roster;

import static org.peremena.school.roster.Arrays.uuids;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.SubjectId;

/** Ends classes, subjects and groups with what hangs on them; what they were stays. It raises no revision and announces nothing: who calls does. */
@ApplicationScoped
public class ClosingStore {
    private final Jdbi jdbi;

    ClosingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean hasPupils(ClassId schoolClass) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from school.enrolment where class_id = :id and until_at is null)").bind("id", schoolClass).mapTo(Boolean.class).one());
    }

    public boolean isTaught(SubjectId subject) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from school.position where subject_id = :id and until_at is null)").bind("id", subject).mapTo(Boolean.class).one());
    }

    /** Who led and taught the class does so no longer, and its links let nobody in. */
    public void closeClass(ClassId schoolClass, Instant at) {
        end("position", "class_id", schoolClass.value(), at);
        jdbi.useHandle(h -> h.createUpdate("update school.invitation set revoked_at = :at where class_id = :id and revoked_at is null").bind("at", at).bind("id", schoolClass).execute());
        end("school_class", "id", schoolClass.value(), at);
    }

    /** @return whether there was such a subject in the organisation */
    public boolean closeSubject(OrganisationId organisation, SubjectId subject, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("update school.subject set until_at = greatest(since_at, :at) where id = any(:ids) and organisation_id = :organisation and until_at is null")
            .bind("at", at).bind("organisation", organisation).bindArray("ids", UUID.class, uuids(List.of(subject))).execute()) == 1;
    }

    public void closeGroup(GroupId group, Instant at) {
        end("position", "group_id", group.value(), at);
        end("group_member", "group_id", group.value(), at);
        end("study_group", "id", group.value(), at);
    }

    private void end(String table, String column, UUID id, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update school." + table + " set until_at = greatest(since_at, :at) where until_at is null and " + column + " = :id")
            .bind("at", at).bind("id", id).execute());
    }
}
