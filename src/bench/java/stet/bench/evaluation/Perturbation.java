package stet.bench.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.EditKind;

/**
 * A real article and what one change by a rule made of it, with the tags that the step must earn
 * and those it must not; of any other tag nothing is said.
 *
 * @param must labels of tags
 * @param kind of the one edit that this must be, null where nothing is said of it
 */
record Perturbation(
    String rule,
    Content before,
    Content after,
    Set<String> must,
    Set<String> mustNot,
    @Nullable EditKind kind) {}
