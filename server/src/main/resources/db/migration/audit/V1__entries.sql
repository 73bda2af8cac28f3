create table audit.entry (
    id               uuid        constraint entry_key primary key,
    organisation_id  uuid        not null,
    at               timestamptz not null,
    actor_profile_id uuid,
    act              text        not null,
    target_kind      text        not null,
    target_id        uuid        not null,
    target_label     text        not null,
    detail           jsonb       not null
);
create index entry_of_organisation on audit.entry (organisation_id, at desc, id desc);

-- Append-only, also for whoever owns the tables and errs.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entries_stay before truncate on audit.entry for each statement execute function audit.refuse_change();
