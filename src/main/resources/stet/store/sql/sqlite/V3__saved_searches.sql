-- Searches that people follow under a name, and who has yet to be told what they found.

CREATE TABLE saved_search (
  name     TEXT PRIMARY KEY,
  query    TEXT NOT NULL,
  created  INTEGER NOT NULL,             -- milliseconds since 1970-01-01T00:00:00Z
  webhook  TEXT,                         -- who is told, by URL; null for nobody
  secret   BLOB,                         -- the key of the signatures; null without a webhook
  reach    TEXT NOT NULL,                -- where it may lead: PUBLIC, EVERYWHERE
  matched  INTEGER NOT NULL,             -- archive position up to which it was looked through
  given_up INTEGER NOT NULL DEFAULT 0,   -- how many alerts were never taken
  trouble  TEXT,                         -- why the last one was not taken; null where it was
  CHECK ((webhook IS NULL) = (secret IS NULL))
) STRICT;

-- Alerts that are not delivered yet. Names, no texts: what is told is read when it is sent, so
-- that nothing is sent which is withheld by then.
CREATE TABLE alert (
  key      INTEGER PRIMARY KEY AUTOINCREMENT,   -- the order in which an endpoint is told
  search   TEXT NOT NULL REFERENCES saved_search ON DELETE CASCADE,
  step     TEXT NOT NULL,                       -- its permanent name
  recorded INTEGER NOT NULL,                    -- where in the archive it came to be
  queued   INTEGER NOT NULL                     -- milliseconds since 1970-01-01T00:00:00Z
) STRICT;

CREATE INDEX alert_by_search ON alert (search);

-- Stretches of the archive that alert nobody: imports of the past.
CREATE TABLE quiet (
  after INTEGER PRIMARY KEY,
  up_to INTEGER NOT NULL UNIQUE
) STRICT;
