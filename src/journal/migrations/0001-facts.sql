create schema journal;

-- The one order of all facts. Gaps are normal: a transaction that fails has used its numbers up.
create sequence journal.positions;

create table journal.facts (
  position bigint primary key,
  stream text not null,
  version integer not null check (version > 0),
  fact text not null,
  body jsonb not null,
  at timestamptz(3) not null,
  actor text not null,
  -- The mission whose chain carries the fact; null stands for the ministry's chain.
  mission text check (mission <> 'ministry'),
  previous text not null,
  hash text not null,
  unique (stream, version)
);

create index facts_by_chain on journal.facts ((coalesce(mission, 'ministry')), position);
create index facts_by_name on journal.facts (fact, position);

-- Where each chain ends. Locking a chain's row is what puts its facts in one line.
create table journal.chains (
  chain text primary key,
  position bigint not null default 0,
  hash text not null default repeat('0', 64),
  count bigint not null default 0
);

-- How far each follower has read.
create table journal.bookmarks (
  follower text primary key,
  position bigint not null default 0
);

-- Locks the chain, then takes positions: in that order, so that positions rise along every chain.
create function journal.open_chain(wanted text, facts integer)
returns table (hash text, first bigint) language plpgsql as $$
begin
  insert into journal.chains (chain) values (wanted) on conflict do nothing;
  select c.hash into hash from journal.chains c where c.chain = wanted for update;
  -- Other chains take positions too, so ours are asked for one by one and need not adjoin.
  return query select open_chain.hash, nextval('journal.positions') from generate_series(1, facts);
end $$;

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Facts are never changed or removed (% on %.%)', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger facts_stay before update or delete or truncate on journal.facts
  for each statement execute function journal.refuse_change();
-- Fires for the owner and for replication roles too.
alter table journal.facts enable always trigger facts_stay;
