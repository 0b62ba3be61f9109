-- What is withheld and why: the public log. A line never goes; releasing it closes it.

CREATE TABLE withholding (
  key      INTEGER PRIMARY KEY,
  article  TEXT,                                    -- the article's id; null for a name
  since    INTEGER,                                 -- milliseconds; null for all of the past
  until    INTEGER,                                 -- milliseconds; null for all that comes
  name     TEXT,                                    -- a person's; null for an article
  reason   TEXT NOT NULL,
  placed   INTEGER NOT NULL,                        -- milliseconds since 1970-01-01T00:00:00Z
  erased   INTEGER NOT NULL,                        -- 1: the content itself is gone
  released INTEGER,                                 -- milliseconds; null while it is withheld
  changed  INTEGER NOT NULL UNIQUE,                 -- 1, 2, 3…: the highest is the generation
  CHECK ((article IS NULL) <> (name IS NULL))
) STRICT;

-- Contents of which only the hash is left: their data is empty.
CREATE TABLE erased (
  content     INTEGER PRIMARY KEY REFERENCES content,
  withholding INTEGER NOT NULL REFERENCES withholding
) STRICT;

-- Has its one row while contents are erased, within that transaction only: then alone may a content
-- or primer change.
CREATE TABLE erasing (
  one INTEGER PRIMARY KEY CHECK (one = 1)
) STRICT;

-- Erasures of which bytes may still lie in unused parts of the file or the index: key of withholding.
CREATE TABLE unswept (
  withholding INTEGER PRIMARY KEY REFERENCES withholding
) STRICT;

DROP TRIGGER content_never_changes;
DROP TRIGGER primer_never_changes;
DROP TRIGGER primer_never_goes;

CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'a content, once recorded, never changes'); END;

CREATE TRIGGER primer_never_changes BEFORE UPDATE ON primer
BEGIN SELECT raise(ABORT, 'a primer, once laid down, never changes'); END;

CREATE TRIGGER primer_never_goes BEFORE DELETE ON primer
WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'a primer, once laid down, never goes'); END;

CREATE TRIGGER withholding_never_goes BEFORE DELETE ON withholding
BEGIN SELECT raise(ABORT, 'a line of the log never goes'); END;
