/**
 * How pages say what there is: numbers, spans, kinds and quotations in words, edits as runs of
 * marked words, cut to what a list has room for, and the address that each of them leads to.
 */
@NullMarked
package stet.web.wording;

import org.jspecify.annotations.NullMarked;
