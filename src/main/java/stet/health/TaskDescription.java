package stet.health;

import java.time.Duration;

/**
 * Description of a background task: its name, and how its failures affect the health of the
 * process.
 *
 * @param name one word for logs and monitors, such as {@code indexing}
 * @param effect a sentence that says what happens while the task does not work
 * @param required whether the process counts as ready only while this task does its work
 * @param longestPiece the longest time for one piece of work, after which the task counts as
 *     stalled
 */
public record TaskDescription(
    String name, String effect, boolean required, Duration longestPiece) {}
