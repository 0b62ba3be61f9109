package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The words around a quotation, in which a speaker and a reporting verb are looked for.
 *
 * <p>"said Mr. Lavrov", "Mr. Lavrov, the minister, also said", "according to the ministry", "was
 * called … by Mr. Lavrov", "Mr. Lavrov’s claim that". This works on English word order alone,
 * except for the auxiliaries that follow a quotation in other languages. A verb without a subject
 * next to it ("saying", "to call") has the subject of the sentence.
 */
final class QuotationClause {

  private final WordSequence row;
  private final SubjectFinder subjects;
  private final VerbNounDisambiguator verbs;

  /**
   * Creates the clause of some words.
   *
   * @param question whether the words open a sentence that ends as a question
   */
  QuotationClause(LanguagePack pack, String text, List<TextWord> words, boolean question) {
    row = new WordSequence(pack, text, words);
    subjects = new SubjectFinder(row, question);
    verbs = new VerbNounDisambiguator(row);
  }

  /**
   * The speaker named behind a quotation: {@code said Mr. Lavrov}, {@code Mr. Lavrov said}.
   *
   * @param closedByComma whether the quotation ends as speech does before "he said"
   */
  @Nullable AttributedSpeech behind(boolean closedByComma) {
    if (row.size() > 1 && row.pack().has(WordList.SOURCE_OPENERS_BEHIND, row.folded(0))) {
      return subjects.right(0, 0);
    }
    int verb = firstVerb(closedByComma ? 25 : 2);
    if (verb >= 0 && (closedByComma || verb == 0)) {
      int source = row.sourceOpener(verb);
      if (source > 0) {
        return subjects.right(verb + source - 1, verb);
      }
      if (ReportingVerbs.isElsewhere(row.pack(), row.folded(verb))
          && isAuxiliaryElsewhere(0, verb)) {
        return row.pack().has(WordList.SAYING_PRONOUNS, row.folded(verb - 1))
            ? row.found(row.word(verb - 1).start(), row.word(verb - 1).end(), verb)
            : subjects.right(verb, verb);
      }
      if (onlyAuxiliaries(0, verb)) {
        AttributedSpeech inverted = subjects.right(verb, verb);
        if (inverted != null) {
          return inverted;
        }
      } else if (!FunctionWordRoles.beginsNone(row.pack(), row.folded(0))
          && !ReportingVerbs.isVerb(row.pack(), row.folded(0))) {
        return row.breakBefore(verb) || subjects.left(verb, 0) == null
            ? subjects.head(0, verb)
            : subjects.left(verb, 0);
      }
    }
    return tail();
  }

