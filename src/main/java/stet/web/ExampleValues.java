package stet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Person;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.search.Answer;

/**
 * Words, names and dates of this archive for example queries. They are taken from the latest
 * changes, so that the examples have results.
 */
record ExampleValues(List<Answer.ArticleResult> lately) {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,18}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A word and the word that replaced it. */
  record Exchange(String removed, String added) {}

  private Stream<Edit> edits() {
    return lately.stream()
        .flatMap(result -> result.edits().stream())
        .map(found -> found.edit().edit());
  }

  Optional<Exchange> exchange() {
    return edits().flatMap(edit -> exchange(edit.words()).stream()).findFirst();
  }

  private static Optional<Exchange> exchange(List<WordRun> words) {
    for (int i = 1; i < words.size(); i++) {
      String gone = words.get(i - 1).text().strip();
      String come = words.get(i).text().strip();
      if (words.get(i - 1).op() == WordOperation.REMOVED
          && words.get(i).op() == WordOperation.ADDED
          && WORD.matcher(gone).matches()
          && WORD.matcher(come).matches()
          && !gone.equalsIgnoreCase(come)) {
        return Optional.of(
            new Exchange(gone.toLowerCase(Locale.ROOT), come.toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  /** An added word with the word that follows it. */
  Optional<String> touched() {
    return edits()
        .filter(edit -> edit.kind() == EditKind.REPLACED)
        .flatMap(edit -> touched(edit.words()).stream())
        .findFirst();
  }

  private static Optional<String> touched(List<WordRun> words) {
    for (int i = 1; i < words.size(); i++) {
      String come = words.get(i - 1).text().strip();
      String next = SPACE.split(words.get(i).text().strip(), 2)[0];
      if (words.get(i - 1).op() == WordOperation.ADDED
          && words.get(i).op() == WordOperation.SAME
          && WORD.matcher(come).matches()
          && WORD.matcher(next).matches()) {
        return Optional.of((come + " " + next).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** A person whose name has more than one word. */
  Optional<Person> person() {
    return lately.stream()
        .flatMap(result -> result.edits().stream())
        .flatMap(found -> found.edit().persons().stream())
        .filter(person -> person.key().contains(" "))
        .findFirst();
  }

  /** Two consecutive words of a headline. */
  Optional<String> phrase() {
    return lately.stream().flatMap(result -> phrase(result.headline()).stream()).findFirst();
  }

  private static Optional<String> phrase(String headline) {
    String[] words = SPACE.split(headline);
    for (int i = 1; i < words.length; i++) {
      if (WORD.matcher(words[i - 1]).matches() && WORD.matcher(words[i]).matches()) {
        return Optional.of((words[i - 1] + " " + words[i]).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  Optional<String> source() {
    return lately.stream().map(result -> result.article().source()).findFirst();
  }

  /** The month of the latest change: {@code 2014-03}. */
  Optional<String> month() {
    return changed().map(MONTH::format);
  }

  /** The time of the latest change. */
  Optional<Instant> changed() {
    return lately.stream().map(Answer.ArticleResult::lastChanged).max(Instant::compareTo);
  }
}
