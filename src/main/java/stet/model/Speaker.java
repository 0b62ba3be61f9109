package stet.model;

import org.jspecify.annotations.Nullable;

/**
 * Who says something, as the text has it: in "“No,” said Mr. Lavrov", {@code Mr. Lavrov} and {@code
 * said}.
 *
 * @param phrase the speaker as written; a pronoun as the pronoun
 * @param verb the reporting verb as written, or what stands for one ({@code according to}); empty
 *     where there is none
 * @param person who that is, where the text names a person
 */
public record Speaker(String phrase, String verb, @Nullable Person person) {}
