package org.peremena.school.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.Id;

/** Columns of a batch: PostgreSQL's unnest makes rows of them again. */
public final class Arrays {
    private Arrays() {}

    /** Unlike a stream's toList this one is plainly meant to hold nulls. */
    public static <T, R extends @Nullable Object> List<R> map(Collection<T> rows, Function<? super T, ? extends R> column) {
        var values = new ArrayList<R>(rows.size());
        for (var row : rows) values.add(column.apply(row));
        return values;
    }

    public static List<@Nullable UUID> uuids(Collection<? extends @Nullable Id> ids) {
        return map(ids, id -> id == null ? null : id.value());
    }

    public static List<UUID> fresh(int size) {
        return Stream.generate(Id::next).limit(size).toList();
    }
}
