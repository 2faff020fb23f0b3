-- The version must be read before positions are taken. Who opens a chain without naming the stream reads it after, and a
-- stream whose facts lie in two missions' chains then has versions out of the order of positions.
drop function journal.open_chain(text, integer);
