-- Every hot table starts its key with chat_id, so that a cluster can spread them by it.

create table chat.chat (
    id              uuid        not null,
    organisation_id uuid        not null,
    kind            text        not null,
    -- the rule over the roster; empty for direct chats and free groups
    audience        text,
    class_id        uuid,
    subject_id      uuid,
    group_id        uuid,
    title           text,
    label           text,
    grade           smallint,
    subject         text,
    -- the two profiles of a direct chat, the smaller first
    direct_key      text,
    created_by      uuid,
    created_at      timestamptz not null,
    -- the structure no longer calls for it: readable, not writable
    archived_at     timestamptz,
    -- the tie between the two of a direct chat has ended: readable, not writable
    closed_at       timestamptz,
    -- counts messages / changes of what was there before; both raised under this row's lock, without gaps
    seq             bigint      not null default 0,
    rev             bigint      not null default 0,
    -- the roster revision that the seats were last aligned with
    roster_revision bigint      not null default 0,
    constraint chat_key primary key (id),
    constraint chat_kind_known check (kind in ('class', 'parents', 'subject', 'staff', 'administration', 'association', 'direct', 'group')),
    constraint chat_direct_once unique (direct_key),
    constraint chat_direct_has_key check ((kind = 'direct') = (direct_key is not null))
) with (fillfactor = 50); -- room for the counters' updates beside the row, so that no index is touched

create unique index chat_audience_once on chat.chat (organisation_id, audience, class_id, subject_id, group_id) nulls not distinct where audience is not null;
create index chat_by_organisation on chat.chat (organisation_id, kind);

create table chat.seat (
    chat_id              uuid        not null,
    profile_id           uuid        not null,
    role                 text        not null,
    -- what the person is in the school and where the person's acts are counted, as of now
    school_role          text        not null,
    home_organisation_id uuid        not null,
    since_at             timestamptz not null,
    until_at             timestamptz,
    read_seq             bigint      not null default 0,
    constraint seat_key primary key (chat_id, profile_id, since_at),
    constraint seat_role_known check (role in ('owner', 'moderator', 'member'))
) with (fillfactor = 70);

create unique index seat_once on chat.seat (chat_id, profile_id) where until_at is null;
create index seat_by_profile on chat.seat (profile_id) where until_at is null;

create table chat.message (
    chat_id              uuid        not null,
    seq                  bigint      not null,
    id                   uuid        not null,
    author_profile_id    uuid,
    author_role          text,
    home_organisation_id uuid,
    rubric               text,
    body                 text,
    reply_to_seq         bigint,
    mentions             uuid[],
    sent_at              timestamptz not null,
    edited_at            timestamptz,
    deleted_at           timestamptz,
    system               jsonb,
    -- empty until the message changes, then the chat's rev of its last change
    rev                  bigint,
    constraint message_key primary key (chat_id, seq),
    constraint message_id_once unique (chat_id, id),
    constraint message_body_size check (char_length(body) <= 4000),
    constraint message_has_author check ((author_profile_id is null) = (system is not null))
);

create index message_changed on chat.message (chat_id, rev) where rev is not null;
create index message_answers on chat.message (chat_id, reply_to_seq) where reply_to_seq is not null;
create index message_mentioning on chat.message (chat_id, seq) where mentions is not null;

-- What a message said before it was edited or deleted: evidence, never read by members.
create table chat.message_version (
    chat_id     uuid        not null,
    seq         bigint      not null,
    version     bigint      generated always as identity,
    replaced_at timestamptz not null,
    replaced_by uuid        not null,
    act         text        not null,
    body        text        not null,
    mentions    uuid[],
    constraint message_version_key primary key (chat_id, seq, version),
    constraint message_version_act_known check (act in ('edited', 'deleted'))
);

-- Messages of a person on a day, counted when they are written, for the organisation the person belongs to; in that organisation's time zone.
create table chat.activity (
    home_organisation_id uuid     not null,
    on_day               date     not null,
    profile_id           uuid     not null,
    author_role          text     not null,
    messages             integer  not null,
    constraint activity_key primary key (home_organisation_id, on_day, profile_id, author_role)
) with (fillfactor = 70);

-- How far the chats of an organisation have followed its roster.
create table chat.followed (
    organisation_id uuid        not null,
    revision        bigint      not null,
    at              timestamptz not null,
    constraint followed_key primary key (organisation_id)
);
