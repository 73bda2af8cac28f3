package org.peremena.realtime.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.shared.ProfileId;

/**
 * Who is online and who watches whom. One thread's: it knows neither sockets nor time by itself.
 *
 * @param <W> a watcher: somebody's screen
 */
final class WhoIsHere<W> {
    private static final int LAST_SEEN_AT_MOST = 200_000;

    private final Duration grace;
    private final Map<ProfileId, Integer> open = new HashMap<>();
    private final Map<ProfileId, Instant> leaving = new LinkedHashMap<>();
    private final LinkedHashMap<ProfileId, Instant> lastSeen = new LinkedHashMap<>();
    private final Set<ProfileId> online;
    private final Set<ProfileId> changed = new HashSet<>();
    private final Map<ProfileId, Set<W>> watchers = new HashMap<>();
    private final Map<W, Set<ProfileId>> watched = new HashMap<>();

    /** @param online where to note who is online, readable by other threads if it is that kind of set */
    WhoIsHere(Duration grace, Set<ProfileId> online) {
        this.grace = grace;
        this.online = online;
    }

    void came(ProfileId profile) {
        open.merge(profile, 1, Integer::sum);
        leaving.remove(profile);
        if (online.add(profile)) changed.add(profile);
    }

    void left(ProfileId profile, Instant now) {
        if (open.merge(profile, -1, (count, one) -> count + one > 0 ? count + one : null) == null) leaving.put(profile, now);
    }

    /** Replaces what this watcher has looked at before. */
    List<Seen> watch(W watcher, Collection<ProfileId> profiles) {
        forget(watcher);
        if (profiles.isEmpty()) return List.of();
        watched.put(watcher, Set.copyOf(profiles));
        for (var profile : profiles) watchers.computeIfAbsent(profile, p -> new HashSet<>()).add(watcher);
        return profiles.stream().map(this::seen).toList();
    }

    /** The same watcher may see others than before: of who is out of sight it is told once that nothing is known, then nothing; of who stays in sight nothing new. */
    List<Seen> watchAgain(W watcher, Collection<ProfileId> profiles) {
        var before = watched.getOrDefault(watcher, Set.of());
        var told = new ArrayList<Seen>();
        for (var seen : watch(watcher, profiles)) if (!before.contains(seen.profile())) told.add(seen);
        for (var profile : before) if (!profiles.contains(profile)) told.add(new Seen(profile, false, null));
        return told;
    }

    void forget(W watcher) {
        var before = watched.remove(watcher);
        if (before == null) return;
        for (var profile : before) watchers.computeIfPresent(profile, (p, all) -> all.remove(watcher) && all.isEmpty() ? null : all);
    }

    List<W> watchersOf(ProfileId profile) {
        return List.copyOf(watchers.getOrDefault(profile, Set.of()));
    }

    /** What each watcher has not been told yet. */
    Map<W, List<Seen>> news(Instant now) {
        leaveForGood(now);
        var news = new HashMap<W, List<Seen>>();
        for (var profile : changed) {
            for (var watcher : watchers.getOrDefault(profile, Set.of())) news.computeIfAbsent(watcher, w -> new ArrayList<>()).add(seen(profile));
        }
        changed.clear();
        return news;
    }

    private void leaveForGood(Instant now) {
        for (var left = leaving.entrySet().iterator(); left.hasNext(); ) {
            var gone = left.next();
            if (gone.getValue().plus(grace).isAfter(now)) return;
            left.remove();
            online.remove(gone.getKey());
            changed.add(gone.getKey());
            remember(gone.getKey(), gone.getValue());
        }
    }

    private void remember(ProfileId profile, Instant at) {
        lastSeen.remove(profile);
        lastSeen.put(profile, at);
        if (lastSeen.size() > LAST_SEEN_AT_MOST) lastSeen.pollFirstEntry();
    }

    private Seen seen(ProfileId profile) {
        return online.contains(profile) ? new Seen(profile, true, null) : new Seen(profile, false, lastSeen.get(profile));
    }
}
