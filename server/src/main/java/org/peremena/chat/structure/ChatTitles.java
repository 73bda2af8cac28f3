package org.peremena.chat.structure;

import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.Chat.Words;
import org.peremena.school.Audiences.Called;

/** What a chat out of the structure is called: «7Б · Математика». */
final class ChatTitles {
    private ChatTitles() {}

    static Words of(Called called) {
        var schoolClass = or(called.classTitle(), "Класс");
        return switch (called.audience().kind()) {
            case CLASS -> new Words(schoolClass + " · Класс", called.classTitle(), called.grade(), null);
            case PARENTS -> new Words(schoolClass + " · Родители", called.classTitle(), called.grade(), null);
            case SUBJECT -> new Words(schoolClass + " · " + or(called.subject(), "Предмет"), called.classTitle(), called.grade(), called.subject());
            case STAFF -> Words.titled("Учительская");
            case ADMINISTRATION -> Words.titled("Администрация");
            case ASSOCIATION -> new Words(or(called.group(), "Методическое объединение"), null, null, called.subject());
            case GROUP -> new Words(or(called.group(), "Группа"), null, called.grade(), called.subject());
        };
    }

    private static String or(@Nullable String words, String otherwise) {
        return words == null || words.isBlank() ? otherwise : words;
    }
}
