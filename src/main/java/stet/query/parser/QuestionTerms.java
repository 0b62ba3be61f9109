package stet.query.parser;

import static java.util.stream.Collectors.joining;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.LanguagePacks;
import stet.text.language.WordList;

/**
 * The words of plain questions in one language, and their meanings. They come from the file {@code
 * question-terms.txt} of the language's folder: each line is a {@link Meaning}, an equals sign, and
 * the words and phrases for it. A phrase may have several meanings.
 */
final class QuestionTerms {

  /** The meaning of a word or phrase in a question. */
  enum Meaning {
    /** It begins a question. */
    QUESTION,
    /** It begins a question about edits: "every edit". */
    QUESTION_ABOUT_EDITS,
    /** It has no meaning of its own in a question. */
    NOTHING,
    CHANGED,
    ADDED,
    REMOVED,
    SAID,
    /** The words before it were replaced by the words after it. */
    REPLACED_BY,
    /** The person named after it said something. */
    SPEAKER,
    /** The person or thing named after it is the subject of the edit. */
    ABOUT,
    /** It asks when something happened. */
    WHEN,
    /** It begins a question about what somebody changed: "what did the BBC delete?" */
    WHAT,
    ARTICLE,
    /** Behind it stands who changed something, and behind that the verb. */
    AUXILIARY,
    /** Behind it stands who changed something; the verb ends the sentence. */
    AUXILIARY_WITH_VERB_LAST,
    /** A verb whose subject is what changes itself: "when did the word disappear?" */
    INTRANSITIVE,
    WITHOUT_NOTICE,

    QUOTE,
    HEADLINE,
    BYLINE,
    LEDE,
    NUMBER,
    DATE,
    ATTRIBUTION,
    NAME_SPELLING,
    CORRECTION,
    TYPO,
    STYLE,
    HEDGE,
    PERSON,
    MOVED,

    TODAY,
    YESTERDAY,
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_YEAR,
    LAST_YEAR,
    /** A number of units of time up to now: "in the last two weeks". */
    LAST,
    /** A number of units of time since the article was first seen: "within the first hour". */
    FIRST,
    SINCE,
    BEFORE,
    AFTER,
    UNTIL,
    BETWEEN,
    IN,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    ONE,
    TWO,
    THREE;

    /**
     * The name of the meaning in the file. The name of a thing that changes is also a value of
     * {@code changed:}.
     */
    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The things that can change, which are values of {@code changed:} in a query. */
  static final Set<Meaning> THINGS = EnumSet.range(Meaning.QUOTE, Meaning.MOVED);

  /** The units of time, the shortest first. */
  static final Set<Meaning> UNITS = EnumSet.range(Meaning.SECOND, Meaning.YEAR);

  /** The number of words in the longest phrase that is looked up. */
  static final int LONGEST = 6;

  private final Map<String, Set<Meaning>> meanings = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  private final Set<String> elisions;

  private QuestionTerms(LanguagePack pack) {
    for (String line : pack.lines(WordList.QUESTION_TERMS)) {
      String[] sides = line.split(" = ", 2);
      Meaning meaning = Meaning.valueOf(sides[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String phrase : sides[1].split(",", -1)) {
        meanings.computeIfAbsent(phrase.strip(), any -> EnumSet.noneOf(Meaning.class)).add(meaning);
      }
    }
    elisions = pack.words(WordList.ELISIONS);
    Locale language = Locale.of(pack.code());
    for (Month month : Month.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
        String name = month.getDisplayName(style, language).toLowerCase(language);
        months.putIfAbsent(name.replaceFirst("\\.$", ""), month);
      }
    }
  }

  /** The terms of each language that has any, English first. */
  static List<QuestionTerms> of(LanguagePacks packs) {
    List<QuestionTerms> terms = new ArrayList<>();
    for (LanguagePack pack : packs.all()) {
      if (pack.owns(WordList.QUESTION_TERMS)) {
        terms.add(new QuestionTerms(pack));
      }
    }
    return List.copyOf(terms);
  }

  /**
   * The tokens with elided words apart: {@code d'Emmanuel} is two, {@code d} and {@code Emmanuel}.
   */
  List<QuestionToken> withoutElisions(List<QuestionToken> tokens) {
    return tokens.stream().flatMap(token -> token.split(elisions).stream()).toList();
  }

  /** The meanings of a word or phrase in small letters; none for other words. */
  Set<Meaning> meanings(String phrase) {
    return meanings.getOrDefault(phrase, Set.of());
  }

  /**
   * The meanings of several consecutive words; none if they include a quotation, which is looked
   * for as it is.
   */
  Set<Meaning> meanings(List<QuestionToken> words) {
    return words.stream().anyMatch(QuestionToken::quoted)
        ? Set.of()
        : meanings(words.stream().map(QuestionToken::small).collect(joining(" ")));
  }

  /** The month with a name, which is given in small letters. */
  Optional<Month> month(String name) {
    return Optional.ofNullable(months.get(name));
  }
}
