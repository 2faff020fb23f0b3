-- Where the person lived when the value was reported: an address or a day of arrival counts for that place alone.
alter table people.known add column place jsonb;
