package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stet.model.Article;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Person;
import stet.model.Revision;
import stet.model.Speaker;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.text.TextAnalysis;
import stet.text.WordDistance;
import stet.text.WordToken;

/**
 * Random clauses about changes, each with its meaning as the design has it, told without an index.
 */
final class RandomClauses {

  /** Of no two is the stem the same; some are a slip apart. */
  static final List<String> WORDS =
      List.of(
          "storm",
          "stork",
          "coast",
          "twelve",
          "15",
          "mayor",
          "said",
          "Anna",
          "Bell",
          "Reed",
          "closed",
          "road",
          "stormy-weather");

  private static final List<String> PLAIN =
      List.of(
          "storm", "stork", "coast", "twelve", "15", "mayor", "said", "anna", "bell", "reed",
          "closed", "road");

  private RandomClauses() {}

  /** An edit with all that a clause may speak of. */
  record Read(
      Timeline timeline, Revision revision, Content before, Content after, TaggedEdit tagged) {

    Edit edit() {
      return tagged.edit();
    }

    /** All edits of the revision, itself among them. */
    Stream<Read> siblings() {
      return revision.edits().stream()
          .map(edit -> new Read(timeline, revision, before, after, edit));
    }

    /** What it has of a field by which is counted. */
    Set<String> values(QueryField field) {
      Set<String> values = new TreeSet<>();
      switch (field) {
        case ValueField.SOURCE -> values.add(timeline.article().source());
        case ValueField.LANG -> values.add("en");
        case ValueField.TAG -> tagged.tags().forEach(tag -> values.add(tag.label()));
        case ValueField.PERSON -> tagged.persons().forEach(person -> values.add(person.key()));
        case ValueField.SPEAKER -> {
          for (Speaker speaker : tagged.speakers()) {
            Person person = speaker.person();
            if (person != null) {
              values.add(person.key());
            }
          }
        }
        case ValueField.KIND -> values.add(tagged.edit().kind().label());
        default -> throw new AssertionError(field);
      }
      return values;
    }

    String name() {
      return name(timeline.article(), revision.to().firstSeen(), tagged);
    }

    static String name(Article article, Instant seen, TaggedEdit tagged) {
      Edit edit = tagged.edit();
      return "%s %s %s %s: %s > %s"
          .formatted(
              article.url(), seen, edit.kind(), edit.where(), edit.beforeText(), edit.afterText());
    }
  }

  /** A query and what it means. */
  record Clause(String query, Predicate<Read> meant) {

    Clause not() {
      return new Clause("NOT (" + query + ")", meant.negate());
    }

    Clause and(Clause other) {
      return new Clause("(%s) (%s)".formatted(query, other.query), meant.and(other.meant));
    }

    Clause or(Clause other) {
      return new Clause("(%s) OR (%s)".formatted(query, other.query), meant.or(other.meant));
    }
  }

  static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** At least one clause of it is about the change. */
  static Clause ofEdits(Random random) {
    Clause clause = change(random);
    for (int more = random.nextInt(3); more > 0; more--) {
      Clause other = random.nextInt(2) == 0 ? change(random) : beside(random);
      if (random.nextInt(3) == 0) {
        other = other.not();
      }
      clause = random.nextInt(3) == 0 ? clause.or(other) : clause.and(other);
    }
    return random.nextInt(8) == 0 ? clause.not() : clause;
  }

