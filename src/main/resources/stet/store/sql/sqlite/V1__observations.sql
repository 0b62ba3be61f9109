-- What was observed. What can be worked out from it is not kept, but for one count
-- (article.versions) and the chain.

CREATE TABLE source (
  key  INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE reader (
  key  INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE article (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,                  -- from the source and the canonical identifier
  source     INTEGER NOT NULL REFERENCES source,
  identifier TEXT NOT NULL,                         -- as the first observation to arrive gave it
  versions   INTEGER NOT NULL                       -- how many there are now; verify checks it
) STRICT;

CREATE TABLE content (
  key    INTEGER PRIMARY KEY,
  hash   BLOB NOT NULL,                             -- SHA-256 of the content's bytes
  base   INTEGER REFERENCES content,                -- what it is packed against; null for a full copy
  primer INTEGER REFERENCES source,                 -- whose primer a full copy is packed against
  depth  INTEGER NOT NULL,                          -- how many bases lie below it; 0 for a full copy
  length INTEGER NOT NULL,                          -- of the content's bytes
  data   BLOB NOT NULL                              -- a zstd frame; base or primer is its dictionary
) STRICT;

-- What the articles of a source have in common: its first full copies, whose beginnings, one behind
-- the other, are the dictionary of those that come later. See Primer.
CREATE TABLE primer (
  source  INTEGER NOT NULL REFERENCES source,
  part    INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES content,
  PRIMARY KEY (source, part)
) STRICT, WITHOUT ROWID;

-- Eight bytes tell a billion contents apart; whoever looks one up compares the whole hash. An index
-- of whole hashes would take 3 in 100 of the file.
CREATE INDEX content_by_hash ON content (substr(hash, 1, 8));

CREATE TABLE observation (
  position   INTEGER PRIMARY KEY,                   -- order of arrival, from 1, without gaps
  article    INTEGER NOT NULL REFERENCES article,
  seen       INTEGER NOT NULL,                      -- milliseconds since 1970-01-01T00:00:00Z
  content    INTEGER NOT NULL REFERENCES content,
  reader     INTEGER NOT NULL REFERENCES reader,
  label      TEXT,
  language   TEXT,
  identifier TEXT,                                  -- as given; null where it is the article's
  digest     INTEGER NOT NULL                       -- first 8 bytes of its SHA-256: see Chain
) STRICT;

-- The end of the chain: one row, replaced by every batch.
CREATE TABLE head (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  position INTEGER NOT NULL,
  link     BLOB NOT NULL
) STRICT;

INSERT INTO head VALUES (1, 0, zeroblob(32));

-- The same observation is never recorded twice. A null would be unlike any other null: the empty
-- blob stands in, which no text equals. The index also finds an article's observations by time.
CREATE UNIQUE INDEX observation_once ON observation (
  article, seen, content, reader,
  ifnull(label, x''), ifnull(language, x''), ifnull(identifier, x'')
);

CREATE TRIGGER observation_never_changes BEFORE UPDATE ON observation
BEGIN SELECT raise(ABORT, 'an observation, once recorded, never changes'); END;

CREATE TRIGGER observation_never_goes BEFORE DELETE ON observation
BEGIN SELECT raise(ABORT, 'an observation, once recorded, never goes'); END;

CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'a content, once recorded, never changes'); END;

CREATE TRIGGER content_never_goes BEFORE DELETE ON content
BEGIN SELECT raise(ABORT, 'a content, once recorded, never goes'); END;

CREATE TRIGGER primer_never_changes BEFORE UPDATE ON primer
BEGIN SELECT raise(ABORT, 'a primer, once laid down, never changes'); END;

CREATE TRIGGER primer_never_goes BEFORE DELETE ON primer
BEGIN SELECT raise(ABORT, 'a primer, once laid down, never goes'); END;
