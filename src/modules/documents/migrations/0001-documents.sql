create schema documents;

-- The last number given in each register. Whoever takes the next one holds this row until their transaction ends, so
-- that numbers have neither gaps nor doubles: what is rolled back gives its number back.
create table documents.registers (
  mission text not null,
  register text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (mission, register, year)
);

-- A view of the facts: every document that took a number.
create table documents.documents (
  document uuid primary key,
  mission text not null,
  -- Account of the person whom it is about.
  person uuid not null,
  kind text not null,
  name_id text not null,
  name_en text not null,
  register text not null,
  year int not null,
  sequence int not null,
  number text not null,
  issued_on date not null,
  numbered_at timestamptz(3) not null,
  -- SHA-256 of the verification code; the code itself is a record.
  code_hash text not null,
  sha256 text,
  bytes int,
  rendered_at timestamptz(3),
  -- Tries that failed, and why the last one did; none once the file is there.
  failures int not null,
  failure text,
  failed_at timestamptz(3),
  -- Record of the reason for each.
  voided_at timestamptz(3),
  void_reason uuid,
  revoked_at timestamptz(3),
  revoke_reason uuid
);
create unique index documents_by_code on documents.documents (code_hash);
create unique index documents_by_number on documents.documents (mission, register, year, sequence);
create index documents_unfinished on documents.documents (mission) where sha256 is null and voided_at is null;

-- Records: what the paper says of a person, erasable. Facts point here by the document's id.
create table documents.letters (
  document uuid primary key,
  template text not null,
  code text not null,
  content jsonb not null,
  -- Until the file is made; then only its hash stays, in passports.
  holder_passport text
);

-- What a reader of the paper may compare with; the number cannot be read back.
create table documents.passports (
  document uuid primary key,
  salt bytea not null,
  hash bytea not null
);

create table documents.reasons (
  reason uuid primary key,
  document uuid not null,
  words text not null,
  written_at timestamptz(3) not null
);
