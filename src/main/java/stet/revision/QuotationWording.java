package stet.revision;

import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Speaker;
import stet.model.Version;

/**
 * A quotation as it stood, with the same words and the same speaker, in a run of versions.
 *
 * @param text what stood inside the marks, as written in the first of them
 * @param speaker who was named as having said it; null where the text did not tell
 * @param from the first of the versions
 * @param to the last of them
 */
public record QuotationWording(
    String text, ArticlePart where, @Nullable Speaker speaker, Version from, Version to) {}
