package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A name whose edits are asked for.
 *
 * @param name in any form: whoever has all of its words among others is meant too
 * @param limit articles on a page, 1 to 1000
 * @param after the {@code next} of the page before, null for the first page
 */
public record PersonQuestion(
    String name, int limit, Question.Order order, @Nullable String after) {}
