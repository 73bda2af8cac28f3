package org.peremena.school.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;

/** How the classes of an organisation are called. */
@ApplicationScoped
public class TitleStore {
    private final Jdbi jdbi;

    TitleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Map<ClassId, ClassRef> ofClasses(OrganisationId organisation) {
        return jdbi.withHandle(h -> h.createQuery("select id, title from school.school_class where organisation_id = :organisation and until_at is null").bind("organisation", organisation)
            .map(ConstructorMapper.of(ClassRef.class)).collect(Collectors.toMap(ClassRef::id, c -> c)));
    }

    public Optional<ClassRef> ofClass(OrganisationId organisation, ClassId schoolClass) {
        return Optional.ofNullable(ofClasses(organisation).get(schoolClass));
    }
}
