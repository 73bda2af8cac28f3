package org.peremena.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/**
 * People with sessions, and chats of so many of them, written straight into the tables. Person {@code i} sits in chat {@code i / size}.
 * Everything follows from numbers, so nothing has to be read back.
 */
final class Town {
    private static final UUID SCHOOL = new UUID(0x7000L, 1);
    private final int size;

    Town(int size) {
        this.size = size;
    }

    static UUID profile(int person) {
        return new UUID(0x7001_0000_0000_7000L, person);
    }

    static UUID chat(int chat) {
        return new UUID(0x7002_0000_0000_7000L, chat);
    }

    static String cookie(int person) {
        return "pm_" + new UUID(0x7003_0000_0000_7000L, person).toString().substring(0, 8) + "=" + token(person);
    }

    int chatOf(int person) {
        return person / size;
    }

    private static String token(int person) {
        return String.format("%043d", person);
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void settle(Connection database, int people, int chats) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("insert into school.organisation (id, kind, name, short_name, time_zone, created_at) values ('" + SCHOOL + "', 'SCHOOL', 'Школа', 'Школа', 'Europe/Moscow', now())");
        }
        accounts(database, people);
        roster(database, people);
        sessions(database, people);
        chats(database, chats);
        seats(database, chats);
        database.commit();
        database.setAutoCommit(true);
        try (var statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static void accounts(Connection database, int people) throws SQLException {
        try (var account = database.prepareStatement("insert into identity.account (id, phone, created_at) values (?, ?, now())");
                var profile = database.prepareStatement("insert into identity.profile (id, account_id, kind, family, given) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < people; i++) {
                account.setObject(1, new UUID(0x7004_0000_0000_7000L, i));
                account.setString(2, "+7900" + String.format("%07d", i));
                account.addBatch();
                profile(profile, profile(i), i, "LEARNING");
                profile(profile, new UUID(0x7005_0000_0000_7000L, i), i, "PERSONAL");
            }
            account.executeBatch();
            profile.executeBatch();
        }
    }

    /** Teachers of the school. Its chats are said to have followed the roster: none is made out of it. */
    private static void roster(Connection database, int people) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                insert into school.member (id, organisation_id, family, given, search, profile_id, claimed_at, since_at)
                select p.id, '%1$s', p.family, p.given, ' сокольский иван', p.id, now(), now() from identity.profile p where p.kind = 'LEARNING'""".formatted(SCHOOL));
            statement.execute("""
                insert into school.role_held (id, member_id, organisation_id, role, since_at) select m.id, m.id, m.organisation_id, 'TEACHER', now() from school.member m""");
            statement.execute("insert into chat.followed (organisation_id, revision, at) select id, roster_revision, now() from school.organisation");
        }
    }

    private static void profile(java.sql.PreparedStatement profile, UUID id, int person, String kind) throws SQLException {
        profile.setObject(1, id);
        profile.setObject(2, new UUID(0x7004_0000_0000_7000L, person));
        profile.setString(3, kind);
        profile.setString(4, "Сокольский");
        profile.setString(5, "Иван");
        profile.addBatch();
    }

    private static void sessions(Connection database, int people) throws SQLException {
        try (var session = database.prepareStatement("""
                insert into identity.session (id, account_id, token_hash, device, address, remembered, created_at, last_seen_at, expires_at)
                values (?, ?, ?, 'Chrome, Windows', '127.0.0.1', true, now(), now(), now() + interval '30 days')""")) {
            for (int i = 0; i < people; i++) {
                session.setObject(1, new UUID(0x7003_0000_0000_7000L, i));
                session.setObject(2, new UUID(0x7004_0000_0000_7000L, i));
                session.setString(3, hash(token(i)));
                session.addBatch();
            }
            session.executeBatch();
        }
    }

    private static void chats(Connection database, int chats) throws SQLException {
        try (var chat = database.prepareStatement("insert into chat.chat (id, organisation_id, kind, title, created_at) values (?, ?, 'group', ?, now())")) {
            for (int i = 0; i < chats; i++) {
                chat.setObject(1, chat(i));
                chat.setObject(2, SCHOOL);
                chat.setString(3, "Кружок " + i);
                chat.addBatch();
            }
            chat.executeBatch();
        }
    }

    private void seats(Connection database, int chats) throws SQLException {
        try (var seat = database.prepareStatement("""
                insert into chat.seat (chat_id, profile_id, role, school_role, home_organisation_id, since_at) values (?, ?, ?, 'teacher', ?, now())""")) {
            for (int person = 0; person < chats * size; person++) {
                seat.setObject(1, chat(chatOf(person)));
                seat.setObject(2, profile(person));
                seat.setString(3, person % size == 0 ? "owner" : "member");
                seat.setObject(4, SCHOOL);
                seat.addBatch();
            }
            seat.executeBatch();
        }
    }
}
