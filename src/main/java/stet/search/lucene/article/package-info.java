/**
 * Which article, and which of its versions, a document of the index is of: as numbers in memory,
 * kept for as long as a segment lives.
 */
@NullMarked
package stet.search.lucene.article;

import org.jspecify.annotations.NullMarked;
