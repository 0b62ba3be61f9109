-- Observations that are set aside one by one, as those of a clock that ran ahead: a line of the log of
-- what is withheld that has any here withholds them alone, and not the article. By name and not by
-- position: they stay away too where a copy of the archive records them later, elsewhere in its chain.

CREATE TABLE IF NOT EXISTS withheld_observation (
  article     TEXT NOT NULL,                        -- its id
  seen        INTEGER NOT NULL,                     -- milliseconds since 1970-01-01T00:00:00Z
  content     BLOB NOT NULL,                        -- the hash of its content
  withholding INTEGER NOT NULL REFERENCES withholding,
  PRIMARY KEY (article, seen, content, withholding)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER IF NOT EXISTS withheld_observation_never_goes BEFORE DELETE ON withheld_observation
BEGIN SELECT raise(ABORT, 'a line of the log never goes'); END;
