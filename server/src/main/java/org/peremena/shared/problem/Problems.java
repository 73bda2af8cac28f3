package org.peremena.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peremena.shared.Refusal;
import org.peremena.shared.Sentences;
import org.peremena.shared.SharedReason;

/** Words a refusal for its reader. */
@ApplicationScoped
public class Problems {
    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    public Problem of(Refusal refusal, Locale language) {
        var reason = refusal.reason();
        var wrong = refusal.faults().stream().map(fault -> new Problem.Wrong(fault.pointer(), say(reason.room(), fault.key(), language, refusal.detail()))).toList();
        return of(reason.room(), reason.key(), reason.kind().status(), language, wrong, refusal.detail());
    }

    /** Several wrong fields of one request. */
    Problem invalid(Locale language, List<Problem.Wrong> wrong) {
        return of("shared", SharedReason.INVALID.key(), SharedReason.INVALID.kind().status(), language, wrong, Map.of());
    }

    /** What HTTP itself refuses, long before a room is asked. */
    Problem of(String sharedKey, int status, Locale language, Map<String, Object> members) {
        return of("shared", sharedKey, status, language, List.of(), members);
    }

    private Problem of(String room, String key, int status, Locale language, List<Problem.Wrong> wrong, Map<String, Object> members) {
        var id = room + "-" + key;
        var title = sentences.find(room, key + ".title", language, members).orElse(id);
        var detail = sentences.find(room, key + ".detail", language, members).orElse(null);
        return new Problem("/problems/" + id, title, status, detail, id, wrong, members);
    }

    String say(String room, String key, Locale language, Map<String, ?> values) {
        return sentences.find(room, key, language, values).or(() -> sentences.find("shared", key, language, values)).orElse(key);
    }
}