  /** Every speaker with a plain reporting verb, in order. */
  List<AttributedSpeech> reports() {
    List<AttributedSpeech> reports = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      AttributedSpeech report = null;
      int source = row.sourceOpener(i);
      if (source > 0) {
        report = subjects.right(i + source - 1, i);
      } else if (verbs.isReport(i)) {
        report = isInverted(i) ? subjects.right(i, i) : null;
        if (report == null) {
          report = row.marksBefore(i) ? subjects.right(i, i) : subjects.left(i, 0);
        }
        if (report == null && (row.breakBefore(i) || (i == 0 && !isOrder()))) {
          report = subjects.right(i, i);
        }
      }
      if (report != null && !isCondition(report)) {
        reports.add(report);
      }
    }
    return reports;
  }

  /**
   * Whether a report is only a condition, so that nobody has said it yet: {@code If your bank has
   * agreed}.
   */
  private boolean isCondition(AttributedSpeech report) {
    for (int i = 1; i < row.size(); i++) {
      if (row.word(i).start() == report.start()) {
        return row.pack().has(WordList.CLAUSE_CONDITIONS, row.folded(i - 1));
      }
    }
    return false;
  }

  /**
   * Whether the sentence begins with an imperative, which tells the reader what to do: {@code
   * Confirm your attendance}.
   */
  private boolean isOrder() {
    return ReportingVerbs.infinitive(row.pack(), row.folded(0)).equals(row.folded(0));
  }

  /** The speaker named at the end of the sentence: {@code …, Mr. Lavrov said on Monday}. */
  private @Nullable AttributedSpeech tail() {
    for (int i = row.size() - 1; i >= 1; i--) {
      int source = row.sourceOpener(i);
      if (source > 0) {
        return subjects.right(i + source - 1, i);
      }
      if (ReportingVerbs.isPlain(row.pack(), row.folded(i))
          && !row.ends(i, WordList.PRESENT_PARTICIPLE_ENDINGS)) {
        int start = i;
        while (start > 0 && !row.breakBefore(start)) {
          start--;
        }
        if (start > 0
            && i - start > 0
            && i - start < 8
            && !FunctionWordRoles.beginsNone(row.pack(), row.folded(start))) {
          return subjects.left(i, start);
        }
        if (start == i && start > 0) {
          return subjects.right(i, i);
        }
      }
    }
    return null;
  }

  /** The speaker named ahead of a quotation: {@code Mr. Lavrov called them}. */
  @Nullable AttributedSpeech ahead() {
    AttributedSpeech found = verbs(true);
    if (found == null) {
      found = verbs(false);
    }
    if (found == null) {
      found = nouns();
    }
    return found;
  }

  /** The subject of the sentence, if nothing in it names a speaker. */
  @Nullable AttributedSpeech subject() {
    return subjects.ofSentence(row.size());
  }

  private @Nullable AttributedSpeech verbs(boolean plain) {
    int participle = -1;
    AttributedSpeech embedded = null;
    for (int i = row.size() - 1; i >= 0; i--) {
      String word = row.folded(i);
      int source = row.sourceOpener(i);
      if (source > 0) {
        AttributedSpeech found = subjects.right(i + source - 1, i);
        if (found != null) {
          return found;
        }
      }
      if ((plain
              ? !ReportingVerbs.isPlain(row.pack(), word)
              : !ReportingVerbs.isVerb(row.pack(), word))
          || verbs.isSoCalled(i)
          || verbs.isNoun(i)
          || (i > 0 && row.isCapital(i))
          || verbs.isRatherNoun(i)) {
        continue;
      }
      if ((row.ends(i, WordList.PRESENT_PARTICIPLE_ENDINGS) && !row.isBe(i - 1))
          || row.is(i - 1, WordList.INFINITIVE_MARKERS)) {
        participle = participle < 0 ? i : participle;
        continue;
      }
      AttributedSpeech found = subjects.passive(i);
      if (found == null && isInverted(i)) {
        found = subjects.right(i, i);
      }
      if (found == null) {
        found = subjects.left(i, 0);
      }
      if (found == null && (i == 0 || row.breakBefore(i))) {
        found = subjects.right(i, i);
      }
      if (found != null && embedded == null && isEmbedded(found)) {
        embedded = found;
      } else if (found != null) {
        return found;
      }
    }
    if (embedded != null) {
      return embedded;
    }
    return participle < 0 ? null : subjects.ofSentence(participle);
  }

  /** Whether a subject is a pronoun within what somebody else says: {@code says he feels}. */
  private boolean isEmbedded(AttributedSpeech found) {
    for (int i = 1; i < row.size(); i++) {
      if (row.word(i).start() == found.start()) {
        return FunctionWordRoles.isPronoun(row.pack(), row.folded(i))
            && (row.is(i - 1, WordList.COMPLEMENTIZERS) || isVerb(i - 1));
      }
    }
    return false;
  }

  /**
   * Whether the subject of a verb stands behind it because something else opens the sentence, in
   * languages whose verb is always second: {@code In dem Brief schrieb der Minister}, {@code Das
   * erklärte sie}.
   */
  private boolean isInverted(int verb) {
    return verb > 0
        && !row.breakBefore(verb)
        && !row.pack().words(WordList.INVERTING_OPENERS).isEmpty()
        && (row.pack().has(WordList.INVERTING_OPENERS, row.folded(0))
            || (verb == 1 && row.pack().has(WordList.SPEECH_ARTICLES, row.folded(0))));
  }

  private @Nullable AttributedSpeech nouns() {
    for (int i = row.size() - 1; i >= 0; i--) {
      if (ReportingVerbs.isNoun(row.pack(), row.folded(i))) {
        AttributedSpeech owner = subjects.owner(i);
        if (owner != null) {
          return owner;
        }
      }
    }
    return null;
  }

  private int firstVerb(int within) {
    int end = Math.min(row.size(), within);
    for (int i = 0; i < end; i++) {
      if (ReportingVerbs.isPlain(row.pack(), row.folded(i)) || row.sourceOpener(i) > 0) {
        return i;
      }
    }
    for (int i = 0; i < Math.min(end, 6); i++) {
      if (isVerb(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean onlyAuxiliaries(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!FunctionWordRoles.isAuxiliary(row.pack(), row.folded(i))
          && !row.ends(i, WordList.ADVERB_ENDINGS)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether words are auxiliaries, with or without an inverted pronoun at their end: {@code a},
   * {@code a-t-elle}.
   */
  private boolean isAuxiliaryElsewhere(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean pronoun =
          i > from && i == to - 1 && row.pack().has(WordList.SAYING_PRONOUNS, row.folded(i));
      if (!pronoun && !row.pack().has(WordList.SAYING_AUXILIARIES, row.folded(i))) {
        return false;
      }
    }
    return to > from;
  }

  private boolean isVerb(int i) {
    return ReportingVerbs.isVerb(row.pack(), row.folded(i));
  }
}
