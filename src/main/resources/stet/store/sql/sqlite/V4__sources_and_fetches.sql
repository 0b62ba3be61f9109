-- What is watched, what is followed, and where what was fetched is kept. The desk's and the
-- collector's, not the archive's: none of it is observed truth.

CREATE TABLE watched (                              -- a source that is watched
  key     INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  contact TEXT NOT NULL,                            -- who is asking: told with every request
  reach   TEXT NOT NULL,                            -- PUBLIC, EVERYWHERE
  paused  INTEGER NOT NULL,
  pace    INTEGER NOT NULL,                         -- milliseconds between two requests to a host
  budget  INTEGER NOT NULL,                         -- requests in an hour, at most
  include TEXT,                                     -- regular expression of addresses to follow
  exclude TEXT,                                     -- and not to
  hour    INTEGER NOT NULL DEFAULT 0,               -- hours since 1970 …
  spent   INTEGER NOT NULL DEFAULT 0                -- … in which so many requests were made
) STRICT;

CREATE TABLE listing (                              -- where a source announces its articles
  key      INTEGER PRIMARY KEY,
  watched  INTEGER NOT NULL REFERENCES watched,
  kind     TEXT NOT NULL,                           -- FEED, SITEMAP, PAGE
  url      TEXT NOT NULL,
  links    TEXT,                                    -- of a page: which of its links are articles
  due      INTEGER NOT NULL,
  wait     INTEGER NOT NULL,                        -- milliseconds from one look to the next
  looked   INTEGER,                                 -- when it was last read with success
  etag     TEXT,
  modified TEXT,
  failures INTEGER NOT NULL DEFAULT 0,              -- in a row
  told     TEXT,                                    -- what the last look came to
  UNIQUE (watched, url)
) STRICT;

CREATE TABLE followed (                             -- an article that is looked at again and again
  key      INTEGER PRIMARY KEY,
  watched  INTEGER NOT NULL REFERENCES watched,
  article  TEXT NOT NULL UNIQUE,                    -- its id
  url      TEXT NOT NULL,
  since    INTEGER NOT NULL,                        -- when it appeared, as far as anybody said
  due      INTEGER,                                 -- null: never again
  wait     INTEGER NOT NULL,                        -- milliseconds from one look to the next
  looked   INTEGER,                                 -- when its text was last seen
  stands   INTEGER,                                 -- since when that text stands, as far as is known
  content  BLOB,                                    -- the hash of that text
  reader   TEXT,                                    -- who extracted it
  language TEXT,
  etag     TEXT,
  modified TEXT,
  failures INTEGER NOT NULL DEFAULT 0,              -- in a row
  missing  INTEGER NOT NULL DEFAULT 0,              -- of them, "not found", in a row
  told     TEXT                                     -- what went wrong the last time, if it did
) STRICT;

CREATE INDEX followed_by_due ON followed (due);
CREATE INDEX followed_by_content ON followed (content);

CREATE TABLE alias (                                -- the addresses an article is announced by
  watched  INTEGER NOT NULL,
  url      TEXT NOT NULL,                           -- canonical
  followed INTEGER NOT NULL,
  PRIMARY KEY (watched, url)
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_by_followed ON alias (followed);

CREATE TABLE fetch (                                -- a response that is kept
  key     INTEGER PRIMARY KEY,
  article TEXT,                                     -- the id of the article it is of, if it is of one
  url     TEXT NOT NULL,
  seen    INTEGER NOT NULL,
  status  INTEGER NOT NULL,
  file    TEXT NOT NULL,                            -- the WARC file, within its directory
  place   INTEGER NOT NULL,                         -- of the response in it: offset in bytes
  record  TEXT NOT NULL,                            -- its WARC-Record-ID
  digest  TEXT NOT NULL,                            -- of the payload
  payload INTEGER NOT NULL                          -- the fetch that holds it: this one, or an earlier
) STRICT;

CREATE INDEX fetch_by_article ON fetch (article, seen);
CREATE INDEX fetch_by_url ON fetch (url, key);
CREATE INDEX fetch_by_file ON fetch (file);
CREATE INDEX fetch_by_payload ON fetch (payload);
