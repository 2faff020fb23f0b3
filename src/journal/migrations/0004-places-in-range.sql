-- A fact stands at 1 or later, and at a number that a reader of JSON keeps exactly (RFC 8259, section 6); it happened at an
-- instant. Not asked of rows that are there already: `dermaga journal verify` names those, and a store that holds one
-- must open to be verified.
alter table journal.facts
  add constraint facts_position_in_range check (position between 1 and 9007199254740991) not valid,
  add constraint facts_at_an_instant check (isfinite(at)) not valid;
