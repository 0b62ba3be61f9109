/**
 * Translation of parsed queries to Lucene's: over edits where a query is about changes, else over
 * versions.
 */
@NullMarked
package stet.search.lucene.query;

import org.jspecify.annotations.NullMarked;
