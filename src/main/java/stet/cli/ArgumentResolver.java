package stet.cli;

import java.util.List;
import java.util.Optional;
import stet.model.Article;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.VersionAddress;

/** Resolver of arguments that name articles and versions. */
final class ArgumentResolver {

  private ArgumentResolver() {}

  /** Returns the history of the one article with a URL, an identifier or an id. */
  static Timeline article(CommandContext program, String text) {
    return program.archive().timeline(known(program, text).id()).orElseThrow();
  }

  /** Returns the one article with a URL, an identifier or an id, even if it is withheld. */
  static Article known(CommandContext program, String text) {
    List<Article> found = program.archive().find(text);
    if (found.isEmpty()) {
      throw new CommandRefusal(
          ExitStatus.NOT_ALL,
          "No article is known as \""
              + TerminalOutput.harmless(text)
              + "\". Search for it with `stet search`, and name it by its URL or its id.");
    }
    if (found.size() > 1) {
      StringBuilder choice = new StringBuilder("Several articles are known as \"");
      choice.append(TerminalOutput.harmless(text)).append("\". Name one by its id:");
      for (Article article : found) {
        choice.append(System.lineSeparator());
        choice.append("  ").append(article.id()).append("  ").append(article.source());
        choice.append("  ").append(TerminalOutput.harmless(article.url()));
      }
      throw new CommandRefusal(ExitStatus.USAGE, choice.toString());
    }
    return found.getFirst();
  }

  /**
   * Returns the version that a number ({@code 3}), an instant or an address names. For an instant,
   * that is the version of that time; for a minute or a day, in the form that {@code history}
   * prints, the version at its end.
   */
  static Version version(Timeline timeline, String text) {
    if (text.matches("\\d{1,9}")) {
      return timeline
          .number(Integer.parseInt(text))
          .orElseThrow(
              () ->
                  new CommandRefusal(
                      ExitStatus.NOT_ALL,
                      "There is no version %s: the article has %s."
                          .formatted(text, numbers(timeline.versions().size()))));
    }
    return at(timeline, text)
        .orElseThrow(
            () ->
                new CommandRefusal(
                    ExitStatus.NOT_ALL,
                    "No version stood at %s: the article was first seen at %s."
                        .formatted(text, timeline.first().firstSeen())));
  }

  private static String numbers(int versions) {
    return versions == 1 ? "one version" : "versions 1 to " + versions;
  }

  private static Optional<Version> at(Timeline timeline, String text) {
    Optional<VersionAddress> address = VersionAddress.parse(text);
    if (address.isPresent()) {
      return timeline.at(address.get());
    }
    InstantConverter instants =
        InstantConverter.of(text)
            .orElseThrow(
                () ->
                    new CommandRefusal(
                        ExitStatus.USAGE,
                        "\""
                            + TerminalOutput.harmless(text)
                            + "\" does not name a version: give its number (3), "
                            + InstantConverter.FORMS
                            + "."));
    return timeline.at(instants.last());
  }
}
