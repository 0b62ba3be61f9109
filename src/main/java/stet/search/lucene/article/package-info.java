/**
 * Article and version numbers: for each document of the index, the article and the version number
 * that it belongs to. They are kept in memory as long as the document's segment is open.
 */
@NullMarked
package stet.search.lucene.article;

import org.jspecify.annotations.NullMarked;
