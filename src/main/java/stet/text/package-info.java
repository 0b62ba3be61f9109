/**
 * How a text becomes words: cut, folded and reduced to stems, the same for what is indexed and for
 * what is asked.
 *
 * <p>Takes a text and its language; gives its words in order, each with its place, its form without
 * case and accents, and its stem. Another way to cut, fold or stem makes other terms of the same
 * text: then the index has to be built anew.
 */
@NullMarked
package stet.text;

import org.jspecify.annotations.NullMarked;
