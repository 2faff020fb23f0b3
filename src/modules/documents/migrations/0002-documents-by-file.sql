-- Asked for every file of the store, to find those that nothing names any more.
create index documents_by_file on documents.documents (sha256) where sha256 is not null;
