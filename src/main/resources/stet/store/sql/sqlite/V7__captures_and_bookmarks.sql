-- What a web archive fetched, and how far files have been imported. The collector's and the desk's, not
-- the archive's: none of it is observed truth.

-- Of a capture that was taken out of a web archive, "url" is its address there and "seen" when it was
-- captured; then these say what was captured, and when it was asked for. The latter is null where it
-- was not, since the index of the web archive says that it is the same as another.
ALTER TABLE fetch ADD COLUMN page TEXT;
ALTER TABLE fetch ADD COLUMN asked INTEGER;

CREATE TABLE bookmark (                             -- a file of which the import is under way
  file    TEXT PRIMARY KEY,                         -- its path
  content TEXT NOT NULL,                            -- tells whether it is still the same file
  place   INTEGER NOT NULL,                         -- so many of its records are on disk
  ended   INTEGER NOT NULL                          -- whether that is all
) STRICT, WITHOUT ROWID;
