-- What she said in words of a question or document instead of an answer: that she lacks it, or that it is right.
alter table applications.drafts add column said jsonb not null default '{}';
