package stet.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import stet.text.WordDistance;

/** Handler of a command line that cannot be understood. It explains the error to the user. */
record UsageErrorHandler(ParameterException misuse) {

  /**
   * Returns the lines with the error, with what the user may have meant, and with the command that
   * gives help.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("stet: " + reason());
    List<String> meant = meant();
    if (!meant.isEmpty()) {
      lines.add("Did you mean: " + String.join(" or ", meant) + "?");
    }
    lines.add("Try: " + help());
    return lines;
  }

  private String help() {
    CommandLine command = misuse.getCommandLine();
    CommandLine parent = command.getParent();
    if (parent == null) {
      return "stet help";
    }
    return parent.getParent() == null
        ? "stet help " + command.getCommandName()
        : command.getCommandSpec().qualifiedName() + " --help";
  }

  /** Returns the reason in the words of the user and not in those of the parser. */
  private @Nullable String reason() {
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      if (unmatched.isUnknownOption()) {
        return "There is no option " + first + ".";
      }
      return isOfCommands()
          ? "There is no command \"" + first + "\"."
          : "\"" + first + "\" is one argument too many.";
    }
    if (misuse instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().getFirst().isPositional()) {
      return missing.getMissing().getFirst().paramLabel() + " is missing.";
    }
    ArgSpec wrong = misuse.getArgSpec();
    return wrong instanceof OptionSpec option && misuse.getValue() != null
        ? value(option, "\"" + misuse.getValue() + "\"")
        : misuse.getMessage();
  }

  private static String value(OptionSpec option, String given) {
    Object[] choices = option.type().getEnumConstants();
    if (choices == null) {
      String kind = option.type() == int.class ? "a number" : option.paramLabel();
      return option.longestName() + " takes " + kind + ", not " + given + ".";
    }
    String names =
        Stream.of(choices)
            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
            .collect(joining(", "));
    return option.longestName() + " is one of " + names + ", not " + given + ".";
  }

  private boolean isOfCommands() {
    return !misuse.getCommandLine().getSubcommands().isEmpty();
  }

  private List<String> meant() {
    if (!(misuse instanceof UnmatchedArgumentException unmatched)) {
      return List.of();
    }
    String typed = unmatched.getUnmatched().getFirst();
    CommandLine command = misuse.getCommandLine();
    if (unmatched.isUnknownOption()) {
      return near(typed, command.getCommandSpec().optionsMap().keySet());
    }
    return near(typed, command.getSubcommands().keySet()).stream()
        .map(name -> command.getCommandSpec().qualifiedName() + " " + name)
        .toList();
  }

  /**
   * Returns the known words that begin with the typed text, or else the nearest word with a typing
   * error or two. Often there is none.
   */
  private static List<String> near(String typed, Collection<String> known) {
    List<String> begun = known.stream().filter(each -> each.startsWith(typed)).sorted().toList();
    return begun.isEmpty() && typed.length() > 2
        ? WordDistance.nearest(typed, known).stream().toList()
        : begun;
  }
}
