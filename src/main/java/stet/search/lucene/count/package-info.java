/** Counts over the results of a query: numbers of articles per value of a field, and per hour. */
@NullMarked
package stet.search.lucene.count;

import org.jspecify.annotations.NullMarked;
