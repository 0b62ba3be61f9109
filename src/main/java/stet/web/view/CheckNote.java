package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Note whether sources are being checked for new articles and changes.
 *
 * @param state whether they are checked, in words, without the mark that ends the sentence
 * @param looked the time of the last check; null if there was none
 * @param due the time of the next check; null if there is none
 * @param after further sentences; empty if there are none
 */
public record CheckNote(
    String state, @Nullable InstantView looked, @Nullable InstantView due, String after) {}
