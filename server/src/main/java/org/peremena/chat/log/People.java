package org.peremena.chat.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Profiles;
import org.peremena.school.Capacity;
import org.peremena.school.Memberships;
import org.peremena.school.Role;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** The people that a list of messages speaks of, as members see them. */
@ApplicationScoped
public class People {
    private final Memberships memberships;
    private final Profiles profiles;

    People(Memberships memberships, Profiles profiles) {
        this.memberships = memberships;
        this.profiles = profiles;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(ProfileId profile, PersonName name, @Nullable Role role, @Nullable Capacity capacity) {}

    /** In no particular order; who is unknown by now is left out. */
    public List<Person> of(Collection<ProfileId> asked) {
        if (asked.isEmpty()) return List.of();
        return memberships.shown(asked).values().stream().map(shown -> new Person(shown.profile(), shown.name(), shown.role(), shown.capacity())).toList();
    }

    /** Authors, those quoted and those mentioned. */
    public static Set<ProfileId> in(Collection<Message> messages) {
        var people = new HashSet<ProfileId>();
        for (var message : messages) {
            if (message.author() != null) people.add(message.author());
            if (message.replyTo() != null && message.replyTo().author() != null) people.add(message.replyTo().author());
            if (message.mentions() != null) people.addAll(message.mentions());
        }
        return people;
    }

    public List<SystemLine.Named> named(Collection<ProfileId> asked) {
        var names = profiles.names(asked);
        return asked.stream().map(profile -> new SystemLine.Named(profile, names.get(profile))).toList();
    }
}
