package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link PhraseTimeline} of a phrase.
 *
 * @param phrase its words in order; case, accents and punctuation do not matter
 * @param limit articles on a page, 1 to 1000
 * @param after the {@code next} of the page before, null for the first page
 */
public record PhraseQuestion(String phrase, int limit, @Nullable String after) {}
