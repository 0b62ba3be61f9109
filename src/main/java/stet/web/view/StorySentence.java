package stet.web.view;

/**
 * A sentence of the story of an article: the time of an edit, and what it touched.
 *
 * @param words what the edit touched, to follow the time, with the mark that ends the sentence
 * @param href the address of the edit
 */
public record StorySentence(ChangeInterval when, String words, String href) {}
