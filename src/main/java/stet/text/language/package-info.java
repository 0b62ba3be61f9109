/**
 * Language packs: the word lists of each language, read from the folders of {@code stet/language},
 * with one {@link stet.text.language.LanguagePack} per language and one plain text file per {@link
 * stet.text.language.WordList}.
 *
 * <p>The package takes a BCP 47 tag and gives the pack with which a text in that language is read.
 * There is one for every tag: a text in an unknown language is read as English, and so is any
 * language for lists that its folder lacks. Words that belong to no language are in the folder
 * {@code und} and are part of every pack.
 *
 * <p>{@link stet.text.language.LanguageDetector} takes a {@link stet.model.Content} and gives the
 * tag of its language.
 */
@NullMarked
package stet.text.language;

import org.jspecify.annotations.NullMarked;
