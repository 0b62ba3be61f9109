package stet.health;

import java.time.Duration;

/**
 * The name of a background task, and how its failures are judged.
 *
 * @param name one word for logs and monitors, as {@code indexing}
 * @param effect what goes undone while the task does not work, as a sentence
 * @param required whether the process counts as ready only while the task does its work
 * @param longestPiece how long one piece of its work may take; a longer one counts as stalled
 */
public record TaskDescription(
    String name, String effect, boolean required, Duration longestPiece) {}
