package stet.health;

import java.time.Duration;

/**
 * Description of a background task: its name, and how its failures are judged.
 *
 * @param name one word for logs and monitors, such as {@code indexing}
 * @param effect the consequence while the task does not work, as a sentence
 * @param required whether the process counts as ready only while the task does its work
 * @param longestPiece the longest time for one piece of its work; after that the task counts as
 *     stalled
 */
public record TaskDescription(
    String name, String effect, boolean required, Duration longestPiece) {}
