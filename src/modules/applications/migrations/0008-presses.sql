-- Which form of the desk was sent and done, so that the second of two clicks is known from another form: a keyed digest
-- of all that was sent, erased within two nights.
create table applications.presses (
  digest bytea primary key,
  at timestamptz(3) not null
);