  private static Clause change(Random random) {
    String word = PLAIN.get(random.nextInt(PLAIN.size()));
    String next = PLAIN.get(random.nextInt(PLAIN.size()));
    String phrase = word + " " + next;
    String start = word.substring(0, 2);
    Tag tag = oneOf(Tag.values(), random);
    ArticlePart where = oneOf(ArticlePart.values(), random);
    EditKind kind = oneOf(EditKind.values(), random);
    return switch (random.nextInt(29)) {
      case 0 -> new Clause("added:" + word, e -> runs(e, WordOperation.ADDED).anyMatch(has(word)));
      case 1 ->
          new Clause("removed:" + word, e -> runs(e, WordOperation.REMOVED).anyMatch(has(word)));
      case 2 ->
          new Clause(
              "added:\"" + phrase + "\"",
              e -> runs(e, WordOperation.ADDED).anyMatch(inARow(phrase)));
      case 3 ->
          new Clause("removed:=" + word, e -> runs(e, WordOperation.REMOVED).anyMatch(has(word)));
      case 4 -> new Clause("before:" + word, e -> has(word).test(words(e.edit().beforeText())));
      case 5 -> new Clause("after:" + word, e -> has(word).test(words(e.edit().afterText())));
      case 6 ->
          new Clause(
              "before:\"" + phrase + "\"", e -> inARow(phrase).test(words(e.edit().beforeText())));
      case 7 ->
          new Clause(
              "after:\"%s\"~2".formatted(phrase),
              e -> near(words(e.edit().afterText()), word, next, 2));
      case 8 ->
          new Clause(
              "added:" + start + "*",
              e -> runs(e, WordOperation.ADDED).anyMatch(any(w -> w.startsWith(start))));
      case 9 ->
          new Clause(
              "after:store~1",
              e -> any(w -> slips(w, "store", 1)).test(words(e.edit().afterText())));
      case 10 -> new Clause("touched:" + word, e -> touched(e, List.of(word)));
      case 11, 12 -> new Clause("touched:\"" + phrase + "\"", e -> touched(e, List.of(word, next)));
      case 13 -> new Clause("tag:" + tag.label(), e -> e.tagged().tags().contains(tag));
      case 14 -> new Clause("where:" + where.label(), e -> e.edit().where() == where);
      case 15 -> new Clause("kind:" + kind.label(), e -> e.edit().kind() == kind);
      case 16 -> new Clause("person:" + word, e -> names(e.tagged().persons(), List.of(word)));
      case 17 ->
          new Clause("person:\"Anna Bell\"", e -> namesBoth(e.tagged().persons(), "anna", "bell"));
      case 18 ->
          new Clause("touched-person:" + word, e -> names(e.tagged().touched(), List.of(word)));
      case 19 -> new Clause("speaker:" + word, e -> speaks(e, word));
      case 20, 21 ->
          new Clause(
              "swap:\"%s > %s\"".formatted(word, next),
              e -> swaps(e).anyMatch((word + " > " + next)::equals));
      case 22 ->
          new Clause(
              "swap:\"%s > *\"".formatted(word),
              e -> swaps(e).anyMatch(swap -> swap.startsWith(word + " > ")));
      case 23 ->
          new Clause(
              "swap:\"* > %s\"".formatted(word),
              e -> swaps(e).anyMatch(swap -> swap.endsWith(" > " + word)));
      case 26 -> new Clause("quote:" + word, e -> quotations(e).anyMatch(has(word)));
      case 27 ->
          new Clause("quote:\"" + phrase + "\"", e -> quotations(e).anyMatch(inARow(phrase)));
      case 24 -> new Clause("significance:>0.3", e -> e.tagged().significance().value() > 0.3);
      case 25 ->
          new Clause(
              "significance:[0.1 TO 0.4]",
              e -> within(e.tagged().significance().value(), 0.1, 0.4));
      default -> new Clause("changed:headline", e -> e.tagged().tags().contains(Tag.HEADLINE));
    };
  }

  /** What may stand beside a clause about the change. */
  private static Clause beside(Random random) {
    String word = PLAIN.get(random.nextInt(PLAIN.size()));
    String phrase = word + " " + PLAIN.get(random.nextInt(PLAIN.size()));
    int minute = random.nextInt(60);
    return switch (random.nextInt(15)) {
      case 0, 1 -> new Clause(word, e -> inEditOrHeadlines(e).anyMatch(has(word)));
      case 2 ->
          new Clause("\"" + phrase + "\"", e -> inEditOrHeadlines(e).anyMatch(inARow(phrase)));
      case 3 -> new Clause("headline:" + word, e -> has(word).test(words(e.after().headline())));
      case 4 -> new Clause("text:" + word, e -> whole(e.after()).anyMatch(has(word)));
      case 6 -> new Clause("byline:reed", e -> has("reed").test(words(e.after().byline())));
      case 7 ->
          new Clause("version:>" + minute / 12, e -> e.revision().to().number() > minute / 12);
      case 8 ->
          new Clause(
              "version:" + (1 + minute / 12), e -> e.revision().to().number() == 1 + minute / 12);
      case 9 -> new Clause("versions:<=5", e -> e.timeline().versions().size() <= 5);
      case 10 -> {
        Instant instant = SearchFixture.NOON.plusSeconds(60L * minute);
        yield new Clause(
            "asof:" + instant,
            e -> e.timeline().at(instant).filter(e.revision().to()::equals).isPresent());
      }
      case 11 ->
          new Clause(
              "after-first-seen:<%dmin".formatted(minute),
              e -> age(e).compareTo(Duration.ofMinutes(minute)) < 0);
      case 12, 13 -> {
        Clause inner =
            random.nextBoolean() ? change(random) : change(random).and(change(random).not());
        yield new Clause("edit(" + inner.query() + ")", e -> e.siblings().anyMatch(inner.meant()));
      }
      case 5 ->
          new Clause("source:gazette", e -> e.timeline().article().source().equals("gazette"));
      default -> {
        Instant instant = SearchFixture.NOON.plusSeconds(60L * minute);
        yield new Clause("seen:<" + instant, e -> e.revision().to().firstSeen().isBefore(instant));
      }
    };
  }

