/**
 * An understood query in, Lucene's out: over edits where it is about changes, else over versions.
 */
@NullMarked
package stet.search.lucene.query;

import org.jspecify.annotations.NullMarked;
