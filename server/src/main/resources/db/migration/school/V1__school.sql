-- Facts carry since_at and until_at (null: still true) and are closed, never overwritten; the partial unique indexes keep what is true now single.

create table school.organisation (
  id               uuid        not null constraint organisation_key primary key,
  parent_id        uuid        constraint organisation_parent references school.organisation,
  kind             text        not null constraint organisation_kind check (kind in ('REGION', 'MUNICIPALITY', 'SCHOOL')),
  name             text        not null,
  short_name       text        not null,
  time_zone        text        not null,
  pupil_groups     boolean     not null default false,
  roster_revision  bigint      not null default 1,
  created_at       timestamptz not null
);
create index organisation_by_parent on school.organisation (parent_id);

create table school.school_class (
  id               uuid        not null constraint school_class_key primary key,
  organisation_id  uuid        not null constraint school_class_organisation references school.organisation,
  grade            smallint    not null constraint school_class_grade check (grade between 1 and 11),
  letter           text        not null constraint school_class_letter check (length(letter) between 1 and 15),
  title            text        not null,
  source_id        text,
  since_at         timestamptz not null,
  until_at         timestamptz
);
create unique index school_class_once on school.school_class (organisation_id, title) where until_at is null;

create table school.subject (
  id               uuid        not null constraint subject_key primary key,
  organisation_id  uuid        not null constraint subject_organisation references school.organisation,
  name             text        not null constraint subject_name check (length(name) between 1 and 100),
  source_id        text,
  since_at         timestamptz not null,
  until_at         timestamptz
);
create unique index subject_once on school.subject (organisation_id, name) where until_at is null;

create table school.study_group (
  id               uuid        not null constraint study_group_key primary key,
  organisation_id  uuid        not null constraint study_group_organisation references school.organisation,
  kind             text        not null constraint study_group_kind check (kind in ('ASSOCIATION', 'ELECTIVE', 'CIRCLE', 'SECTION', 'MINI')),
  name             text        not null constraint study_group_name check (length(name) between 1 and 100),
  source_id        text,
  since_at         timestamptz not null,
  until_at         timestamptz
);
create unique index study_group_once on school.study_group (organisation_id, kind, name) where until_at is null;

-- A roster row. It exists before its person has signed in; profile_id is set when they claim it.
create table school.member (
  id               uuid        not null constraint member_key primary key,
  organisation_id  uuid        not null constraint member_organisation references school.organisation,
  family           text        not null,
  given            text        not null,
  patronymic       text,
  -- Every word after a space, lower case, ё as е: «% ива%» finds it at any place.
  search           text        not null,
  phone            text        constraint member_phone check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  born_on          date,
  source_id        text,
  profile_id       uuid,
  claimed_at       timestamptz,
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint member_claim check ((profile_id is null) = (claimed_at is null))
);
create index member_by_organisation on school.member (organisation_id, until_at);
create index member_by_profile on school.member (profile_id) where profile_id is not null;
create unique index member_profile_once on school.member (organisation_id, profile_id) where until_at is null and profile_id is not null;
create unique index member_phone_once on school.member (organisation_id, phone) where until_at is null and phone is not null;
create unique index member_source_once on school.member (organisation_id, source_id) where source_id is not null;
create index member_waiting_by_phone on school.member (phone) where until_at is null and profile_id is null;

create table school.role_held (
  id               uuid        not null constraint role_held_key primary key,
  member_id        uuid        not null constraint role_held_member references school.member,
  organisation_id  uuid        not null,
  role             text        not null constraint role_held_role check (role in ('OPERATOR', 'ADMIN', 'COORDINATOR', 'TEACHER', 'PARENT', 'PUPIL')),
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint role_held_order check (until_at >= since_at)
);
create unique index role_held_once on school.role_held (member_id, role) where until_at is null;
create index role_held_by_organisation on school.role_held (organisation_id, role) where until_at is null;
create index role_held_history on school.role_held (member_id);

