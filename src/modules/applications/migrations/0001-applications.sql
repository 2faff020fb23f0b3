create schema applications;

-- View: one row a request; what worklists, counts and searches show.
create table applications.files (
  id uuid primary key,
  number text not null unique,
  service text not null,
  definition integer not null,
  mission text not null,
  person uuid not null,
  status text not null,
  since timestamptz(3) not null,
  submitted_at timestamptz(3) not null,
  complete_at timestamptz(3),
  working_days integer,
  counts_first_day boolean,
  -- The date first told; never changed afterwards.
  told_due timestamptz(3),
  waiting_for text,
  version integer not null,
  -- Place in the worklist: what is running first, then what nobody has looked at yet. A sort key, not a promise.
  rank smallint not null,
  order_at timestamptz(3) not null,
  document uuid,
  variant jsonb not null
);
create index files_in_line on applications.files (mission, rank, order_at, id);
create index files_by_status on applications.files (mission, status, order_at, id);
create index files_of_person on applications.files (person, submitted_at);

-- View: the times in which a promise does not run.
create table applications.pauses (
  application uuid not null,
  since timestamptz(3) not null,
  until timestamptz(3),
  waiting_for text not null,
  primary key (application, since)
);

-- Records: what can be corrected and erased. Facts point here.
create table applications.records (
  id uuid primary key,
  application uuid not null,
  kind text not null,
  body jsonb not null,
  at timestamptz(3) not null
);
create index records_of_application on applications.records (application, kind);

-- A request that is still being written. Its id becomes the request's own, so that sending twice sends once.
create table applications.drafts (
  id uuid primary key,
  person uuid not null,
  service text not null,
  mission text,
  place jsonb not null,
  answers jsonb not null,
  -- Where each prefilled answer came from; what she typed has no entry.
  provenance jsonb not null,
  -- The service she came for, where this one only opens the way to it.
  next_service text,
  -- Set while an officer's correction is being answered.
  corrects boolean not null default false,
  at timestamptz(3) not null,
  revision integer not null default 0
);
create index drafts_of_person on applications.drafts (person);

create table applications.uploads (
  id uuid primary key,
  application uuid not null,
  person uuid not null,
  requirement text not null,
  -- Which part of the requirement; null where it has none.
  part text,
  name text not null,
  kind text not null,
  received text not null,
  stored text not null,
  bytes integer not null,
  details jsonb not null,
  at timestamptz(3) not null,
  -- In the draft, but not yet sent; removed by her; or sent and later replaced.
  state text not null check (state in ('draft', 'sent', 'replaced'))
);
create index uploads_of_application on applications.uploads (application, requirement);

-- What a file is found by. Names are kept as normalised words; erased with the record they come from.
create table applications.search_terms (
  application uuid not null,
  mission text not null,
  kind text not null check (kind in ('number', 'name', 'passport')),
  term text not null,
  primary key (application, kind, term)
);
create index search_terms_by_term on applications.search_terms (mission, term text_pattern_ops);
