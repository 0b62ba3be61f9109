package stet.revision.tag.quote;

import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.TextWord;
import stet.text.language.WordList;

/**
 * Finder of the subject of a verb in a sequence of words: {@code Mr. Lavrov, the minister, also
 * said} on its left, {@code said Mr. Lavrov} on its right, {@code was called … by Mr. Lavrov},
 * {@code Mr. Lavrov’s claim}.
 */
final class SubjectFinder {

  private final WordSequence row;
  private final FunctionWordRoles small;
  private final Apposition apposition;

  /**
   * Creates a finder for the words of a row.
   *
   * @param question whether the row opens a sentence that ends as a question
   */
  SubjectFinder(WordSequence row, boolean question) {
    this.row = row;
    this.small = new FunctionWordRoles(row, question);
    this.apposition = new Apposition(row, small);
  }

  /**
   * The subject on the left of a verb.
   *
   * @param least the index of the first word that may belong to the subject
   */
  @Nullable AttributedSpeech left(int verb, int least) {
    int credited = least == 0 ? apposition.nameCredited(verb) : -1;
    if (credited >= 0) {
      return row.found(row.word(0).start(), row.word(credited).end(), verb);
    }
    int end = verb - 1;
    int be = end;
    while (be > least && row.ends(be, WordList.ADVERB_ENDINGS) && !row.breakBefore(be + 1)) {
      be--;
    }
    if (row.isBe(be) && !row.ends(verb, WordList.PRESENT_PARTICIPLE_ENDINGS)) {
      // "Residents were asked to": the subject does not speak.
      return null;
    }
    while (end >= least
        && !row.breakBefore(end + 1)
        && (small.isAuxiliary(end) || row.ends(end, WordList.ADVERB_ENDINGS))) {
      end--;
    }
    if (end < least) {
      return null;
    }
    while (end > least && row.closesBracket(end)) {
      while (end > least && !row.opensBracket(end)) {
        end--;
      }
      end--;
    }
    if (end < least) {
      return null;
    }
    int start = end;
    boolean bracket = end + 1 < row.size() && row.opensBracket(end + 1);
    if (!bracket && row.breakBefore(end + 1)) {
      // "Mr. Lavrov, the minister, said": skip the apposition if a name or pronoun is ahead of it.
      int comma = end;
      while (comma > least && !row.breakBefore(comma)) {
        comma--;
      }
      boolean whole = comma == least && row.isColonBehind(verb); // "A spokesman, said:"
      if (!row.isComma(end + 1) || !(whole || (comma > least && row.isComma(comma)))) {
        return null;
      }
      if (apposition.isOffice(least, comma)) {
        return row.found(row.word(least).start(), row.word(comma - 1).end(), verb);
      }
      if (!whole) {
        end = apposition.over(comma - 1, least);
        start = end;
      }
    }
    while (start > least
        && !row.breakBefore(start)
        && !small.breaks(start - 1)
        && !isVerb(start - 1)) {
      start--;
    }
    while (start < end
        && (small.beginsNone(start) || small.isTime(start) || small.opensQuestion(start))) {
      start++;
    }
    if (start + 1 < end && small.isSpanAt(start)) {
      start += 2;
    }
    if (small.isPronoun(end)) {
      start = end;
    }
    int name = apposition.nameAhead(start, end, least);
    if (name >= 0) {
      int last = name;
      while (!row.breakBefore(last + 1)) {
        last++;
      }
      return row.found(row.word(name).start(), row.word(last).end(), verb);
    }
    boolean object = start == end && small.isObject(start) && !small.isPronoun(start);
    if (object || small.beginsNone(start)) {
      return null;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  /** Whether a word is a verb of saying; the {@code State} of a secretary of state is not. */
  private boolean isVerb(int i) {
    return ReportingVerbs.isPlain(row.pack(), row.folded(i)) && (i == 0 || !row.isCapital(i));
  }

  /** The subject on the right of a verb. */
  @Nullable AttributedSpeech right(int after, int verb) {
    int start = after + 1;
    if (start >= row.size()
        || row.breakBefore(start)
        || small.beginsNone(start)
        || (small.isObject(start) && !isOwner(start))) {
      return null;
    }
    int end = start;
    while (end + 1 < row.size()
        && !row.breakBefore(end + 1)
        && !small.ends(end + 1)
        && !small.isPronoun(start)
        && end - start < 14) {
      end++;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  /** Whether a pronoun such as "her" is the owner of what follows: {@code said her deputy}. */
  private boolean isOwner(int i) {
    return row.is(i, WordList.POSSESSIVE_OBJECT_PRONOUNS)
        && i + 1 < row.size()
        && !row.breakBefore(i + 1)
        && !small.ends(i + 1)
        && !small.beginsNone(i + 1);
  }

  /** The subject of a passive verb: {@code was described by Mr. Lavrov as}. */
  @Nullable AttributedSpeech passive(int verb) {
    if (verb == 0 || !row.isBe(verb - 1)) {
      return null;
    }
    for (int i = verb + 1; i < Math.min(row.size(), verb + 5); i++) {
      if (row.is(i, WordList.AGENT_PREPOSITIONS)) {
        return right(i, verb);
      }
    }
    return null;
  }

  /** The owner of a noun of speech: {@code Mr. Lavrov’s claim}, {@code his claim}. */
  @Nullable AttributedSpeech owner(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      String word = row.folded(i);
      if (row.breakBefore(i + 1)) {
        return null;
      }
      if (row.word(i).isGenitive(row.pack())) {
        int start = i;
        while (start > 0 && row.isCapital(start - 1) && !row.breakBefore(start)) {
          start--;
        }
        int end = row.word(i).end();
        int cut = word.length() - TextWord.withoutPossessive(row.pack(), word).length();
        return row.found(row.word(start).start(), end - cut, noun);
      }
      if (row.is(i, WordList.OWNER_PRONOUNS)) {
        return row.found(row.word(i).start(), row.word(i).end(), noun);
      }
    }
    for (int i = noun + 1; i < Math.min(row.size(), noun + 3); i++) {
      if (row.is(i, WordList.SPEECH_NOUN_PREPOSITIONS)) {
        return right(i, noun);
      }
    }
    return null;
  }

  /** The phrase that begins at a word, up to the next break, auxiliary, adverb or verb. */
  AttributedSpeech head(int start, int verb) {
    int end = start;
    while (end + 1 < verb
        && !row.breakBefore(end + 1)
        && !small.isAuxiliary(end + 1)
        && !small.isPronoun(start)
        && !row.ends(end + 1, WordList.ADVERB_ENDINGS)) {
      end++;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  /**
   * The subject of the sentence: the first name, pronoun or noun with an article.
   *
   * @param verb the index of the reporting verb; the number of all words if there is none
   */
  @Nullable AttributedSpeech ofSentence(int verb) {
    int i = 0;
    while (i < verb) {
      boolean adverbial =
          small.beginsNone(i)
              || (i == 0 && row.ends(0, WordList.PRESENT_PARTICIPLE_ENDINGS))
              || isLater(i, verb);
      if (adverbial) {
        // An adverbial comes first: the subject is behind its comma.
        i++;
        while (i < verb && !row.breakBefore(i)) {
          i++;
        }
        continue;
      }
      boolean pronoun = small.isPronoun(i);
      boolean article = row.is(i, WordList.SUBJECT_DETERMINERS);
      if (pronoun || article || (row.isCapital(i) && isName(i))) {
        int end = i;
        while (!pronoun
            && end + 1 < verb
            && !row.breakBefore(end + 1)
            && goesOn(end + 1, article)) {
          end++;
        }
        int last = row.word(end).end();
        return verb < row.size()
            ? row.found(row.word(i).start(), last, verb)
            : new AttributedSpeech(row.word(i).start(), last, last, last, false);
      }
      i++;
    }
    return null;
  }

  /**
   * Whether an adverbial of time begins at a word: {@code Hours later,} {@code Two days earlier,}.
   */
  private boolean isLater(int i, int verb) {
    for (int k = i; k < Math.min(verb, i + 4); k++) {
      if (k > i && row.breakBefore(k)) {
        return false;
      }
      if (row.is(k, WordList.TIME_DISTANCE_WORDS)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int i, boolean article) {
    return row.isCapital(i)
        || row.is(i, WordList.GENITIVE_PREPOSITIONS)
        || OfficeTitles.is(row.pack(), row.folded(i))
        || (article
            && !small.isAuxiliary(i)
            && !ReportingVerbs.isVerb(row.pack(), row.folded(i))
            && !small.ends(i));
  }

  /** Whether a word is not a function word, so that its capital shows a name. */
  private boolean isName(int i) {
    return !small.isAuxiliary(i) && !small.breaks(i);
  }
}
