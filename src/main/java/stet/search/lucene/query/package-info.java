/**
 * Translation of parsed queries to Lucene queries: over edits if a query is about changes,
 * otherwise over versions.
 */
@NullMarked
package stet.search.lucene.query;

import org.jspecify.annotations.NullMarked;
