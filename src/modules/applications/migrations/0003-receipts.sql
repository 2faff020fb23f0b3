-- Which receipt numbers a mission has used: what two officers could both take. Spaces and capitals make no difference.
create table applications.receipts (
  mission text not null,
  receipt text not null,
  application uuid not null,
  primary key (mission, receipt)
);
insert into applications.receipts (mission, receipt, application)
select mission, upper(regexp_replace(body ->> 'receipt', '\s', '', 'g')), substr(stream, length('application-') + 1)::uuid
from journal.facts where fact = 'PaymentReceived'
order by position
on conflict do nothing;
