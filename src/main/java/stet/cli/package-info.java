/**
 * The command line: one class a command.
 *
 * <p>A command takes its arguments, asks the parts that {@link stet.cli.CommandContext} has put
 * together, and prints either the JSON that the web API gives or the same facts as text. What can
 * be expected to go wrong ends in one sentence that says what to do next, and in an exit status
 * that means something: see {@link stet.cli.ExitStatus}.
 */
@NullMarked
package stet.cli;

import org.jspecify.annotations.NullMarked;