create table school.position (
  id               uuid        not null constraint position_key primary key,
  member_id        uuid        not null constraint position_member references school.member,
  organisation_id  uuid        not null,
  kind             text        not null,
  class_id         uuid        constraint position_class references school.school_class,
  subject_id       uuid        constraint position_subject references school.subject,
  group_id         uuid        constraint position_group references school.study_group,
  -- What a deputy director answers for: «УР», «ВР».
  area             text        constraint position_area check (length(area) <= 60),
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint position_order check (until_at >= since_at),
  constraint position_kind check (kind in ('DIRECTOR', 'DEPUTY', 'ASSOCIATION_HEAD', 'GROUP_LEADER', 'CLASS_TEACHER', 'SUBJECT_TEACHER', 'PRIMARY_TEACHER',
    'ADDITIONAL_EDUCATION_TEACHER', 'UPBRINGING_COUNSELLOR', 'PSYCHOLOGIST', 'SOCIAL_PEDAGOGUE', 'SPEECH_THERAPIST', 'PARENTS_COMMITTEE', 'BOARD_OF_TRUSTEES')),
  constraint position_of_class check ((class_id is not null) = (kind in ('CLASS_TEACHER', 'SUBJECT_TEACHER', 'PARENTS_COMMITTEE'))),
  constraint position_of_subject check ((subject_id is not null) = (kind = 'SUBJECT_TEACHER')),
  constraint position_of_group check ((group_id is not null) = (kind in ('ASSOCIATION_HEAD', 'GROUP_LEADER')))
);
create unique index position_once on school.position (member_id, kind, class_id, subject_id, group_id, area) nulls not distinct where until_at is null;
create index position_by_organisation on school.position (organisation_id) where until_at is null;
create index position_by_class on school.position (class_id) where until_at is null and class_id is not null;
create index position_by_group on school.position (group_id) where until_at is null and group_id is not null;
create index position_history on school.position (member_id);

-- A pupil is in one class at a time.
create table school.enrolment (
  id               uuid        not null constraint enrolment_key primary key,
  member_id        uuid        not null constraint enrolment_member references school.member,
  organisation_id  uuid        not null,
  class_id         uuid        not null constraint enrolment_class references school.school_class,
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint enrolment_order check (until_at >= since_at)
);
create unique index enrolment_once on school.enrolment (member_id) where until_at is null;
create index enrolment_by_class on school.enrolment (class_id) where until_at is null;
create index enrolment_by_organisation on school.enrolment (organisation_id) where until_at is null;
create index enrolment_history on school.enrolment (member_id);

create table school.group_member (
  id               uuid        not null constraint group_member_key primary key,
  group_id         uuid        not null constraint group_member_group references school.study_group,
  member_id        uuid        not null constraint group_member_member references school.member,
  organisation_id  uuid        not null,
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint group_member_order check (until_at >= since_at)
);
create unique index group_member_once on school.group_member (group_id, member_id) where until_at is null;
create index group_member_by_member on school.group_member (member_id) where until_at is null;

-- A family tie outlives the school: it ends when it is taken off, not when somebody is expelled.
create table school.guardian (
  id               uuid        not null constraint guardian_key primary key,
  pupil_id         uuid        not null constraint guardian_pupil references school.member,
  parent_id        uuid        not null constraint guardian_parent references school.member,
  organisation_id  uuid        not null,
  kind             text        not null constraint guardian_kind check (kind in ('MOTHER', 'FATHER', 'GUARDIAN', 'OTHER')),
  since_at         timestamptz not null,
  until_at         timestamptz,
  constraint guardian_two check (pupil_id <> parent_id),
  constraint guardian_order check (until_at >= since_at)
);
create unique index guardian_once on school.guardian (pupil_id, parent_id) where until_at is null;
create index guardian_by_parent on school.guardian (parent_id) where until_at is null;
create index guardian_by_organisation on school.guardian (organisation_id) where until_at is null;

