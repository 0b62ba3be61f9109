/**
 * Who is named: the text of an article in, {@link stet.model.Person}s out.
 *
 * <p>A {@link stet.revision.tag.person.PersonRecognizer} finds names in one paragraph; a {@link
 * stet.revision.tag.person.PersonLinker} joins the names of one article, so that "Mr. Lavrov",
 * "Lavrov" and "Foreign Minister Sergey V. Lavrov" are one person. Nothing is known of anyone
 * beyond the article.
 */
@NullMarked
package stet.revision.tag.person;

import org.jspecify.annotations.NullMarked;
