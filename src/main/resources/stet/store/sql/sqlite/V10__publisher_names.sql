-- What the publishers behind sources are called, and their home pages: as the operator says, as imported
-- records say, as pages say of themselves. Not observed truth: which of them is shown is worked out.

CREATE TABLE IF NOT EXISTS publisher_name (
  key      INTEGER PRIMARY KEY,
  source   TEXT NOT NULL,                           -- the source's name, whether it has articles yet or not
  origin   TEXT NOT NULL,                           -- OPERATOR, IMPORT, PAGE
  title    TEXT NOT NULL,                           -- empty where none is given
  home     TEXT NOT NULL,                           -- likewise
  articles INTEGER NOT NULL,                        -- how many articles say so; 0 for the operator's
  UNIQUE (source, origin, title, home)
) STRICT;

-- Which article says so: each counts once, whatever the number of its observations.
CREATE TABLE IF NOT EXISTS article_publisher_name (
  article INTEGER NOT NULL REFERENCES article,
  name    INTEGER NOT NULL REFERENCES publisher_name,
  PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;

-- One row: the number rises with every change of these tables.
CREATE TABLE IF NOT EXISTS publisher_name_generation (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  generation INTEGER NOT NULL
) STRICT;

INSERT INTO publisher_name_generation VALUES (1, 0) ON CONFLICT DO NOTHING;
