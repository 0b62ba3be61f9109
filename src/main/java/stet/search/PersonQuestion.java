package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link PersonProfile} of a name.
 *
 * @param name in any form: persons whose names contain all of its words among others are meant too
 * @param limit articles on a page, 1 to 1000
 * @param after the {@code next} of the page before, null for the first page
 */
public record PersonQuestion(
    String name, int limit, Question.Order order, @Nullable String after) {}
