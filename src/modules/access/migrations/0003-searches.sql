-- Records: what somebody searched for, behind an id that stands in the address instead. Gone with the session that asked.
create table access.searches (
  id uuid primary key,
  session uuid not null,
  mission text not null,
  term text not null,
  purpose text not null
);
create index searches_of_session on access.searches (session);
