create schema web;

-- What may be tried so often only. Keys are keyed hashes: an address or a number cannot be read back from them.
create table web.tries (
  what text not null,
  key bytea not null,
  -- The tries within the window, oldest first.
  times timestamptz(3)[] not null,
  until timestamptz(3) not null,
  primary key (what, key)
);
create index tries_by_end on web.tries (until);
