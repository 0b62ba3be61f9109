package stet.tag.speech;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.tag.word.Word;
import stet.text.language.WordList;

/**
 * Tells a quotation of what somebody said from a term or a title that is set in marks: a sum of
 * weighted clues, speech where it is above nothing.
 */
final class Speech {

  private static final double HEADLINE = 3;

  /** So many words other languages have ahead of the verb behind a quotation: a-t-elle dit. */
  private static final int AUXILIARIES = 3;

  private final String text;
  private final Quotation quotation;
  private final Setting setting;
  private final EnumSet<Clue> clues = EnumSet.of(Clue.ALWAYS);

  private Speech(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    setting = quotation.setting();
  }

  /**
   * How surely somebody is quoted: above 0 rather than not; the log of the odds, roughly.
   *
   * <p>What is so called is never speech, nor is a {@link Designation}.
   */
  static double sureness(String text, Quotation quotation) {
    Set<Clue> clues = clues(text, quotation);
    return clues.contains(Clue.NO_WORDS)
            || clues.contains(Clue.SO_CALLED_AHEAD)
            || Designation.is(text, quotation)
            || PointedTo.is(text, quotation)
        ? Double.NEGATIVE_INFINITY
        : SpeechWeights.STANDARD.sum(clues) + (leadsHeadline(text, quotation) ? HEADLINE : 0);
  }

  /** {@code ‘Nobody came to warn us’: villagers count cost}; no news text of the gold has it. */
  private static boolean leadsHeadline(String text, Quotation quotation) {
    int end = quotation.end();
    return quotation.start() == 0
        && quotation.words().size() > 2
        && end < text.length()
        && text.charAt(end) == ':';
  }

  /** What speaks for and against a quotation's being speech. */
  static Set<Clue> clues(String text, Quotation quotation) {
    Speech speech = new Speech(text, quotation);
    speech.inside();
    speech.marks();
    speech.ahead();
    speech.behind();
    speech.reporting();
    speech.beside();
    return speech.clues;
  }

  private void inside() {
    List<Word> words = quotation.words();
    int size = words.size();
    clues.add(
        switch (size) {
          case 0 -> Clue.NO_WORDS;
          case 1 -> Clue.ONE_WORD;
          case 2 -> Clue.TWO_WORDS;
          case 3 -> Clue.THREE_WORDS;
          case 4, 5 -> Clue.FOUR_OR_FIVE_WORDS;
          default -> size < 10 ? Clue.SIX_TO_NINE_WORDS : Clue.MANY_WORDS;
        });
    int longer = 0;
    int capitals = 0;
    boolean shouting = size > 0;
    for (Word word : words) {
      boolean capital = Character.isUpperCase(text.charAt(word.start()));
      if (word.end() - word.start() > 3) {
        longer++;
        capitals += capital ? 1 : 0;
      }
      shouting &=
          text.substring(word.start(), word.end()).chars().noneMatch(Character::isLowerCase);
      add(Clue.VERB_INSIDE, quotation.pack().has(WordList.SENTENCE_VERBS, word.folded()));
      add(Clue.PERSON_INSIDE, quotation.pack().has(WordList.SPEAKING_PERSON_WORDS, word.folded()));
    }
    boolean title = size > 1 && longer > 0 && capitals * 10 >= longer * 8;
    add(Clue.TITLE, title && longer > 1);
    add(Clue.SHORT_TITLE, title && size < 5);
    add(Clue.ALL_CAPITALS, shouting);
    if (size > 0) {
      char first = text.charAt(words.getFirst().start());
      add(Clue.STARTS_CAPITAL, Character.isUpperCase(first));
      add(Clue.STARTS_SMALL, Character.isLowerCase(first));
      char opening = text.charAt(quotation.start() + 1);
      add(Clue.CODE, opening == '#' || opening == '@' || (size == 1 && Character.isDigit(first)));
    }
  }