create table school.invitation (
  id               uuid        not null constraint invitation_key primary key,
  organisation_id  uuid        not null constraint invitation_organisation references school.organisation,
  role             text        not null,
  class_id         uuid        constraint invitation_class references school.school_class,
  member_id        uuid        constraint invitation_member references school.member,
  -- In clear: the class page shows the link again. docs/decisions tells why that is fair.
  token            text        not null constraint invitation_token unique,
  created_by       uuid        not null,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  uses             integer     not null default 0,
  -- Whether somebody may come in whom the roster does not know yet.
  new_rows         boolean     not null,
  uses_max         integer     not null constraint invitation_uses_max check (uses_max between 1 and 2000),
  revoked_at       timestamptz,
  constraint invitation_uses check (uses between 0 and uses_max)
);
create index invitation_by_organisation on school.invitation (organisation_id, created_at);
create index invitation_by_class on school.invitation (class_id) where class_id is not null;
create index invitation_by_member on school.invitation (member_id) where member_id is not null;

-- Who came in by it: the same person coming again spends nothing.
create table school.invitation_use (
  invitation_id    uuid        not null constraint invitation_use_invitation references school.invitation,
  profile_id       uuid        not null,
  member_id        uuid        not null constraint invitation_use_member references school.member,
  used_at          timestamptz not null,
  constraint invitation_use_key primary key (invitation_id, profile_id)
);

-- Roles that claimed rows hold now. The home of a person's acts is the earliest teacher membership, else the earliest.
create view school.membership as
select m.profile_id, m.id as member_id, m.organisation_id, r.role, r.since_at
from school.member m join school.role_held r on r.member_id = m.id and r.until_at is null
where m.until_at is null and m.profile_id is not null;

-- Who belongs to which audience now. A person may come twice (a class teacher whose child is in the class): readers fold the rows.
create view school.audience_member as
select 'CLASS' as kind, e.organisation_id, e.class_id, null::uuid as subject_id, null::uuid as group_id, m.profile_id, 'PUPIL' as role, false as leads
from school.enrolment e join school.member m on m.id = e.member_id
where e.until_at is null and m.until_at is null and m.profile_id is not null
union all
select k.kind, p.organisation_id, p.class_id, null, null, m.profile_id, 'TEACHER', true
from school.position p join school.member m on m.id = p.member_id cross join (values ('CLASS'), ('PARENTS')) k (kind)
where p.kind = 'CLASS_TEACHER' and p.until_at is null and m.until_at is null and m.profile_id is not null
union all
select 'PARENTS', e.organisation_id, e.class_id, null, null, m.profile_id, 'PARENT', false
from school.enrolment e join school.guardian g on g.pupil_id = e.member_id and g.until_at is null join school.member m on m.id = g.parent_id
where e.until_at is null and m.until_at is null and m.profile_id is not null
union all
select 'SUBJECT', p.organisation_id, p.class_id, p.subject_id, null, m.profile_id, 'TEACHER', true
from school.position p join school.member m on m.id = p.member_id
where p.kind = 'SUBJECT_TEACHER' and p.until_at is null and m.until_at is null and m.profile_id is not null
union all
select 'SUBJECT', e.organisation_id, e.class_id, l.subject_id, null, m.profile_id, 'PUPIL', false
from school.enrolment e join school.member m on m.id = e.member_id
join (select distinct p.class_id, p.subject_id from school.position p where p.kind = 'SUBJECT_TEACHER' and p.until_at is null) l on l.class_id = e.class_id
where e.until_at is null and m.until_at is null and m.profile_id is not null
union all
select 'STAFF', r.organisation_id, null, null, null, m.profile_id, r.role,
  r.role = 'ADMIN' or exists (select from school.position p where p.member_id = m.id and p.kind in ('DIRECTOR', 'DEPUTY') and p.until_at is null)
