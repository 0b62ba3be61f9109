/** What there is among what is found: values, counted in articles, and when they were seen. */
@NullMarked
package stet.search.lucene.count;

import org.jspecify.annotations.NullMarked;
