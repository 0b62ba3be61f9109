package stet.revision.tag.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.revision.tag.word.TextWord;
import stet.text.language.WordList;

/**
 * Classifier that distinguishes quoted speech from a term or a title in quotation marks: the
 * weights of its clues are added, and a sum above zero means speech.
 */
final class SpeechClassifier {

  private static final double HEADLINE = 3;

  /** The most words between a quotation and the verb behind it in other languages: a-t-elle dit. */
  private static final int AUXILIARIES = 3;

  private final String text;
  private final Quotation quotation;
  private final QuotationContext setting;
  private final EnumSet<SpeechClue> clues = EnumSet.of(SpeechClue.ALWAYS);

  private SpeechClassifier(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    setting = quotation.setting();
  }

  /**
   * The certainty that a quotation is speech, roughly as the logarithm of the odds: above 0, it is
   * more likely speech than not.
   *
   * <p>A text behind "so-called" is never speech, nor is a {@link DefinedTerm} or a {@link
   * ReferencedText}.
   */
  static double sureness(String text, Quotation quotation) {
    Set<SpeechClue> clues = clues(text, quotation);
    return clues.contains(SpeechClue.NO_WORDS)
            || clues.contains(SpeechClue.SO_CALLED_AHEAD)
            || DefinedTerm.is(text, quotation)
            || ReferencedText.is(text, quotation)
        ? Double.NEGATIVE_INFINITY
        : SpeechWeights.STANDARD.sum(clues) + (leadsHeadline(text, quotation) ? HEADLINE : 0);
  }

  /**
   * Whether a quotation leads a headline: {@code ‘Nobody came to warn us’: villagers count cost}.
   * No news text in the training data has this form.
   */
  private static boolean leadsHeadline(String text, Quotation quotation) {
    int end = quotation.end();
    return quotation.start() == 0
        && quotation.words().size() > 2
        && end < text.length()
        && text.charAt(end) == ':';
  }

  /** The clues for and against a quotation's being speech. */
  static Set<SpeechClue> clues(String text, Quotation quotation) {
    SpeechClassifier speech = new SpeechClassifier(text, quotation);
    speech.inside();
    speech.marks();
    speech.ahead();
    speech.behind();
    speech.reporting();
    speech.beside();
    return speech.clues;
  }

  private void inside() {
    List<TextWord> words = quotation.words();
    int size = words.size();
    clues.add(
        switch (size) {
          case 0 -> SpeechClue.NO_WORDS;
          case 1 -> SpeechClue.ONE_WORD;
          case 2 -> SpeechClue.TWO_WORDS;
          case 3 -> SpeechClue.THREE_WORDS;
          case 4, 5 -> SpeechClue.FOUR_OR_FIVE_WORDS;
          default -> size < 10 ? SpeechClue.SIX_TO_NINE_WORDS : SpeechClue.MANY_WORDS;
        });
    int longer = 0;
    int capitals = 0;
    boolean shouting = size > 0;
    for (TextWord word : words) {
      boolean capital = Character.isUpperCase(text.charAt(word.start()));
      if (word.end() - word.start() > 3) {
        longer++;
        capitals += capital ? 1 : 0;
      }
      shouting &=
          text.substring(word.start(), word.end()).chars().noneMatch(Character::isLowerCase);
      add(SpeechClue.VERB_INSIDE, quotation.pack().has(WordList.SENTENCE_VERBS, word.folded()));
      add(
          SpeechClue.PERSON_INSIDE,
          quotation.pack().has(WordList.SPEAKING_PERSON_WORDS, word.folded()));
    }
    boolean title = size > 1 && longer > 0 && capitals * 10 >= longer * 8;
    add(SpeechClue.TITLE, title && longer > 1);
    add(SpeechClue.SHORT_TITLE, title && size < 5);
    add(SpeechClue.ALL_CAPITALS, shouting);
    if (size > 0) {
      char first = text.charAt(words.getFirst().start());
      add(SpeechClue.STARTS_CAPITAL, Character.isUpperCase(first));
      add(SpeechClue.STARTS_SMALL, Character.isLowerCase(first));
      char opening = text.charAt(quotation.start() + 1);
      add(
          SpeechClue.CODE,
          opening == '#' || opening == '@' || (size == 1 && Character.isDigit(first)));
    }
  }

