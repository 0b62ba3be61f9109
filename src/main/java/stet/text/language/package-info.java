/**
 * What the rules know of each language, read from the folders of {@code stet/language}: one {@link
 * stet.text.language.LanguagePack} a language, one file of plain text a {@link
 * stet.text.language.WordList}.
 *
 * <p>Takes a BCP 47 tag, gives the pack by which a text in that language is read. Guarantees one
 * for every tag: a text in an unknown language is read as English, and so is another language as
 * far as its folder lacks a list. What belongs to no language lies in the folder {@code und} and is
 * part of every pack.
 *
 * <p>{@link stet.text.language.LanguageDetector} takes a {@link stet.model.Content} and gives the
 * tag of the language that it is written in.
 */
@NullMarked
package stet.text.language;

import org.jspecify.annotations.NullMarked;
