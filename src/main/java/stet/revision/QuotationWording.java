package stet.revision;

import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Speaker;
import stet.model.Version;

/**
 * One wording of a quotation, with one speaker, in a run of versions.
 *
 * @param text the text inside the marks, as written in the first of these versions
 * @param speaker the person or body named as the speaker; null if the text names none
 * @param from the first of these versions
 * @param to the last of these versions
 */
public record QuotationWording(
    String text, ArticlePart where, @Nullable Speaker speaker, Version from, Version to) {}