  private void marks() {
    int start = quotation.start();
    int end = quotation.end();
    add(SpeechClue.SINGLE_MARKS, "'‘‚‹".indexOf(text.charAt(start)) >= 0);
    char last = text.charAt(Math.max(start, quotation.contentEnd() - 1));
    add(SpeechClue.COMMA_INSIDE, last == ',');
    add(SpeechClue.STOP_INSIDE, last == '.');
    add(SpeechClue.QUESTION_INSIDE, last == '?' || last == '!' || last == '…' || last == '—');
    add(SpeechClue.COMMA_BEHIND, end < text.length() && text.charAt(end) == ',');
    add(SpeechClue.ATTRIBUTE, start > 0 && text.charAt(start - 1) == '=');
    int before = start - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    boolean opens = before < 0 || text.charAt(before) == '\n';
    add(SpeechClue.OPENS_PARAGRAPH, opens);
    int behind = end;
    while (behind < text.length() && isBlank(text.charAt(behind))) {
      behind++;
    }
    boolean closes = behind >= text.length() || text.charAt(behind) == '\n';
    add(SpeechClue.FILLS_PARAGRAPH, opens && closes);
    if (before >= 0) {
      char c = text.charAt(before);
      add(SpeechClue.COMMA_AHEAD, c == ',');
      add(SpeechClue.COLON_AHEAD, c == ':');
      add(SpeechClue.BRACKET_AHEAD, c == '(' || c == '[');
    }
  }