  private static <T> T oneOf(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Duration age(Read read) {
    return Duration.between(read.timeline().first().firstSeen(), read.revision().to().firstSeen());
  }

  private static Stream<List<String>> inEditOrHeadlines(Read read) {
    return Stream.of(
            read.edit().beforeText(),
            read.edit().afterText(),
            read.before().headline(),
            read.after().headline())
        .map(RandomClauses::words);
  }

  private static Stream<List<String>> whole(Content content) {
    return Stream.concat(
            Stream.of(content.headline(), content.byline()),
            content.paragraphs().stream().map(Content.Paragraph::text))
        .map(RandomClauses::words);
  }

  /** The words of each quotation that came, went or changed. */
  private static Stream<List<String>> quotations(Read read) {
    return read.tagged().quotes().stream()
        .flatMap(quote -> Stream.of(quote.before(), quote.after()))
        .map(RandomClauses::words);
  }

  private static Predicate<List<String>> has(String word) {
    return words -> words.contains(word);
  }

  private static Predicate<List<String>> any(Predicate<String> word) {
    return words -> words.stream().anyMatch(word);
  }

  private static Predicate<List<String>> inARow(String phrase) {
    return words -> (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
  }

  /** One before the other with so many words between, or the other way round with two fewer. */
  private static boolean near(List<String> words, String one, String other, int slop) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < words.size(); j++) {
        int moves = j > i ? j - i - 1 : i - j + 1;
        if (i != j && moves <= slop && words.get(i).equals(one) && words.get(j).equals(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** As a fuzzy word has it: the first letter stands. */
  private static boolean slips(String word, String meant, int slips) {
    return word.charAt(0) == meant.charAt(0) && WordDistance.between(word, meant) <= slips;
  }

  private static Stream<List<String>> runs(Read read, WordOperation op) {
    return read.edit().words().stream()
        .filter(run -> run.op() == op)
        .map(WordRun::text)
        .map(RandomClauses::words);
  }

  private static Stream<String> swaps(Read read) {
    return read.tagged().swaps().stream().flatMap(swap -> swap.forms().stream());
  }

  private static boolean within(double value, double from, double to) {
    return value >= from && value <= to;
  }

  private static boolean speaks(Read read, String word) {
    for (Speaker speaker : read.tagged().speakers()) {
      Person person = speaker.person();
      if (words(speaker.phrase()).contains(word)
          || (person != null && names(List.of(person), List.of(word)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(List<Person> persons, List<String> words) {
    for (Person person : persons) {
      if (words(person.key()).containsAll(words) || words(person.name()).containsAll(words)) {
        return true;
      }
    }
    return false;
  }

  /** As far apart, or turned round, as the parts of one name may be: {@code Bell, Anna}. */
  private static boolean namesBoth(List<Person> persons, String one, String other) {
    return persons.stream()
        .flatMap(person -> Stream.of(person.key(), person.name()))
        .anyMatch(name -> near(words(name), one, other, PersonName.SLOP));
  }

  private static boolean touched(Read read, List<String> phrase) {
    return touched(read.edit(), WordOperation.REMOVED, phrase)
        || touched(read.edit(), WordOperation.ADDED, phrase);
  }

  /**
   * The phrase stands on one side of the edit, and a changed word lies in it or directly beside.
   */
  private static boolean touched(Edit edit, WordOperation own, List<String> phrase) {
    List<String> words = new ArrayList<>();
    BitSet touched = new BitSet();
    for (WordRun run : edit.words()) {
      List<String> here = words(run.text());
      if (run.op() == WordOperation.SAME) {
        words.addAll(here);
      } else if (run.op() == own) {
        if (!here.isEmpty()) {
          touched.set(Math.max(0, words.size() - 1), words.size() + here.size() + 1);
        }
        words.addAll(here);
      } else if (!here.isEmpty()) {
        touched.set(Math.max(0, words.size() - 1), words.size() + 1);
      }
    }
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      boolean stands = words.subList(at, at + phrase.size()).equals(phrase);
      int next = touched.nextSetBit(at);
      if (stands && next >= 0 && next < at + phrase.size()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    return TextAnalysis.words(text, "und").stream().map(WordToken::word).toList();
  }
}
