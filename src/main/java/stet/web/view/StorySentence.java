package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of the story of an article: the time of an edit, and what it touched.
 *
 * @param when the time of the edit; null if the sentence before is about the same step
 * @param words what the edit touched, to follow the time, with the mark that ends the sentence
 * @param href the address of the edit
 */
public record StorySentence(@Nullable ChangeInterval when, String words, String href) {}
