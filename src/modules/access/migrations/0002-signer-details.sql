-- Records: what is printed under the letters of a signer. For which person and days each counts stands in the facts.
create table access.signer_details (
  id uuid primary key,
  position_id text not null,
  position_en text,
  nip text
);
