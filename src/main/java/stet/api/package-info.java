/**
 * Answers as JSON. The web API returns them, and the command line prints them with {@code --format
 * json}.
 */
@NullMarked
package stet.api;

import org.jspecify.annotations.NullMarked;
