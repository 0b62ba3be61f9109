/**
 * Extraction of articles from fetched pages: headline, byline, times, language and paragraphs.
 *
 * <p>The package takes a {@link stet.intake.extract.HtmlPage} and gives an {@link
 * stet.intake.extract.ExtractionResult}: the article, or the reason why the page has none. The
 * rules are general: none is for a particular site. The same page always gives the same answer,
 * without state and network. Pages whose markup is longer or deeper than any article's are refused
 * before they are analysed, and a time limit ends whatever still takes too long.
 */
@NullMarked
package stet.intake.extract;

import org.jspecify.annotations.NullMarked;
