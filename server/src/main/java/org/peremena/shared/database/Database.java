package org.peremena.shared.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.peremena.shared.Id;

/** JDBI over the pool: SQL as text, records by constructor, typed ids as UUIDs. Inside {@code @Transactional} every handle is the transaction's connection. */
@ApplicationScoped
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource pool) {
        var jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        jdbi.registerArgument((ArgumentFactory) (type, value, config) -> value instanceof Id id ? Optional.of(uuid(id.value())) : emptyId(type, value));
        jdbi.registerColumnMapper((ColumnMapperFactory) Database::idMapper);
        jdbi.registerArrayType(UUID.class, "uuid");
        // the usual words would carry the bound values, and with them private texts and phone numbers, into the log
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    private static Optional<Argument> emptyId(java.lang.reflect.Type type, Object value) {
        return value == null && type instanceof Class<?> c && Id.class.isAssignableFrom(c) ? Optional.of(uuid(null)) : Optional.empty();
    }

    private static Argument uuid(UUID value) {
        return (position, statement, context) -> statement.setObject(position, value, Types.OTHER);
    }

    private static Optional<ColumnMapper<?>> idMapper(java.lang.reflect.Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (!Id.class.isAssignableFrom(raw) || !raw.isRecord()) return Optional.empty();
        try {
            var types = Arrays.stream(raw.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
            var constructor = raw.getDeclaredConstructor(types);
            return Optional.of((result, column, context) -> {
                var uuid = result.getObject(column, UUID.class);
                try {
                    return uuid == null ? null : constructor.newInstance(uuid);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