  private void ahead() {
    List<TextWord> ahead = setting.ahead();
    if (ahead.isEmpty()) {
      add(SpeechClue.OPENS_SENTENCE, true);
      return;
    }
    TextWord last = ahead.getLast();
    if (text.substring(last.end(), quotation.start())
        .chars()
        .anyMatch(c -> ",:;.—–(".indexOf(c) >= 0)) {
      return;
    }
    String word = last.folded();
    boolean small = quotation.words().size() < 4;
    add(SpeechClue.ARTICLE_AHEAD, quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(
        SpeechClue.SHORT_ARTICLE_AHEAD,
        small && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    boolean possessive = last.isGenitive(quotation.pack());
    add(SpeechClue.POSSESSIVE_AHEAD, quotation.pack().has(WordList.SPEECH_POSSESSIVES, word));
    boolean capital = Character.isUpperCase(text.charAt(last.start()));
    add(SpeechClue.NAME_POSSESSIVE_AHEAD, possessive && capital);
    add(SpeechClue.CAPITAL_AHEAD, capital && !possessive && ahead.size() > 1);
    add(SpeechClue.NAMING_AHEAD, quotation.pack().has(WordList.NAMING_WORDS, word));
    add(SpeechClue.SO_CALLED_AHEAD, soCalled(ahead));
    add(
        SpeechClue.NAME_POSSESSIVE_CAPITAL,
        possessive && capital && clues.contains(SpeechClue.STARTS_CAPITAL));
    boolean starts = small && clues.contains(SpeechClue.STARTS_CAPITAL);
    add(
        SpeechClue.SHORT_CAPITAL_ON,
        starts && quotation.pack().has(WordList.WORK_PREPOSITIONS, word));
    add(
        SpeechClue.SHORT_CAPITAL_AFTER_WORK,
        starts
            && (quotation.pack().has(WordList.NAMING_WORDS, word)
                || quotation.pack().has(WordList.WORK_WORDS, word)));
    add(
        SpeechClue.SHORT_CAPITAL_ARTICLE,
        starts && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(
        SpeechClue.ONE_WORD_ARTICLE,
        quotation.words().size() == 1 && quotation.pack().has(WordList.SPEECH_ARTICLES, word));
    add(SpeechClue.ON_AHEAD, quotation.pack().has(WordList.WORK_PREPOSITIONS, word));
    add(SpeechClue.PREPOSITION_AHEAD, quotation.pack().has(WordList.SPEECH_PREPOSITIONS, word));
    add(SpeechClue.AS_AHEAD, quotation.pack().has(WordList.ROLE_PREPOSITIONS, word));
    add(SpeechClue.TO_AHEAD, quotation.pack().has(WordList.INFINITIVE_MARKERS, word));
    add(SpeechClue.BE_AHEAD, quotation.pack().has(WordList.SPEECH_BE_FORMS, word));
    add(SpeechClue.THAT_AHEAD, quotation.pack().has(WordList.COMPLEMENTIZERS, word));
    add(SpeechClue.AND_AHEAD, quotation.pack().has(WordList.SPEECH_JOINERS, word));
    add(SpeechClue.VERB_AHEAD, ReportingVerbs.isVerb(quotation.pack(), word));
    add(SpeechClue.PRONOUN_AHEAD, quotation.pack().has(WordList.SPEECH_PRONOUNS, word));
    for (TextWord near : ahead.subList(Math.max(0, ahead.size() - 3), ahead.size())) {
      add(
          SpeechClue.WORK_AHEAD,
          quotation.pack().has(WordList.WORK_WORDS, near.folded())
              || quotation
                  .pack()
                  .has(
                      WordList.WORK_WORDS,
                      TextWord.withoutPossessive(quotation.pack(), near.folded())));
    }
  }

  private void behind() {
    List<TextWord> behind = setting.behind();
    if (behind.isEmpty()) {
      add(SpeechClue.CLOSES_SENTENCE, true);
      return;
    }
    TextWord first = behind.getFirst();
    boolean straight = first.start() - quotation.end() < 2 && isBlank(text.charAt(quotation.end()));
    boolean small = quotation.words().size() < 4;
    boolean capital = Character.isUpperCase(text.charAt(first.start()));
    add(SpeechClue.TERM, small && straight && !capital && clues.contains(SpeechClue.ARTICLE_AHEAD));
    add(SpeechClue.GOES_ON, straight && !capital);
    add(SpeechClue.SHORT_GOES_ON, straight && !capital && small);
    add(SpeechClue.CAPITAL_BEHIND, straight && capital);
  }

  private void reporting() {
    boolean small = quotation.words().size() < 4;
    boolean plainAhead = false;
    boolean broadAhead = false;
    boolean noun = false;
    List<TextWord> ahead = setting.ahead();
    for (int i = 0; i < ahead.size(); i++) {
      String word = ahead.get(i).folded();
      boolean near = ahead.size() - i <= 3;
      if (quotation.pack().has(WordList.CALLED_WORDS, word) && soCalled(ahead.subList(0, i + 1))) {
        continue;
      }
      if (ReportingVerbs.isPlain(quotation.pack(), word)) {
        plainAhead = true;
        add(SpeechClue.PLAIN_NEAR_AHEAD, near);
      } else if (ReportingVerbs.isVerb(quotation.pack(), word)) {
        broadAhead = true;
        add(SpeechClue.BROAD_NEAR_AHEAD, near);
      }
      noun |= ReportingVerbs.isNoun(quotation.pack(), word);
    }
    add(SpeechClue.PLAIN_AHEAD, plainAhead);
    add(SpeechClue.BROAD_AHEAD, broadAhead);
    add(SpeechClue.NOUN_AHEAD, noun);
    boolean plainBehind = false;
    boolean broadBehind = false;
    boolean nounBehind = false;
    List<TextWord> behind = setting.behind();
    for (int i = 0; i < behind.size(); i++) {
      String word = behind.get(i).folded();
      if (ReportingVerbs.isPlain(quotation.pack(), word)
          || (i == 0 && quotation.pack().has(WordList.SOURCE_OPENERS_BEHIND, word))) {
        plainBehind = true;
        add(
            SpeechClue.PLAIN_NEXT_BEHIND,
            i <= (ReportingVerbs.isElsewhere(quotation.pack(), word) ? AUXILIARIES : 0));
        add(SpeechClue.PLAIN_NEAR_BEHIND, i < 5);
      } else {
        broadBehind |= ReportingVerbs.isVerb(quotation.pack(), word);
      }
      nounBehind |= ReportingVerbs.isNoun(quotation.pack(), word);
    }
    add(SpeechClue.PLAIN_BEHIND, plainBehind);
    add(SpeechClue.BROAD_BEHIND, broadBehind);
    add(SpeechClue.NOUN_BEHIND, nounBehind);
    boolean none =
        !plainAhead && !broadAhead && !plainBehind && !broadBehind && !noun && !nounBehind;
    add(SpeechClue.NO_REPORTING, none);
    add(SpeechClue.SHORT_NO_REPORTING, none && small);
    add(SpeechClue.SHORT_PLAIN_AHEAD, small && plainAhead);
    add(SpeechClue.SHORT_BROAD_AHEAD, small && broadAhead);
    add(SpeechClue.SHORT_PLAIN_BEHIND, small && plainBehind);
    add(SpeechClue.SHORT_NOUN_BESIDE, small && (noun || nounBehind));
    boolean near =
        clues.contains(SpeechClue.PLAIN_NEAR_AHEAD) || clues.contains(SpeechClue.BROAD_NEAR_AHEAD);
    add(
        SpeechClue.SHORT_CAPITAL_NOT_SAID,
        small && !near && clues.contains(SpeechClue.STARTS_CAPITAL));
    add(SpeechClue.TERM_NOT_SAID, !plainAhead && clues.contains(SpeechClue.TERM));
  }

  private void beside() {
    for (Quotation other : quotation.siblings()) {
      if (other != quotation && other.start() < setting.to() && other.end() > setting.from()) {
        boolean many = other.words().size() >= 4;
        add(SpeechClue.LONG_BESIDE, many);
        add(SpeechClue.SHORT_BESIDE, !many);
      }
    }
  }

  /**
   * Whether words end in a phrase that names something: {@code so called}, {@code known as}, {@code
   * referred to as}.
   */
  private boolean soCalled(List<TextWord> ahead) {
    int last = ahead.size() - 1;
    if (last < 1) {
      return false;
    }
    String phrase = ahead.get(last - 1).folded() + " " + ahead.get(last).folded();
    return quotation.pack().has(WordList.NAMING_PHRASES, phrase)
        || (last > 1
            && quotation
                .pack()
                .has(WordList.NAMING_PHRASES, ahead.get(last - 2).folded() + " " + phrase));
  }

  private void add(SpeechClue clue, boolean holds) {
    if (holds) {
      clues.add(clue);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\t';
  }
}
