/**
 * What an edit touched: {@link stet.model.Edit}s in, {@link stet.model.TaggedEdit}s out.
 *
 * <p>Pure functions, one class a rule. Definitions are strict: a tag that is missing costs a reader
 * a hit, a tag that is wrong costs a newsroom its name.
 *
 * <p>A {@code Change} is an edit between its two versions, read at most once: its wordings aligned
 * word by word, its quotations, figures, dates and names. Rules judge it one after the other and
 * gather {@code Findings}; a typo is what the others leave, and {@code Weighing} says how
 * substantial it all is. Speech is told from terms and titles by weighed clues ({@code Speech},
 * weights in {@code speech.txt}, trained by {@code SpeechTrainer} in src/bench); who speaks, by the
 * order of words around a verb of reporting ({@code Clause}, {@code Speakers}).
 */
@NullMarked
package stet.tag;

import org.jspecify.annotations.NullMarked;
