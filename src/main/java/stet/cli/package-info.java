/** The command line: one class a command. */
@NullMarked
package stet.cli;

import org.jspecify.annotations.NullMarked;
