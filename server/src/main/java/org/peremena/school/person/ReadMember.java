package org.peremena.school.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.person.ClosenessRules.Closeness;
import org.peremena.school.person.MemberPage.Fact;
import org.peremena.school.standing.Capacities;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.RosterRow;
import org.peremena.school.standing.VisibilityStore;
import org.peremena.shared.MemberId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Reads one person. Whoever may see nobody there gets the same answer for a row that exists and one that does not. */
@ApplicationScoped
class ReadMember {
    private final Insiders insiders;
    private final MemberFactsStore facts;
    private final VisibilityStore visibility;
    private final OrganisationStore organisations;
    private final HistoryStore store;

    ReadMember(Insiders insiders, MemberFactsStore facts, VisibilityStore visibility, OrganisationStore organisations, HistoryStore store) {
        this.insiders = insiders;
        this.facts = facts;
        this.visibility = visibility;
        this.organisations = organisations;
        this.store = store;
    }

    MemberPage read(Viewer viewer, MemberId id) {
        var member = facts.of(id).orElseThrow(ReadMember::nobody);
        var me = insiders.find(viewer, member.organisation()).orElseThrow(ReadMember::nobody);
        var closeness = Optional.ofNullable(ClosenessRules.of(me, member, visibility.sees(me.member(), id))).orElseThrow(ReadMember::nobody);
        return page(me, member, closeness);
    }

    private MemberPage page(MemberFacts me, MemberFacts member, Closeness closeness) {
        var place = organisations.find(member.organisation()).map(o -> new MemberPage.Place(o.id(), o.name(), o.shortName())).orElseThrow();
        if (closeness == Closeness.DIRECTORY) return new MemberPage(RosterRow.of(me, member), place, positions(member, List.of()), null, null, null, null, null, null, null);
        var kept = store.kept(member.member()).orElseThrow(ReadMember::nobody);
        var all = store.history(member.member());
        var shown = closeness == Closeness.OFFICE ? all : all.stream().filter(f -> !f.kind().isFamily()).toList();
        return new MemberPage(RosterRow.of(me, member), place, positions(member, all), kept.bornOn(), kept.sinceAt(), kept.claimedAt(), member.parents().stream().map(ReadMember::relative).toList(),
            member.children().stream().filter(c -> ClosenessRules.showsChild(me, member, c)).map(ReadMember::relative).toList(), shown, closeness == Closeness.OFFICE ? doubles(member, kept) : null);
    }

    private static List<MemberPage.Position> positions(MemberFacts member, List<Fact> history) {
        return member.posts().stream().map(p -> new MemberPage.Position(p, since(p, history))).toList();
    }

    private static @Nullable Instant since(Post post, List<Fact> history) {
        return history.stream().filter(f -> f.until() == null && post.equals(post(f))).map(Fact::since).findFirst().orElse(null);
    }

    private static @Nullable Post post(Fact fact) {
        return fact.position() == null ? null : new Post(fact.position(), fact.schoolClass(), fact.subject(), fact.group(), fact.area());
    }

    private static MemberPage.Relative relative(MemberFacts.Relative r) {
        return new MemberPage.Relative(r.member(), r.profile(), r.name(), r.kind(), r.schoolClass(), r.profile() != null);
    }

    private List<MemberPage.Named> doubles(MemberFacts member, HistoryStore.Kept kept) {
        if (kept.bornOn() == null || member.expelled()) return List.of();
        var alike = store.doubles(member.organisation(), member.member(), member.name(), Objects.requireNonNull(kept.bornOn()));
        return facts.of(alike).stream().map(m -> new MemberPage.Named(m.member(), m.name(), Capacities.foremost(m))).toList();
    }

    private static Refusal nobody() {
        return new Refusal(SharedReason.NOT_FOUND);
    }
}
