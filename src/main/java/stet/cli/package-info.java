/**
 * The command line, with one class per command.
 *
 * <p>A command takes its arguments, asks the parts that {@link stet.cli.CommandContext} has put
 * together, and prints either the JSON of the web API or the same facts as text. Expected failures
 * end in one sentence that says what to do next, and in a meaningful exit status: see {@link
 * stet.cli.ExitStatus}.
 */
@NullMarked
package stet.cli;

import org.jspecify.annotations.NullMarked;
