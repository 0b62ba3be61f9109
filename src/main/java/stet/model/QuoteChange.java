package stet.model;

import org.jspecify.annotations.Nullable;

/**
 * The change of one quotation; a quotation that changed in two ways (reworded, and attributed to
 * another speaker) has two of these.
 *
 * @param before the old text inside the marks, as written; the old paraphrase if the quotation
 *     replaced one; empty if the quotation was added
 * @param after the new text inside the marks; the new paraphrase if one replaced the quotation;
 *     empty if the quotation was removed
 * @param speakerBefore the old speaker, if the text names one
 * @param speakerAfter the new speaker, if the text names one
 */
public record QuoteChange(
    QuoteChangeKind fate,
    String before,
    String after,
    @Nullable Speaker speakerBefore,
    @Nullable Speaker speakerAfter) {}
