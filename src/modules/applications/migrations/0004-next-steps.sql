-- Which steps of its definition apply to a request, and which have been taken: what says who is to act next.
alter table applications.files add column steps text[] not null default '{}';
alter table applications.files alter column steps drop default;
update applications.files f
set steps = array(select jsonb_array_elements_text(latest.body -> 'steps'))
from (
  select distinct on (stream) stream, body from journal.facts
  where fact in ('ApplicationSubmitted', 'CorrectionSent')
  order by stream, version desc) latest
where latest.stream = 'application-' || f.id;

-- View: one row for each step that has been taken.
create table applications.steps_taken (
  application uuid not null,
  step text not null,
  primary key (application, step)
);
insert into applications.steps_taken (application, step)
select substr(stream, length('application-') + 1)::uuid, body ->> 'step' from journal.facts
where stream like 'application-%' and body ? 'step'
order by position
on conflict do nothing;
