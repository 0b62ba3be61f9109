/**
 * A fetched page in, the article on it out: headline, byline, instants, language and paragraphs.
 *
 * <p>Takes a {@link stet.intake.extract.HtmlPage}, gives an {@link
 * stet.intake.extract.ExtractionResult}: the article, or the reason why the page holds none. The
 * rules are general ones: none knows any site. Guarantees that the same page gives the same answer,
 * with no state and no look at the network. Pages whose markup is longer or deeper than any
 * article's are refused before they are looked through, and the clock ends what takes too long all
 * the same.
 */
@NullMarked
package stet.intake.extract;

import org.jspecify.annotations.NullMarked;
