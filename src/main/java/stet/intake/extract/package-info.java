/**
 * Extraction of articles from fetched pages: headline, byline, times, language and paragraphs.
 *
 * <p>The input is a {@link stet.intake.extract.HtmlPage}. The output is an {@link
 * stet.intake.extract.ExtractionResult}: the article, or the reason why the page has none. All
 * rules are general; none is for a particular site. The result depends only on the page: there is
 * no state and no network access. A page whose markup is longer or deeper than that of any article
 * is refused before it is analysed, and a time limit ends an analysis that still takes too long.
 */
@NullMarked
package stet.intake.extract;

import org.jspecify.annotations.NullMarked;
