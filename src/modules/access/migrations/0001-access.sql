create schema access;

-- Records: who has an account. Issuer and subject are the identity; name and e-mail are what the provider last said.
create table access.accounts (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  -- What a person without a role tells the administrator; no secret, and no key to anything.
  code text not null unique,
  name text not null,
  email text,
  -- The account with which an officer asks for services as a citizen, where it is known.
  citizen_account uuid references access.accounts,
  opened_at timestamptz(3) not null,
  unique (issuer, subject)
);

-- View: every role ever given, and every signature ever lent. Days are whole days in the mission's zone.
create table access.roles (
  id uuid primary key,
  account uuid not null,
  role text not null,
  mission text,
  starts date not null,
  ends date,
  delegated_by uuid,
  ended_at timestamptz(3)
);
create index roles_of_account on access.roles (account) where ended_at is null;
create index roles_of_mission on access.roles (mission, role) where ended_at is null;

-- Records: where someone is signed in. The browser holds the token; here is only its SHA-256.
create table access.sessions (
  id uuid primary key,
  token bytea not null unique,
  account uuid not null references access.accounts,
  -- The provider through which the person came: what they may do depends on it.
  door text not null check (door in ('citizen', 'officer')),
  csrf bytea not null,
  browser text not null,
  opened_at timestamptz(3) not null,
  last_seen timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index sessions_of_account on access.sessions (account) where ended_at is null;
create index sessions_by_last_seen on access.sessions (last_seen);

-- Records: what was typed into a form whose session had run out, for one hour.
create table access.held_forms (
  id uuid primary key,
  account uuid not null references access.accounts,
  -- SHA-256 of the cookie of the browser that sent it.
  key bytea not null,
  path text not null,
  fields jsonb not null,
  had_files boolean not null,
  until timestamptz(3) not null
);
create index held_forms_of_account on access.held_forms (account);
create index held_forms_by_end on access.held_forms (until);

-- View: who has looked at whose data. Lists collapse to one row a day, person and purpose; all else is one row a look.
create table access.looks (
  person uuid not null,
  application uuid not null,
  occasion text not null,
  at timestamptz(3) not null,
  looker text not null,
  role text not null,
  mission text,
  what text not null,
  purpose text not null,
  detail text,
  primary key (person, application, occasion)
);
create index looks_of_person on access.looks (person, at desc);