  private void marks() {
    int start = quotation.start();
    int end = quotation.end();
    add(Clue.SINGLE_MARKS, "'‘‚‹".indexOf(text.charAt(start)) >= 0);
    char last = text.charAt(Math.max(start, quotation.contentEnd() - 1));
    add(Clue.COMMA_INSIDE, last == ',');
    add(Clue.STOP_INSIDE, last == '.');
    add(Clue.QUESTION_INSIDE, last == '?' || last == '!' || last == '…' || last == '—');
    add(Clue.COMMA_BEHIND, end < text.length() && text.charAt(end) == ',');
    add(Clue.ATTRIBUTE, start > 0 && text.charAt(start - 1) == '=');
    int before = start - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    boolean opens = before < 0 || text.charAt(before) == '\n';
    add(Clue.OPENS_PARAGRAPH, opens);
    int behind = end;
    while (behind < text.length() && isBlank(text.charAt(behind))) {
      behind++;
    }
    boolean closes = behind >= text.length() || text.charAt(behind) == '\n';
    add(Clue.FILLS_PARAGRAPH, opens && closes);
    if (before >= 0) {
      char c = text.charAt(before);
      add(Clue.COMMA_AHEAD, c == ',');
      add(Clue.COLON_AHEAD, c == ':');
      add(Clue.BRACKET_AHEAD, c == '(' || c == '[');
    }
  }