from school.role_held r join school.member m on m.id = r.member_id
where r.role in ('TEACHER', 'ADMIN') and r.until_at is null and m.until_at is null and m.profile_id is not null
union all
select 'ADMINISTRATION', r.organisation_id, null, null, null, m.profile_id, r.role, exists (select from school.position p where p.member_id = m.id and p.kind = 'DIRECTOR' and p.until_at is null)
from school.role_held r join school.member m on m.id = r.member_id
where r.role in ('TEACHER', 'ADMIN') and r.until_at is null and m.until_at is null and m.profile_id is not null
  and (exists (select from school.role_held a where a.member_id = m.id and a.role = 'ADMIN' and a.until_at is null)
    or exists (select from school.position p where p.member_id = m.id and p.kind in ('DIRECTOR', 'DEPUTY', 'ASSOCIATION_HEAD') and p.until_at is null))
union all
select case s.kind when 'ASSOCIATION' then 'ASSOCIATION' else 'GROUP' end, g.organisation_id, null, null, g.group_id, m.profile_id, r.role, false
from school.group_member g join school.study_group s on s.id = g.group_id and s.until_at is null
join school.member m on m.id = g.member_id join school.role_held r on r.member_id = m.id and r.until_at is null
where g.until_at is null and m.until_at is null and m.profile_id is not null
union all
select case s.kind when 'ASSOCIATION' then 'ASSOCIATION' else 'GROUP' end, p.organisation_id, null, null, p.group_id, m.profile_id, 'TEACHER', true
from school.position p join school.study_group s on s.id = p.group_id and s.until_at is null join school.member m on m.id = p.member_id
where p.kind in ('ASSOCIATION_HEAD', 'GROUP_LEADER') and p.until_at is null and m.until_at is null and m.profile_id is not null;

-- Who is around a class, from the inside and from the families' side.
create view school.class_circle as
select e.class_id, e.member_id, 'PUPIL' as side from school.enrolment e where e.until_at is null
union all
select e.class_id, g.parent_id, 'PARENT' from school.enrolment e join school.guardian g on g.pupil_id = e.member_id and g.until_at is null where e.until_at is null;

-- A file that an administrator has brought, and what it would do or has done.
create table school.import (
  id               uuid        not null constraint import_key primary key,
  organisation_id  uuid        not null constraint import_organisation references school.organisation,
  name             text        not null constraint import_name check (length(name) between 1 and 200),
  format           text        not null constraint import_format check (format in ('xlsx', 'csv', 'oneroster-1.1', 'oneroster-1.2')),
  state            text        not null constraint import_state check (state in ('PREVIEW', 'APPLIED', 'DISCARDED')),
  columns          text[]      not null,
  ignored          text[]      not null,
  row_count        integer     not null,
  add_count        integer     not null,
  change_count     integer     not null,
  same_count       integer     not null,
  leave_count      integer     not null,
  refuse_count     integer     not null,
  warning_count    integer     not null,
  -- The roster that the preview was worked out from; a confirmation finds it unchanged in what matters or refuses.
  roster_revision  bigint      not null,
  roster_digest    bytea       not null,
  file_sha256      bytea       not null,
  -- What confirming writes: packed JSON, gone once it is written or given up.
  plan             bytea,
  created_by       uuid        not null,
  created_at       timestamptz not null,
  applied_at       timestamptz
);
create index import_by_organisation on school.import (organisation_id, created_at);

create table school.import_row (
  import_id        uuid        not null constraint import_row_import references school.import on delete cascade,
  position         integer     not null,
  sheet            text        not null,
  number           integer     not null,
  action           text        not null constraint import_row_action check (action in ('ADD', 'CHANGE', 'SAME', 'LEAVE', 'REFUSE')),
  has_error        boolean     not null,
  has_warning      boolean     not null,
  cells            jsonb       not null,
  remarks          jsonb       not null,
  constraint import_row_key primary key (import_id, position)
);
create index import_row_with_error on school.import_row (import_id, position) where has_error;
create index import_row_with_warning on school.import_row (import_id, position) where has_warning;
create index import_row_by_action on school.import_row (import_id, action, position);
