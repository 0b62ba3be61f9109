package stet.cli;

import java.util.ArrayList;
import java.util.List;
import stet.api.EditJson.WordJson;
import stet.api.HitJson.FragmentJson;

/**
 * Markup of changed text in the style of wdiff, which needs no colours: {@code asked [-not be-]
 * {+not to be+} named}.
 */
final class ChangeMarkup {

  private final TerminalOutput terminal;

  ChangeMarkup(TerminalOutput terminal) {
    this.terminal = terminal;
  }

  String words(List<WordJson> words) {
    StringBuilder text = new StringBuilder();
    boolean behindMark = false;
    boolean onlySpaces =
        words.stream().allMatch(run -> run.op().equals("same") || run.text().isBlank());
    for (WordJson run : joined(words)) {
      String plain = oneLine(run.text());
      boolean changed = !run.op().equals("same") && (onlySpaces || !plain.isBlank());
      if (changed && plain.isBlank()) {
        text.append(
            run.op().equals("added")
                ? "{+ +}"
                : "[- -]"); // otherwise the change would be invisible
        continue;
      }
      boolean spaced = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
      if (changed) {
        text.append(!spaced && (behindMark || plain.startsWith(" ")) ? " " : "");
        text.append(mark(run.op().equals("added"), plain.strip()));
        text.append(plain.endsWith(" ") ? " " : "");
      } else {
        String stays = spaced ? plain.stripLeading() : plain;
        text.append(run.matched() ? each(TerminalStyle.BOLD, stays) : stays);
      }
      behindMark = changed;
    }
    return text.toString().strip();
  }

  /**
   * Joins consecutive runs of the same change, so that one mark encloses them, whether they match
   * the query or not.
   */
  private static List<WordJson> joined(List<WordJson> words) {
    List<WordJson> joined = new ArrayList<>();
    for (WordJson run : words) {
      WordJson last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.op().equals(run.op()) && !run.op().equals("same")) {
        joined.removeLast();
        joined.add(new WordJson(run.op(), last.text() + run.text(), false));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  String fragments(List<FragmentJson> fragments) {
    StringBuilder text = new StringBuilder();
    for (FragmentJson fragment : fragments) {
      String plain = oneLine(fragment.text());
      text.append(fragment.matched() ? each(TerminalStyle.BOLD, plain) : plain);
    }
    return text.toString().strip();
  }

  /** Puts marks around words, but not around the spaces next to them. */
  private String mark(boolean added, String words) {
    return added
        ? each(TerminalStyle.ADDED, "{+" + words + "+}")
        : each(TerminalStyle.REMOVED, "[-" + words + "-]");
  }

  /** Styles word by word, so that a style never extends over the end of a line. */
  private String each(TerminalStyle style, String words) {
    StringBuilder styled = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      styled.append(styled.isEmpty() ? "" : " ");
      styled.append(word.isEmpty() ? "" : terminal.styled(style, word));
    }
    return styled.toString();
  }

  private static String oneLine(String text) {
    return TerminalOutput.harmless(text).replaceAll("\\s+", " ");
  }
}