  private void ahead() {
    List<Word> ahead = setting.ahead();
    if (ahead.isEmpty()) {
      add(Clue.OPENS_SENTENCE, true);
      return;
    }
    Word last = ahead.getLast();
    if (text.substring(last.end(), quotation.start())
        .chars()
        .anyMatch(c -> ",:;.—–(".indexOf(c) >= 0)) {
      return;
    }
    String word = last.folded();
    boolean small = quotation.words().size() < 4;
    add(Clue.ARTICLE_AHEAD, quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(Clue.SHORT_ARTICLE_AHEAD, small && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    boolean possessive = last.isGenitive();
    add(Clue.POSSESSIVE_AHEAD, quotation.pack().has(WordList.SPEECH_POSSESSIVES, word));
    boolean capital = Character.isUpperCase(text.charAt(last.start()));
    add(Clue.NAME_POSSESSIVE_AHEAD, possessive && capital);
    add(Clue.CAPITAL_AHEAD, capital && !possessive && ahead.size() > 1);
    add(Clue.NAMING_AHEAD, quotation.pack().has(WordList.NAMING_WORDS, word));
    add(Clue.SO_CALLED_AHEAD, soCalled(ahead));
    add(Clue.NAME_POSSESSIVE_CAPITAL, possessive && capital && clues.contains(Clue.STARTS_CAPITAL));
    boolean starts = small && clues.contains(Clue.STARTS_CAPITAL);
    add(Clue.SHORT_CAPITAL_ON, starts && quotation.pack().has(WordList.WORK_PREPOSITIONS, word));
    add(
        Clue.SHORT_CAPITAL_AFTER_WORK,
        starts
            && (quotation.pack().has(WordList.NAMING_WORDS, word)
                || quotation.pack().has(WordList.WORK_WORDS, word)));
    add(Clue.SHORT_CAPITAL_ARTICLE, starts && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(
        Clue.ONE_WORD_ARTICLE,
        quotation.words().size() == 1 && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(Clue.ON_AHEAD, quotation.pack().has(WordList.WORK_PREPOSITIONS, word));
    add(Clue.PREPOSITION_AHEAD, quotation.pack().has(WordList.SPEECH_PREPOSITIONS, word));
    add(Clue.AS_AHEAD, word.equals("as"));
    add(Clue.TO_AHEAD, word.equals("to"));
    add(Clue.BE_AHEAD, quotation.pack().has(WordList.SPEECH_BE_FORMS, word));
    add(Clue.THAT_AHEAD, word.equals("that"));
    add(Clue.AND_AHEAD, word.equals("and") || word.equals("or") || word.equals("but"));
    add(Clue.VERB_AHEAD, Reporting.isVerb(quotation.pack(), word));
    add(Clue.PRONOUN_AHEAD, quotation.pack().has(WordList.SPEECH_PRONOUNS, word));
    for (Word near : ahead.subList(Math.max(0, ahead.size() - 3), ahead.size())) {
      add(
          Clue.WORK_AHEAD,
          quotation.pack().has(WordList.WORK_WORDS, near.folded())
              || quotation.pack().has(WordList.WORK_WORDS, withoutGenitive(near.folded())));
    }
  }

  private void behind() {
    List<Word> behind = setting.behind();
    if (behind.isEmpty()) {
      add(Clue.CLOSES_SENTENCE, true);
      return;
    }
    Word first = behind.getFirst();
    boolean straight = first.start() - quotation.end() < 2 && isBlank(text.charAt(quotation.end()));
    boolean small = quotation.words().size() < 4;
    boolean capital = Character.isUpperCase(text.charAt(first.start()));
    add(Clue.TERM, small && straight && !capital && clues.contains(Clue.ARTICLE_AHEAD));
    add(Clue.GOES_ON, straight && !capital);
    add(Clue.SHORT_GOES_ON, straight && !capital && small);
    add(Clue.CAPITAL_BEHIND, straight && capital);
  }

  private void reporting() {
    boolean small = quotation.words().size() < 4;
    boolean plainAhead = false;
    boolean broadAhead = false;
    boolean noun = false;
    List<Word> ahead = setting.ahead();
    for (int i = 0; i < ahead.size(); i++) {
      String word = ahead.get(i).folded();
      boolean near = ahead.size() - i <= 3;
      if (word.equals("called") && soCalled(ahead.subList(0, i + 1))) {
        continue;
      }
      if (Reporting.isPlain(quotation.pack(), word)) {
        plainAhead = true;
        add(Clue.PLAIN_NEAR_AHEAD, near);
      } else if (Reporting.isVerb(quotation.pack(), word)) {
        broadAhead = true;
        add(Clue.BROAD_NEAR_AHEAD, near);
      }
      noun |= Reporting.isNoun(quotation.pack(), word);
    }
    add(Clue.PLAIN_AHEAD, plainAhead);
    add(Clue.BROAD_AHEAD, broadAhead);
    add(Clue.NOUN_AHEAD, noun);
    boolean plainBehind = false;
    boolean broadBehind = false;
    boolean nounBehind = false;
    List<Word> behind = setting.behind();
    for (int i = 0; i < behind.size(); i++) {
      String word = behind.get(i).folded();
      if (Reporting.isPlain(quotation.pack(), word)) {
        plainBehind = true;
        add(
            Clue.PLAIN_NEXT_BEHIND,
            i <= (Reporting.isElsewhere(quotation.pack(), word) ? AUXILIARIES : 0));
        add(Clue.PLAIN_NEAR_BEHIND, i < 5);
      } else {
        broadBehind |= Reporting.isVerb(quotation.pack(), word);
      }
      nounBehind |= Reporting.isNoun(quotation.pack(), word);
    }
    add(Clue.PLAIN_BEHIND, plainBehind);
    add(Clue.BROAD_BEHIND, broadBehind);
    add(Clue.NOUN_BEHIND, nounBehind);
    boolean none =
        !plainAhead && !broadAhead && !plainBehind && !broadBehind && !noun && !nounBehind;
    add(Clue.NO_REPORTING, none);
    add(Clue.SHORT_NO_REPORTING, none && small);
    add(Clue.SHORT_PLAIN_AHEAD, small && plainAhead);
    add(Clue.SHORT_BROAD_AHEAD, small && broadAhead);
    add(Clue.SHORT_PLAIN_BEHIND, small && plainBehind);
    add(Clue.SHORT_NOUN_BESIDE, small && (noun || nounBehind));
    boolean near = clues.contains(Clue.PLAIN_NEAR_AHEAD) || clues.contains(Clue.BROAD_NEAR_AHEAD);
    add(Clue.SHORT_CAPITAL_NOT_SAID, small && !near && clues.contains(Clue.STARTS_CAPITAL));
    add(Clue.TERM_NOT_SAID, !plainAhead && clues.contains(Clue.TERM));
  }

  private void beside() {
    for (Quotation other : quotation.siblings()) {
      if (other != quotation && other.start() < setting.to() && other.end() > setting.from()) {
        boolean many = other.words().size() >= 4;
        add(Clue.LONG_BESIDE, many);
        add(Clue.SHORT_BESIDE, !many);
      }
    }
  }

  /** {@code so called}, {@code known as}, {@code referred to as}. */
  private static boolean soCalled(List<Word> ahead) {
    int last = ahead.size() - 1;
    if (last < 1) {
      return false;
    }
    String word = ahead.get(last).folded();
    String before = ahead.get(last - 1).folded();
    return (word.equals("called") && before.equals("so"))
        || (word.equals("as")
            && (before.equals("known")
                || before.equals("defined")
                || (before.equals("to") && last > 1 && isReferred(ahead.get(last - 2)))));
  }

  private static boolean isReferred(Word word) {
    return word.folded().equals("referred");
  }

  private static String withoutGenitive(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private void add(Clue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\t';
  }
}
