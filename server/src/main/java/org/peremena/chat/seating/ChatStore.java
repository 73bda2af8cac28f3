package org.peremena.chat.seating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.Chat;
import org.peremena.shared.ChatId;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** Makes chats and changes what they are, inside the transaction of a use case. */
@ApplicationScoped
public class ChatStore {
    private static final String CREATE = """
        insert into chat.chat (id, organisation_id, kind, audience, class_id, subject_id, group_id, title, label, grade, subject, direct_key, created_by, created_at)
        values (:id, :organisation, :kind, :audience, :class, :subjectId, :group, :title, :label, :grade, :subject, :pair, :by, :at)
        on conflict do nothing
        """;

    private final Jdbi jdbi;

    ChatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return false when the chat is there already */
    boolean create(Chat chat) {
        return jdbi.withHandle(handle -> bound(handle.createUpdate(CREATE), chat).execute()) == 1;
    }

    /** Those that are there already stay as they are. */
    void create(List<Chat> chats) {
        if (chats.isEmpty()) return;
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(CREATE);
            for (var chat : chats) bound(batch, chat).add();
            batch.execute();
        });
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Chat chat) {
        var audience = chat.audience();
        return statement.bind("id", chat.id()).bind("organisation", chat.organisation()).bind("kind", chat.kind().json())
            .bind("audience", audience == null ? null : audience.kind().name().toLowerCase(Locale.ROOT))
            .bindByType("class", audience == null ? null : audience.schoolClass(), ClassId.class)
            .bindByType("subjectId", audience == null ? null : audience.subject(), SubjectId.class)
            .bindByType("group", audience == null ? null : audience.group(), GroupId.class)
            .bind("title", chat.words().title()).bind("label", chat.words().label()).bind("grade", chat.words().grade()).bind("subject", chat.words().subject())
            .bind("pair", chat.pair() == null ? null : chat.pair().key()).bindByType("by", chat.createdBy(), ProfileId.class).bind("at", chat.createdAt());
    }

    public void rename(ChatId chat, Chat.Words words) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set title = :title, label = :label, grade = :grade, subject = :subject where id = :chat")
            .bind("title", words.title()).bind("label", words.label()).bind("grade", words.grade()).bind("subject", words.subject()).bind("chat", chat).execute());
    }

    public void archive(ChatId chat, @Nullable Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set archived_at = :at where id = :chat").bind("at", at).bind("chat", chat).execute());
    }

    public void close(ChatId chat, @Nullable Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set closed_at = :at where id = :chat").bind("at", at).bind("chat", chat).execute());
    }
}
