package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link PersonProfile} of a name.
 *
 * @param name the name in any form; it also stands for persons whose names contain all its words
 *     and others
 * @param limit the number of articles on a page, 1 to 1000
 * @param after the {@code next} of the previous page; null for the first page
 */
public record PersonQuestion(
    String name, int limit, Question.Order order, @Nullable String after) {}
