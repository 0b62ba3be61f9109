package stet.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of one quotation; a quotation with two fates (reworded, and given another speaker)
 * has two of these.
 *
 * @param before what stood inside the marks, as written; the telling without marks where it came
 *     from paraphrase; empty where it was added
 * @param after what stands inside them now; empty where it was removed
 * @param speakerBefore who said it then, where the text tells
 * @param speakerAfter who says it now, where the text tells
 */
public record QuoteChange(
    QuoteChangeKind fate,
    String before,
    String after,
    @Nullable Speaker speakerBefore,
    @Nullable Speaker speakerAfter) {}
