/**
 * Persons: the package takes the text of an article and gives the {@link stet.model.Person}s it
 * names.
 *
 * <p>A {@link stet.revision.tag.person.PersonRecognizer} finds names in one paragraph; a {@link
 * stet.revision.tag.person.PersonLinker} links the names of one article, so that "Mr. Lavrov",
 * "Lavrov" and "Foreign Minister Sergey V. Lavrov" are one person. It uses no knowledge of a person
 * from outside the article.
 */
@NullMarked
package stet.revision.tag.person;

import org.jspecify.annotations.NullMarked;
