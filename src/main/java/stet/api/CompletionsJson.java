package stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.Completion;

/** Completions for the end of a query, as JSON, the likeliest first. */
public record CompletionsJson(List<CompletionJson> completions) {

  /**
   * One completion.
   *
   * @param from the offset in the query of the part that is replaced; the part extends to the end
   *     of the query
   * @param text the text to insert there, such as {@code person:"sergey lavrov"} or {@code
   *     headline:}
   * @param name the name shown to the user
   * @param articles the number of articles in which the completion is found; null if articles are
   *     not counted
   */
  public record CompletionJson(int from, String text, String name, @Nullable Integer articles) {}

  static CompletionJson of(Completion completion) {
    return new CompletionJson(
        completion.from(),
        completion.text(),
        completion.name(),
        completion.articles() == 0 ? null : completion.articles());
  }
}
