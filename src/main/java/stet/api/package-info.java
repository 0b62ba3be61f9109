/**
 * Answers as JSON: what the web API returns and what the command line prints with {@code --format
 * json} is made here, once.
 */
@NullMarked
package stet.api;

import org.jspecify.annotations.NullMarked;
