/**
 * What an edit touched: {@link stet.model.Edit}s in, {@link stet.model.TaggedEdit}s out.
 *
 * <p>Pure functions, one class a rule. Definitions are strict: a tag that is missing costs a reader
 * a hit, a tag that is wrong costs a newsroom its name.
 *
 * <p>A {@code EditInContext} is an edit between its two versions, read at most once: its wordings
 * aligned word by word, its quotations, figures, dates and names. Rules judge it one after the
 * other and gather {@code TagFindings}; a typo is what the others leave, and {@code
 * SignificanceScorer} says how substantial it all is. What they read of a sentence is found in
 * packages of its own: its words, its figures and dates, its quotations and who speaks, the persons
 * it names.
 */
@NullMarked
package stet.revision.tag;

import org.jspecify.annotations.NullMarked;
