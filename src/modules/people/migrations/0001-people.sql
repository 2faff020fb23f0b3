create schema people;

-- Records, not a view: values are corrected and erased here, and facts only name their keys.
create table people.known (
  person uuid not null,
  key text not null,
  value jsonb not null,
  -- The request, or the sign-in, that the value came with.
  source text not null,
  legal_basis text not null,
  reported_at timestamptz(3) not null,
  verified_at timestamptz(3),
  primary key (person, key)
);
