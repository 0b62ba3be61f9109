/**
 * Benchmarks and evaluations: every figure the README quotes is printed here, with the ratio to
 * something well known and the way to run it again.
 */
@NullMarked
package stet.bench;

import org.jspecify.annotations.NullMarked;
