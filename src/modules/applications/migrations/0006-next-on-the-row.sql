-- What a list shows of a request stands in its own row: the steps that have been taken, the times in which its promise
-- did not run, and which acts come next, so that they can be counted from an index.
alter table applications.files
  add column done text[] not null default '{}',
  add column next text[] not null default '{}',
  add column pauses jsonb not null default '[]';
alter table applications.files alter column done drop default, alter column next drop default, alter column pauses drop default;

-- In the order in which the steps were first taken; entries that were cancelled do not stand.
update applications.files f set done = taken.steps
from (
  select id, array_agg(step order by version) as steps from (
    select distinct on (stream, step) substr(stream, length('application-') + 1)::uuid as id, step, version
    from (select stream, version, body ->> 'step' as step from journal.facts entry
      where stream like 'application-%' and body ? 'step' and not exists (
        select from journal.facts cancelled
        where cancelled.stream = entry.stream and cancelled.fact = 'EntryCancelled'
          and cancelled.body ->> 'entry' = entry.version::text)) facts
    order by stream, step, version) first
  group by id) taken
where taken.id = f.id;

update applications.files f set pauses = waits.pauses
from (
  select application, jsonb_agg(jsonb_build_object(
    'from', to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'to', to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by since) as pauses
  from applications.pauses group by application) waits
where waits.application = f.id;

-- The tables of steps as they were shipped until now; from here on the view itself asks the definition.
with steps (service, place, step, act, at, after) as (values
  ('lapor-diri', 1, 'declare-complete', 'declare-complete', 'submitted', '{}'::text[]),
  ('lapor-diri', 2, 'decide', 'decide', 'complete', '{}'),
  ('surat-keterangan-pindah', 1, 'declare-complete', 'declare-complete', 'submitted', '{}'),
  ('surat-keterangan-pindah', 2, 'decide', 'decide', 'complete', '{}'),
  ('passport-replacement', 1, 'declare-complete', 'declare-complete', 'submitted', '{}'),
  ('passport-replacement', 2, 'payment', 'payment', 'complete', '{}'),
  ('passport-replacement', 3, 'attendance', 'attendance', 'complete', '{}'),
  ('passport-replacement', 4, 'biometrics', 'biometrics', 'complete', '{attendance}'),
  ('passport-replacement', 5, 'interview', 'interview', 'complete', '{attendance}'),
  ('passport-replacement', 6, 'send-to-imigrasi', 'send-out', 'complete', '{attendance,payment,biometrics,interview}'),
  ('passport-replacement', 7, 'imigrasi-answer', 'answer-in', 'paused', '{}'),
  ('passport-replacement', 8, 'decide', 'decide', 'complete', '{attendance,payment,biometrics,interview,send-to-imigrasi,imigrasi-answer}'),
  ('passport-replacement', 9, 'hand-over', 'hand-over', 'granted', '{}'))
update applications.files f set next = array(
  select s.act from steps s
  where s.service = f.service and f.definition = 1 and s.at = f.status
    and s.step = any(f.steps) and not s.step = any(f.done)
    and not exists (select from unnest(s.after) earlier where earlier = any(f.steps) and not earlier = any(f.done))
  order by s.place);

-- What waits for a decision is counted on every page of the desk.
create index files_to_decide on applications.files (mission, rank, order_at, id) where 'decide' = any (next);

drop table applications.pauses;
drop table applications.steps_taken;
