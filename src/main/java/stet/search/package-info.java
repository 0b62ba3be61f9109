/**
 * Questions about the changes and their answers.
 *
 * <p>Takes a query in Stet's language; gives articles with the edits or versions found in them. All
 * that lies behind the index is reached through {@link stet.search.Search}.
 */
@NullMarked
package stet.search;

import org.jspecify.annotations.NullMarked;
