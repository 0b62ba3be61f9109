package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link PhraseTimeline} of a phrase.
 *
 * @param phrase its words in order; case, accents and punctuation do not matter
 * @param gone whether only articles are wanted whose latest version no longer holds the phrase, and
 *     is not followed by a withheld one
 * @param limit articles on a page, 1 to 1000
 * @param after the {@code next} of the page before, null for the first page
 */
public record PhraseQuestion(String phrase, boolean gone, int limit, @Nullable String after) {

  /** A request for all articles that ever held a phrase. */
  public PhraseQuestion(String phrase, int limit, @Nullable String after) {
    this(phrase, false, limit, after);
  }
}
