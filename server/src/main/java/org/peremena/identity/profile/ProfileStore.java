package org.peremena.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.phone.Phone;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class ProfileStore {
    private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);
    private final Jdbi jdbi;

    ProfileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The accounts of these phones, those that were missing made; each has both profiles afterwards. Two who ask at once get the same. */
    void ensureAccounts(Collection<Phone> phones, Instant now) {
        var sorted = phones.stream().map(Phone::e164).distinct().sorted().toArray(String[]::new);
        var accounts = ids(sorted.length);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into identity.account (id, phone, created_at)
                    select fresh.id, fresh.phone, :now from unnest(:ids, :phones) as fresh (id, phone)
                    on conflict (phone) do nothing
                    """)
                .bind("ids", accounts).bind("phones", sorted).bind("now", now).execute();
            for (var kind : ProfileKind.values()) {
                handle.createUpdate("""
                        insert into identity.profile (id, account_id, kind)
                        select fresh.id, account.id, :kind
                        from unnest(:ids, :phones) as fresh (id, phone) join identity.account on account.phone = fresh.phone
                        on conflict (account_id, kind) do nothing
                        """)
                    .bind("ids", ids(sorted.length)).bind("phones", sorted).bind("kind", kind).execute();
            }
        });
    }

    private static UUID[] ids(int size) {
        var ids = new UUID[size];
        for (int i = 0; i < size; i++) ids[i] = AccountId.random().value();
        return ids;
    }

    List<Row> findByPhones(Collection<Phone> phones) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where account.phone = any(:phones)")
            .bind("phones", phones.stream().map(Phone::e164).toArray(String[]::new)).map(ROW).list());
    }

    List<Row> findOfAccount(AccountId account) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where account.id = :account order by profile.kind")
            .bind("account", account).map(ROW).list());
    }

    Optional<Row> find(ProfileId profile) {
        return findAll(List.of(profile)).stream().findFirst();
    }

    List<Row> findAll(Collection<ProfileId> profiles) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where profile.id = any(:profiles)")
            .bind("profiles", profiles.stream().map(ProfileId::value).toArray(UUID[]::new)).map(ROW).list());
    }

    void saveName(ProfileId profile, PersonName name) {
        saveNames(List.of(profile), List.of(name), false);
    }

    /** Names the profiles that have no name yet. */
    void nameNameless(List<ProfileId> profiles, List<PersonName> names) {
        saveNames(profiles, names, true);
    }

    private void saveNames(List<ProfileId> profiles, List<PersonName> names, boolean namelessOnly) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update identity.profile set family = fresh.family, given = fresh.given, patronymic = fresh.patronymic
                from unnest(:ids, :families, :givens, :patronymics) as fresh (id, family, given, patronymic)
                where profile.id = fresh.id and (profile.family is null or not :namelessOnly)
                """)
            .bind("ids", profiles.stream().map(ProfileId::value).toArray(UUID[]::new))
            .bind("families", names.stream().map(PersonName::family).toArray(String[]::new))
            .bind("givens", names.stream().map(PersonName::given).toArray(String[]::new))
            .bind("patronymics", names.stream().map(PersonName::patronymic).toArray(String[]::new))
            .bind("namelessOnly", namelessOnly).execute());
    }

    private static final String SELECT = """
        select profile.id, profile.account_id as account, profile.kind, profile.family, profile.given, profile.patronymic, account.phone
        from identity.profile join identity.account on account.id = profile.account_id
        """;

    public record Row(ProfileId id, AccountId account, ProfileKind kind, @Nullable String family, @Nullable String given,
               @Nullable String patronymic, @Nullable String phone) {
        @Nullable PersonName name() {
            return family == null || given == null ? null : new PersonName(family, given, patronymic);
        }
    }
}
