-- A label may quote what was erased, and so goes with it. What the chain needs of it stays: the
-- digest of the observation as it was recorded.

CREATE TABLE IF NOT EXISTS unlabelled (
  position INTEGER PRIMARY KEY REFERENCES observation,
  digest   BLOB NOT NULL                             -- all 32 bytes of it
) STRICT;

DROP TRIGGER IF EXISTS observation_never_changes;

CREATE TRIGGER observation_never_changes BEFORE UPDATE ON observation
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'an observation, once recorded, never changes'); END;
