package stet.query.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.EditKind;
import stet.query.QueryField;
import stet.query.RewrittenField;
import stet.query.ValueField;
import stet.query.WordField;
import stet.query.parser.ActorFinder.Actor;
import stet.query.parser.QuestionTerms.Meaning;

/** One reading of a question, by the words of one language. */
final class PlainQuestionReading {

  /**
   * Meanings whose words hardly mean anything else, so that they do not need a verb of change in
   * the question.
   */
  private static final Set<Meaning> PLAIN_THINGS =
      EnumSet.of(Meaning.QUOTE, Meaning.HEADLINE, Meaning.BYLINE, Meaning.CORRECTION, Meaning.TYPO);

  /** Meanings that name a part of the article; edits with other meanings may be in any part. */
  private static final Set<Meaning> PLACES =
      EnumSet.of(Meaning.HEADLINE, Meaning.BYLINE, Meaning.LEDE);

  private static final Set<Meaning> COMING_AND_GOING =
      EnumSet.of(Meaning.ADDED, Meaning.REMOVED, Meaning.SAID);

  /**
   * The number of words from which on a question that asks for no change is replaced by its
   * meaningful words.
   */
  private static final int LONG = 4;

  /** The role that something named in a question has in an edit. */
  private enum Role {
    UNKNOWN,
    SPEAKER,
    ABOUT
  }

  /**
   * Something that the question names: a person, words in quotation marks or a single word.
   *
   * @param name whether it is written like a name
   */
  private record Named(String text, Role role, boolean name, boolean quoted) {
    boolean isWord() {
      return !name && !quoted;
    }
  }

  private final QuestionTerms terms;
  private final List<QuestionToken> tokens;
  private final QuestionTimeParser times;
  private final SourceMentionFinder sources;
  private final boolean mark;
  private final boolean allCapital;

  private final @Nullable Actor actor;

  /** The words of {@link #actor} if they were left out; null if they name a source. */
  private @Nullable String left;

  private final List<Named> named = new ArrayList<>();

  /** The first token of something that is named, and the token after the last one. */
  private int firstNamed = -1;

  private int lastNamed;
  private final Set<Meaning> things = EnumSet.noneOf(Meaning.class);

  /** Words that may name a kind of change or may be words to search for, in their order. */
  private final List<Named> perhaps = new ArrayList<>();

  private final Set<Meaning> verbs = EnumSet.noneOf(Meaning.class);
  private final Set<String> ofSources = new LinkedHashSet<>();
  private final Set<String> ofTime = new LinkedHashSet<>();
  private Role role = Role.UNKNOWN;
  private boolean opener;
  private boolean asksWhen;

  /**
   * The number of things named before "replaced by" in the question; negative if it does not occur.
   */
  private int replaced = -1;

  private final boolean leavesOutActor;
  private final Optional<PlainQuestion> question;

  PlainQuestionReading(
      QuestionTerms terms,
      List<QuestionToken> tokens,
      QuestionTimeParser times,
      boolean mark,
      SourceMentionFinder sources,
      @Nullable Actor actor) {
    this.terms = terms;
    this.tokens = tokens;
    this.times = times;
    this.mark = mark;
    this.sources = sources;
    this.actor = actor;
    this.allCapital = tokens.stream().allMatch(QuestionToken::isCapital);
    int at = 0;
    while (at < tokens.size()) {
      at = read(at);
    }
    if (verbs.isEmpty() && things.stream().noneMatch(PLAIN_THINGS::contains)) {
      things.clear();
    } else {
      replaced -= (int) perhaps.stream().filter(each -> named.indexOf(each) < replaced).count();
      named.removeAll(perhaps);
    }
    this.leavesOutActor =
        left != null
            && actor != null
            && (actor.hasArticle() || !isAboutSpeech() || !tokens.get(actor.begin()).isCapital());
    this.question = asked();
  }

  Optional<PlainQuestion> question() {
    return question;
  }

  /**
   * Whether words for who made a change were left out. The name of a person is kept where the
   * question is about quotations, as the one who is quoted.
   */
  boolean leavesOutActor() {
    return leavesOutActor;
  }

  /** The number of words of the question that have no meaning in this reading. */
  int unread() {
    return (int) named.stream().filter(Named::isWord).count();
  }

  /** Reads the part that begins at a token, and returns the index of the token after it. */
  private int read(int at) {
    QuestionToken token = tokens.get(at);
    if (token.quoted()) {
      namedAt(at, at + 1);
      return name(token.text(), false, true, at + 1);
    }
    QuestionTimeParser.Time time = times.at(at);
    if (time != null) {
      ofTime.add(time.clause());
      role = Role.UNKNOWN;
      return time.end();
    }
    SourceMentionFinder.SourceMention source = sources.at(tokens, at);
    if (source != null) {
      ofSources.add(source.name());
      role = Role.UNKNOWN;
      return source.end();
    }
    if (actor != null && at == actor.begin()) {
      left = text(at, actor.end());
      role = Role.UNKNOWN;
      return actor.end();
    }
    int ofName = nameEnd(at);
    if (ofName > at + 1 || (ofName > at && at > 0)) {
      String name = text(at, ofName);
      namedAt(at, ofName);
      return name(name, true, false, ofName);
    }
    for (int end = Math.min(tokens.size(), at + QuestionTerms.LONGEST); end > at; end--) {
      Set<Meaning> meanings = terms.meanings(tokens.subList(at, end));
      if (!meanings.isEmpty()) {
        String phrase = text(at, end);
        meanings.forEach(meaning -> take(meaning, phrase));
        opener |= at == 0 && isOpener(meanings);
        return end;
      }
    }
    namedAt(at, at + 1);
    return word(token.text(), at + 1);
  }

