-- A request is found by the number of the passport that was handed over, also where that was before this version. The
-- number was always kept without spaces or hyphens, so small letters are all that a term needs.
insert into applications.search_terms (application, mission, kind, term)
select f.id, f.mission, 'passport', lower(r.body ->> 'passportNumber')
from applications.records r join applications.files f on f.id = r.application
where r.kind = 'hand-over' and r.body ->> 'passportNumber' <> ''
on conflict (application, kind, term) do nothing;
