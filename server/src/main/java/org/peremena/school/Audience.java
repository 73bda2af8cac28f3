package org.peremena.school;

import org.jspecify.annotations.Nullable;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.SubjectId;

/** A rule over the roster that says who belongs to a chat. Equal rules are the same chat. */
public record Audience(Kind kind, OrganisationId organisation, @Nullable ClassId schoolClass, @Nullable SubjectId subject, @Nullable GroupId group) {
    public enum Kind {
        /** Pupils of the class and its class teacher, who leads. */
        CLASS,
        /** Guardians of the class's pupils and its class teacher, who leads. */
        PARENTS,
        /** Pupils of the class and the teachers of the subject in it, who lead. */
        SUBJECT,
        /** Everybody with the role teacher or administrator; the administration leads. */
        STAFF,
        /** Director, deputies, heads of associations, administrators; the director leads. */
        ADMINISTRATION,
        /** Teachers of a methodical association; its head leads. */
        ASSOCIATION,
        /** Members of a group (elective, circle, section, mini-group); its leader leads. */
        GROUP
    }
}