  private void namedAt(int begin, int end) {
    firstNamed = firstNamed < 0 ? begin : firstNamed;
    lastNamed = end;
  }

  /**
   * The index after the name that begins at a token: consecutive words that begin with a capital
   * letter.
   */
  private int nameEnd(int at) {
    int end = at;
    while (!allCapital
        && end < tokens.size()
        && tokens.get(end).isCapital()
        && terms.meanings(tokens.get(end).small()).isEmpty()
        && times.at(end) == null) {
      end++;
    }
    return end;
  }

  private String text(int begin, int end) {
    return tokens.subList(begin, end).stream()
        .map(QuestionToken::text)
        .collect(Collectors.joining(" "));
  }

  private static boolean isOpener(Set<Meaning> meanings) {
    return meanings.contains(Meaning.QUESTION) || meanings.contains(Meaning.QUESTION_ABOUT_EDITS);
  }

  private void take(Meaning meaning, String phrase) {
    switch (meaning) {
      case CHANGED, ADDED, REMOVED, SAID, WITHOUT_NOTICE -> verbs.add(meaning);
      case WHEN -> asksWhen = true;
      case QUESTION_ABOUT_EDITS -> verbs.add(Meaning.CHANGED);
      case REPLACED_BY -> replaced = named.size();
      case SPEAKER -> role = Role.SPEAKER;
      case ABOUT -> role = Role.ABOUT;
      case HEDGE -> {
        verbs.add(Meaning.CHANGED);
        thing(meaning, phrase);
      }
      default -> {
        if (QuestionTerms.THINGS.contains(meaning)) {
          thing(meaning, phrase);
          role = Role.UNKNOWN;
        }
      }
    }
  }

  private void thing(Meaning thing, String phrase) {
    Named word = new Named(phrase, Role.UNKNOWN, false, false);
    things.add(thing);
    perhaps.add(word);
    named.add(word);
  }

  private int name(String text, boolean name, boolean quoted, int end) {
    named.add(new Named(text, role, name, quoted));
    role = Role.UNKNOWN;
    return end;
  }

  /**
   * Adds a word. Words in small letters after "by" form one name: {@code quotes by sajid javid}.
   */
  private int word(String text, int end) {
    Named last = named.isEmpty() ? null : named.getLast();
    if (role == Role.SPEAKER && last != null && continues(last, end)) {
      named.set(named.size() - 1, new Named(last.text() + " " + text, role, false, false));
      return end;
    }
    named.add(new Named(text, role, false, false));
    return end;
  }

  private boolean continues(Named last, int end) {
    return last.role() == Role.SPEAKER
        && end >= 2
        && last.text().endsWith(tokens.get(end - 2).text());
  }

