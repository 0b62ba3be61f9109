package stet.model;

import org.jspecify.annotations.Nullable;

/**
 * A speaker as the text names one: in "“No,” said Mr. Lavrov", the phrase {@code Mr. Lavrov} and
 * the verb {@code said}.
 *
 * @param phrase the speaker as written, even if it is a pronoun
 * @param verb the reporting verb as written, or its equivalent ({@code according to}); empty if
 *     there is none
 * @param person the person, if the text names one
 */
public record Speaker(String phrase, String verb, @Nullable Person person) {}
