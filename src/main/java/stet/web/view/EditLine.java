package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit in a list of them.
 *
 * @param what {@code reworded}, {@code headline added}
 * @param href where it is seen side by side
 * @param lang of its text
 * @param speakers whose quotations it changed, where the text says so
 * @param when null where the list as a whole says so
 */
public record EditLine(
    String what,
    String href,
    String lang,
    List<TextRun> runs,
    List<LabeledLink> tags,
    List<LabeledLink> persons,
    List<LabeledLink> speakers,
    @Nullable ChangeInterval when) {}
