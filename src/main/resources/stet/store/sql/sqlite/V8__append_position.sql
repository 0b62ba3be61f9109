-- The collector's and the desk's, not the archive's: none of it is observed truth.

-- The WARC file that is appended to, and up to where it is whole: noted together with what was written,
-- so that neither a crash nor a copy of this database that is put back can have one without the other.
CREATE TABLE IF NOT EXISTS append_position (
  key        INTEGER PRIMARY KEY CHECK (key = 1),    -- there is one
  file       TEXT NOT NULL,
  end_offset INTEGER NOT NULL                        -- in bytes
) STRICT;

-- The addresses that an article was announced by before equal text ceased to join two: which of them
-- were joined so is not said, and is found out when sources are watched next.
CREATE TABLE IF NOT EXISTS unproven_alias (
  watched  INTEGER NOT NULL,
  url      TEXT NOT NULL,
  PRIMARY KEY (watched, url)
) STRICT, WITHOUT ROWID;

INSERT INTO unproven_alias SELECT watched, url FROM alias WHERE true ON CONFLICT DO NOTHING;

-- So many addresses of a source wait at a time for their first look.
ALTER TABLE watched ADD COLUMN backlog INTEGER NOT NULL DEFAULT 5000;
