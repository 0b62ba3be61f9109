package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of an edit in a list of edits.
 *
 * @param what the kind of edit in words: {@code reworded}, {@code headline added}
 * @param href the page that shows the edit side by side
 * @param lang the language of its text
 * @param speakers the speakers of the quotations that it changed, if the text names them
 * @param when the time of the change; null if it is the same for the whole list
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
