-- What a reader of the paper may compare: the passport number or, on a letter without one, the date of birth.
alter table documents.letters add column compares text check (compares in ('passport', 'birth-date'));
update documents.letters set compares = 'passport'
where holder_passport is not null or document in (select document from documents.passports);
-- In clear until the file is made; then only its hash stays, in comparisons.
alter table documents.letters rename column holder_passport to compared;
alter table documents.passports rename to comparisons;
