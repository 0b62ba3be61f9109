-- A content may now say which of its paragraphs are block quotations, ahead of its text: see Content.
-- What was recorded before says nothing of them, has the bytes and the hash that it had, and is read
-- as ever. The tables stay as they are; the number keeps programs out that cannot read such contents.

SELECT 1;
