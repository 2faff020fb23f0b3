-- The list of one person's looks reads all of them, which the key finds as well. Without an index that holds the time, a
-- list drawn again changes its rows in place, where there is room for them: each page of the desk writes twenty-five.
drop index access.looks_of_person;
alter table access.looks set (fillfactor = 80);
