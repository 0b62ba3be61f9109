/**
 * Counts over the results of a query: the number of articles for each value of a field, and the
 * number of results for each hour.
 */
@NullMarked
package stet.search.lucene.count;

import org.jspecify.annotations.NullMarked;
