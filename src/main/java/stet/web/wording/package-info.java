/**
 * Wording for pages: numbers, spans of time, kinds and quotations in words; edits as runs of marked
 * words, shortened for lists; and the addresses of pages.
 */
@NullMarked
package stet.web.wording;

import org.jspecify.annotations.NullMarked;
