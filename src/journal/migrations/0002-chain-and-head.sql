-- As the one before it, which older processes of a rolling restart still call; and, where a stream is named, the version
-- that it has reached. Read after the lock: within a chain nobody can add to it from then on.
create function journal.open_chain(wanted text, facts integer, asked text)
returns table (hash text, first bigint, head integer) language plpgsql as $$
begin
  insert into journal.chains (chain) values (wanted) on conflict do nothing;
  select c.hash into hash from journal.chains c where c.chain = wanted for update;
  if asked is not null then
    select coalesce(max(f.version), 0) into head from journal.facts f where f.stream = asked;
  end if;
  return query
    select open_chain.hash, nextval('journal.positions'), open_chain.head from generate_series(1, facts);
end $$;
