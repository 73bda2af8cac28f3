package org.peremena.school.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Rows that nobody has claimed yet. */
@ApplicationScoped
class WaitingStore {
    private static final String WAITING = "select id, phone from school.member where organisation_id = :organisation and until_at is null and profile_id is null and phone is not null and ";

    private final Jdbi jdbi;

    WaitingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In an order in which two sign-ins never wait for each other crosswise. */
    List<OrganisationId> organisations(String phone) {
        return jdbi.withHandle(h -> h.createQuery("select distinct organisation_id from school.member where phone = :phone and until_at is null and profile_id is null order by 1")
            .bind("phone", phone).mapTo(OrganisationId.class).list());
    }

    Map<MemberId, String> withPhones(OrganisationId organisation, List<String> phones) {
        return jdbi.withHandle(h -> h.createQuery(WAITING + "phone = any(:phones)").bind("organisation", organisation.value()).bindArray("phones", String.class, phones)
            .map(ConstructorMapper.of(Row.class)).collect(Collectors.toMap(Row::id, Row::phone)));
    }

    /** @param only null: all of the organisation */
    Map<MemberId, String> rows(OrganisationId organisation, @Nullable Collection<MemberId> only) {
        return jdbi.withHandle(h -> h.createQuery(WAITING + "(:ids::uuid[] is null or id = any(:ids::uuid[]))").bind("organisation", organisation.value())
            .bindByType("ids", only == null ? null : only.stream().map(MemberId::value).toArray(UUID[]::new), UUID[].class)
            .map(ConstructorMapper.of(Row.class)).collect(Collectors.toMap(Row::id, Row::phone)));
    }

    Set<ProfileId> inside(OrganisationId organisation, Collection<ProfileId> profiles) {
        return jdbi.withHandle(h -> h.createQuery("select profile_id from school.member where organisation_id = :organisation and until_at is null and profile_id = any(:profiles)")
            .bind("organisation", organisation.value()).bindArray("profiles", UUID.class, profiles.stream().map(ProfileId::value).toList())
            .mapTo(ProfileId.class).collect(Collectors.toSet()));
    }

    public record Row(MemberId id, String phone) {}
}
