package stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.Completion;

/** How the end of a query may go on, the likeliest first. */
public record CompletionsJson(List<CompletionJson> completions) {

  /**
   * One way to go on.
   *
   * @param from offset in the query of what it stands for, up to its end
   * @param text what to put there: {@code person:"sergey lavrov"} or {@code headline:}
   * @param name as it is shown
   * @param articles in how many articles it is found; null where that is not counted
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
