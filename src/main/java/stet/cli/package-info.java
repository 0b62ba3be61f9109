/**
 * The command line, with one class per command.
 *
 * <p>A command takes its arguments, asks the parts that {@link stet.cli.CommandContext} provides,
 * and prints either the JSON of the web API or the same facts as text. An expected failure ends
 * with one sentence that says what to do next, and with a meaningful exit status; see {@link
 * stet.cli.ExitStatus}.
 */
@NullMarked
package stet.cli;

import org.jspecify.annotations.NullMarked;
