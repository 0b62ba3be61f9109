/**
 * Article and version numbers: for each document of the index, the article it belongs to and the
 * number of its version there, held in memory for as long as its segment lives.
 */
@NullMarked
package stet.search.lucene.article;

import org.jspecify.annotations.NullMarked;
