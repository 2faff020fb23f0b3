-- One secret for all processes of a store; what each use needs is derived from it and kept nowhere.
create table platform.keys (
  one boolean primary key default true check (one),
  root bytea not null check (octet_length(root) = 32),
  made_at timestamptz(3) not null default now()
);
