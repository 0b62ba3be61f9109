/**
 * Supervision of background threads, with reports for monitors.
 *
 * <p>The package takes work that runs until it is stopped. Each {@link stet.health.BackgroundTask}
 * runs in a separate thread. A failure is logged, and the work is tried again after a pause that
 * grows with each failure. An error after which no retry can succeed is passed to the {@link
 * stet.health.FatalErrorHandler}, which ends the process. The {@link stet.health.TaskRegistry}
 * starts the tasks and creates the {@link stet.health.HealthReport} about them from memory only.
 * The package depends on no other package.
 */
@NullMarked
package stet.health;

import org.jspecify.annotations.NullMarked;