  private Optional<PlainQuestion> asked() {
    boolean change = !verbs.isEmpty() || !things.isEmpty() || replaced >= 0;
    boolean nothingNamed = named.isEmpty() && things.isEmpty();
    if (nothingNamed && ofTime.isEmpty() && ofSources.isEmpty()) {
      return Optional.empty(); // "what changed?"
    }
    boolean begun = opener || (mark && change);
    if (!begun && (verbs.isEmpty() || unrelated())) {
      return Optional.empty();
    }
    if (!change || (verbs.equals(EnumSet.of(Meaning.SAID)) && nothingNamed)) {
      return opener && mark && tokens.size() >= LONG ? ofWords() : Optional.empty();
    }
    String phrase = phrase();
    Set<String> readings = new LinkedHashSet<>(List.of(query(true, true), query(false, true)));
    readings.remove("");
    Set<String> wider = new LinkedHashSet<>(List.of(query(true, false), query(false, false)));
    things.clear();
    verbs.clear();
    wider.addAll(List.of(query(true, true), query(true, false), query(false, false)));
    wider.removeAll(readings);
    wider.remove("");
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlainQuestion(List.copyOf(readings), List.copyOf(wider), begun, left, phrase));
  }

  /** The words of which the question asks when they came or went; null if it asks otherwise. */
  private @Nullable String phrase() {
    boolean cameOrWent = things.isEmpty() && replaced < 0 && COMING_AND_GOING.containsAll(verbs);
    return asksWhen
            && cameOrWent
            && firstNamed >= 0
            && ofTime.isEmpty()
            && tokens.subList(firstNamed, lastNamed).stream().noneMatch(this::endsPhrase)
        ? text(firstNamed, lastNamed)
        : null;
  }

  /** Whether a word parts two things that a question names: "Brexit in articles about Norway". */
  private boolean endsPhrase(QuestionToken token) {
    return !token.quoted()
        && terms.meanings(token.small()).stream()
            .anyMatch(meaning -> meaning == Meaning.ABOUT || COMING_AND_GOING.contains(meaning));
  }

  /** Whether the question names anything without saying which role it has in the edit. */
  private boolean unrelated() {
    return named.stream()
        .anyMatch(
            each ->
                each.quoted()
                    || each.role() == Role.UNKNOWN
                    || (each.isWord() && !(each.role() == Role.SPEAKER && isAboutSpeech())));
  }

  /** A question that only searches for its words: first for all of them, then for any of them. */
  private Optional<PlainQuestion> ofWords() {
    List<String> words = named.stream().map(PlainQuestionReading::plain).distinct().toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<String> any = words.size() > 1 ? List.of(String.join(" OR ", words)) : List.of();
    return Optional.of(new PlainQuestion(List.of(String.join(" ", words)), any, true, null, null));
  }

  private static String plain(Named named) {
    return named.name() || named.quoted() || named.text().indexOf(' ') >= 0
        ? QueryField.quoted(named.text())
        : named.text();
  }

  /**
   * The query.
   *
   * @param persons whether names are looked for as names of persons; otherwise as words
   * @param timely whether the edits must be from the time that is named
   */
  private String query(boolean persons, boolean timely) {
    List<String> clauses = new ArrayList<>();
    String swap = swap();
    if (swap != null) {
      clauses.add(swap);
    } else {
      named.forEach(each -> clauses.add(clause(each, persons)));
    }
    changes(clauses);
    if (verbs.contains(Meaning.WITHOUT_NOTICE)) {
      clauses.add("-edit(tag:correction)");
    }
    boolean saysWhat = clauses.stream().anyMatch(clause -> !clause.startsWith("-"));
    if (!saysWhat && ofTime.isEmpty() && ofSources.isEmpty()) {
      return "";
    }
    if (!saysWhat) {
      clauses.addFirst(edits());
    }
    ofSources.forEach(source -> clauses.add("source:" + QueryField.quoted(source)));
    if (timely) {
      clauses.addAll(ofTime);
    }
    return String.join(" ", new LinkedHashSet<>(clauses));
  }

  private @Nullable String swap() {
    return replaced > 0 && replaced < named.size()
        ? "swap:\"%s > %s\"".formatted(named.get(replaced - 1).text(), named.get(replaced).text())
        : null;
  }

  private String clause(Named each, boolean persons) {
    boolean speaks =
        isAboutSpeech()
            && (each.role() == Role.SPEAKER || (each.role() == Role.UNKNOWN && each.name()));
    boolean ofPerson = each.name() || (speaks && !each.quoted());
    boolean cameOrWent = verbs.contains(Meaning.ADDED) || verbs.contains(Meaning.REMOVED);
    if (ofPerson && persons && (speaks || !cameOrWent || !things.isEmpty())) {
      QueryField field = speaks ? ValueField.SPEAKER : ValueField.PERSON;
      return field.inAnyForm(each.text());
    }
    if (!things.isEmpty() || (verbs.contains(Meaning.SAID) && !cameOrWent)) {
      return plain(each);
    }
    QueryField field =
        !cameOrWent
            ? WordField.TOUCHED
            : verbs.contains(Meaning.REMOVED) ? WordField.REMOVED : WordField.ADDED;
    return field.label() + ":" + plain(each);
  }

  private boolean isAboutSpeech() {
    return things.contains(Meaning.QUOTE) || verbs.contains(Meaning.SAID);
  }

  /** The clause for the edits of a question that names nothing in them. */
  private String edits() {
    if (came()) {
      return ValueField.KIND.exactly(EditKind.ADDED.label());
    }
    return went() ? ValueField.KIND.exactly(EditKind.REMOVED.label()) : QueryField.EVERY_EDIT;
  }

  /** Whether the question asks for what was added, and not for what was removed. */
  private boolean came() {
    return verbs.contains(Meaning.ADDED) && !verbs.contains(Meaning.REMOVED);
  }

  /** Whether the question asks for what was removed, and not for what was added. */
  private boolean went() {
    return verbs.contains(Meaning.REMOVED) && !verbs.contains(Meaning.ADDED);
  }

  private void changes(List<String> clauses) {
    List<String> any = new ArrayList<>();
    for (Meaning thing : things) {
      boolean comes = thing == Meaning.QUOTE || thing == Meaning.PERSON;
      if (comes && (came() || went())) {
        clauses.add("tag:" + thing.label() + (came() ? "-added" : "-removed"));
      } else if (PLACES.contains(thing)) {
        clauses.add(RewrittenField.CHANGED.exactly(thing.label()));
      } else {
        any.add(thing.label());
      }
    }
    if (any.size() == 1) {
      clauses.add(RewrittenField.CHANGED.exactly(any.getFirst()));
    } else if (any.size() > 1) {
      clauses.add(RewrittenField.CHANGED.label() + ":(" + String.join(" OR ", any) + ")");
    }
  }
}
