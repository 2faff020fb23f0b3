-- The day on which what a letter collects was given out; null where that is not on record.
alter table documents.documents add column used_on date;
