/**
 * Tags: the package takes {@link stet.model.Edit}s and gives {@link stet.model.TaggedEdit}s.
 *
 * <p>These are pure functions, with one class per rule. Definitions are strict: a missing tag costs
 * a reader a result, but a wrong tag damages the reputation of a newsroom.
 *
 * <p>An {@code EditInContext} is an edit between its two versions, analysed at most once: its
 * wordings aligned word by word, its quotations, figures, dates and names. The rules judge it one
 * after the other and add to its {@code TagFindings}; a typo is an edit in which no other rule
 * found more, and {@code SignificanceScorer} gives the significance of the whole. The parts of a
 * sentence are found in packages of their own: its words, its figures and dates, its quotations
 * with their speakers, and the persons it names.
 */
@NullMarked
package stet.revision.tag;

import org.jspecify.annotations.NullMarked;
