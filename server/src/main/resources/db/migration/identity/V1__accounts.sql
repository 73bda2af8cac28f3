create table identity.account (
    id         uuid        constraint account_key primary key,
    phone      text        constraint account_phone_once unique
                           constraint account_phone_international check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    created_at timestamptz not null
);

create table identity.profile (
    id         uuid constraint profile_key primary key,
    account_id uuid not null constraint profile_has_account references identity.account,
    kind       text not null constraint profile_kind_known check (kind in ('LEARNING', 'PERSONAL')),
    family     text,
    given      text,
    patronymic text,
    constraint profile_once_per_kind unique (account_id, kind),
    constraint profile_name_whole check ((family is null) = (given is null) and (patronymic is null or family is not null))
);

-- Only the hash of a session's token is kept: whoever reads this table cannot act with it.
create table identity.session (
    id           uuid        constraint session_key primary key,
    account_id   uuid        not null constraint session_has_account references identity.account,
    token_hash   text        not null constraint session_token_once unique,
    device       text        not null,
    address      text        not null,
    remembered   boolean     not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index session_of_account on identity.session (account_id) where ended_at is null;
create index session_expiring on identity.session (expires_at) where ended_at is null;

-- One row a code that was asked for. Rows are kept for a day because the limits count them.
create table identity.sign_in_code (
    id         uuid        constraint sign_in_code_key primary key,
    phone      text        not null,
    address    text        not null,
    salt       bytea       not null,
    hash       bytea       not null,
    tries      integer     not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    proven_at  timestamptz
);
create index sign_in_code_of_phone on identity.sign_in_code (phone, created_at);
create index sign_in_code_of_address on identity.sign_in_code (address, created_at);
create index sign_in_code_in_order on identity.sign_in_code (created_at);
