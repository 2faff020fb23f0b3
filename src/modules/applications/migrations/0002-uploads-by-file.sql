-- Asked for every file of the store, to find those that nothing names any more.
create index uploads_by_file on applications.uploads (stored);
