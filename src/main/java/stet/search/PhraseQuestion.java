package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link PhraseTimeline} of a phrase.
 *
 * @param phrase the words of the phrase in order; case, accents and punctuation do not matter
 * @param gone whether to list only articles whose latest version no longer holds the phrase and is
 *     not followed by a withheld version
 * @param limit the number of articles on a page, 1 to 1000
 * @param after the {@code next} of the previous page; null for the first page
 */
public record PhraseQuestion(String phrase, boolean gone, int limit, @Nullable String after) {

  /** A request for all articles that ever held a phrase. */
  public PhraseQuestion(String phrase, int limit, @Nullable String after) {
    this(phrase, false, limit, after);
  }
}
