/**
 * Supervision of the threads that work in the background, and what a monitor is told of them.
 *
 * <p>Takes work that runs until it is stopped. Each {@link stet.health.BackgroundTask} runs in a
 * thread of its own: a failure is logged and the work is tried again, after a pause that grows; an
 * error that no try can mend is handed to the {@link stet.health.FatalErrorHandler}, which ends the
 * process. The {@link stet.health.TaskRegistry} starts the tasks and gives the {@link
 * stet.health.HealthReport} of them, from memory alone. Knows no other package.
 */
@NullMarked
package stet.health;

import org.jspecify.annotations.NullMarked;
