package stet.revision.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Person;
import stet.model.Speaker;
import stet.revision.tag.quote.AttributedSpeech;
import stet.revision.tag.quote.FunctionWordRoles;
import stet.revision.tag.quote.OfficeTitles;
import stet.revision.tag.quote.Quotation;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Resolver of the speakers in one version: it links the phrases that name speakers to persons. */
final class SpeakerResolver {

  /**
   * Patterns with words of a language.
   *
   * @param joint the text between two joint speakers: the role of the first, "and" or "&", and the
   *     titles of the second
   * @param ofOthers the text ahead of a person who is not the speaker: {@code a spokesman for Ada
   *     Thorne}, {@code the mother of Mr. Marsh}
   */
  private record Patterns(Pattern joint, Pattern ofOthers) {
    static Patterns of(LanguagePack pack) {
      return new Patterns(
          Pattern.compile(
              "(, [^,.;:\"“”\\n]{1,60},?)? (?:"
                  + choice(pack, WordList.ADDITIVE_CONJUNCTIONS)
                  + "|&) (?:\\p{Lu}\\S* ){0,3}"),
          Pattern.compile(
              "\\p{L} (?:"
                  + choice(pack, WordList.OWNED_ROLE_PREPOSITIONS)
                  + ") (?:(?:"
                  + choice(pack, WordList.TITLES_OF_OTHERS)
                  + ")\\.? )*$"));
    }

    private static String choice(LanguagePack pack, WordList list) {
      return String.join("|", pack.words(list));
    }
  }

  /**
   * The text ahead of the first speaker: the end of a sentence, quotation or paragraph, or a comma,
   * and the titles of the first.
   */
  private static final Pattern LEADING =
      Pattern.compile("(?:^|[\n.”\"’'“?!,] ?)(?:\\p{Lu}\\S* ){0,3}$");

  /** The number of characters ahead of the first speaker that are read. */
  private static final int LEAD = 80;

  /** The most characters of the titles ahead of a name: {@code Foreign Minister}. */
  private static final int LONGEST_TITLE = 20;

  /** The number of paragraphs back that a pronoun may refer to. */
  static final int BACK = 2;

  /** Source of the names in the paragraphs around a part of the text. */
  interface Names {
    List<PersonNaming.Placed> around(int from, int to);
  }

  private final LanguagePack pack;
  private final String text;
  private final QuotationReader quotations;
  private final Names names;

  SpeakerResolver(String text, QuotationReader quotations, Names names) {
    this.pack = quotations.pack();
    this.text = text;
    this.quotations = quotations;
    this.names = names;
  }

  static SpeakerResolver before(EditInContext change) {
    ArticlePart where = change.edit.where();
    return new SpeakerResolver(
        change.textBefore(),
        change.quotationsBefore(),
        (from, to) -> change.naming.aroundBefore(where, from, to));
  }

  static SpeakerResolver after(EditInContext change) {
    ArticlePart where = change.edit.where();
    return new SpeakerResolver(
        change.textAfter(),
        change.quotationsAfter(),
        (from, to) -> change.naming.aroundAfter(where, from, to));
  }

  /** All speakers of a quotation, first the one next to its verb; empty if the text names none. */
  List<Speaker> all(Quotation quotation) {
    AttributedSpeech said = quotations.speaker(quotation);
    Speaker speaker = of(quotation);
    if (said == null || speaker == null) {
      return List.of();
    }
    List<Speaker> all = new ArrayList<>();
    all.add(speaker);
    if (speaker.person() != null) {
      for (PersonNaming.Placed placed : joined(said)) {
        String phrase = text.substring(placed.start(), placed.end());
        all.add(new Speaker(phrase, speaker.verb(), placed.person()));
      }
    }
    return all;
  }

  /**
   * The other persons named together with the speaker: {@code Ada Thorne, Director & Ivo Marsh,
   * Chair, said}.
   */
  private List<PersonNaming.Placed> joined(AttributedSpeech said) {
    List<PersonNaming.Placed> around =
        names.around(said.start(), said.end()).stream()
            .sorted(Comparator.comparingInt(PersonNaming.Placed::start))
            .toList();
    List<PersonNaming.Placed> joined = new ArrayList<>();
    for (int i = 1; i < around.size(); i++) {
      PersonNaming.Placed one = around.get(i - 1);
      PersonNaming.Placed two = around.get(i);
      boolean last = isIn(two, said);
      boolean first = isIn(one, said) && two.end() <= said.verbStart();
      if ((last || first)
          && one.end() < two.start()
          && patterns().joint().matcher(text.substring(one.end(), two.start())).matches()
          && LEADING.matcher(text.substring(Math.max(0, one.start() - LEAD), one.start())).find()) {
        joined.add(isIn(one, said) ? two : one);
      }
    }
    return joined;
  }

  private static boolean isIn(PersonNaming.Placed placed, AttributedSpeech said) {
    return placed.start() < said.end() && placed.end() > said.start();
  }

  /** The speaker of a quotation; null if the text names none. */
  @Nullable Speaker of(Quotation quotation) {
    AttributedSpeech said = quotations.speaker(quotation);
    if (said == null) {
      return null;
    }
    Person person = person(said);
    PersonNaming.Placed credited = person == null ? credited(said) : null;
    Speaker speaker =
        credited == null
            ? new Speaker(said.phrase(text), said.verb(text), person)
            : new Speaker(
                text.substring(credited.start(), credited.end()),
                said.verb(text),
                credited.person());
    return isTold(quotation, speaker) ? speaker : null;
  }

  /**
   * The person at the beginning of a credit line such as {@code Ada Thorne, Port Trust, said:},
   * where the phrase ahead of the verb names no person but the firm or town behind the name; null
   * if there is none.
   */
  private PersonNaming.@Nullable Placed credited(AttributedSpeech said) {
    if (said.end() > said.verbStart() || !text.startsWith(":", said.verbEnd())) {
      return null;
    }
    int opening = opening(said.start());
    for (PersonNaming.Placed placed : names.around(opening, said.start())) {
      if (placed.start() >= opening) {
        boolean credited =
            isTitle(pack, text.substring(opening, placed.start()))
                && text.startsWith(", ", placed.end())
                && placed.end() < said.start();
        return credited ? placed : null;
      }
    }
    return null;
  }

  /**
   * The place where the sentence begins; the full stop of an initial, as in {@code Ada J. Thorne},
   * does not end a sentence.
   */
  private int opening(int within) {
    int line = text.lastIndexOf('\n', within - 1) + 1;
    int point = text.lastIndexOf(". ", within);
    while (point > line
        && Character.isUpperCase(text.charAt(point - 1))
        && (point - 1 == line || !Character.isLetter(text.charAt(point - 2)))) {
      point = text.lastIndexOf(". ", point - 1);
    }
    return point < line ? line : point + 2;
  }

  /**
   * Whether the text ahead of a name is a title or empty: {@code Dr}, and not {@code After} or
   * {@code Asked by}.
   */
  private static boolean isTitle(LanguagePack pack, String ahead) {
    return ahead.length() <= LONGEST_TITLE
        && TextWord.of(ahead, 0, ahead.length()).stream()
            .allMatch(
                word ->
                    Character.isUpperCase(ahead.charAt(word.start()))
                        && !FunctionWordRoles.beginsNone(pack, word.folded()));
  }

  /**
   * Whether a speaker is more than a guess. For a person, there must be a verb, or the quotation
   * must surely be speech; for a phrase that names no person, both must hold. Of the phrases of
   * quotes-dev 81 % are right where both hold, and 40 % where one does not.
   */
  private static boolean isTold(Quotation quotation, Speaker speaker) {
    boolean verb = !speaker.verb().isEmpty();
    boolean sure =
        quotation.surelySpeech()
            || ReportingVerbs.isElsewhere(quotation.pack(), TextWord.fold(speaker.verb()));
    return speaker.person() == null ? verb && sure : verb || sure;
  }

  /**
   * The person that a phrase names, or to whom its pronoun refers if only one person may be meant;
   * null if there is none.
   */
  private @Nullable Person person(AttributedSpeech said) {
    int start = said.start();
    int end = said.end();
    for (PersonNaming.Placed placed : names.around(start, end)) {
      if (isIn(placed, said) && !isOwner(placed, said)) {
        if (patterns()
            .ofOthers()
            .matcher(text.substring(start, Math.max(start, placed.start())))
            .find()) {
          break;
        }
        return placed.person();
      }
    }
    if (pack.has(WordList.SPEAKER_PRONOUNS, TextWord.fold(text.substring(start, end)))) {
      return antecedent(start);
    }
    Person beside = apposition(start, end);
    return beside == null ? holder(said) : beside;
  }

  /** Whether a person only owns the speaker: {@code Ada Thorne’s office}. */
  private boolean isOwner(PersonNaming.Placed placed, AttributedSpeech said) {
    int end = text.indexOf(' ', placed.end());
    return end >= 0
        && end + 1 < said.end()
        && pack.has(WordList.POSSESSIVE_ENDINGS, TextWord.fold(text.substring(placed.end(), end)));
  }

  private Patterns patterns() {
    return pack.derived(Patterns.class, Patterns::of);
  }

  /**
   * The person named last ahead of the verb, behind all roles: {@code the Minister for Ports, Piers
   * and Quays, Ada Thorne MP, said}; null if there is none.
   */
  private @Nullable Person holder(AttributedSpeech said) {
    if (said.end() >= said.verbStart() || !isSomebody(said.start(), said.end())) {
      return null;
    }
    for (PersonNaming.Placed placed : names.around(said.start(), said.verbStart())) {
      if (placed.start() > said.end()
          && placed.end() <= said.verbStart()
          && !hasSmallLetter(placed.end(), said.verbStart())
          && isNameAt(placed, text.lastIndexOf(", ", placed.start()) + 2)) {
        return placed.person();
      }
    }
    return null;
  }

  private boolean hasSmallLetter(int from, int to) {
    return text.substring(from, to).chars().anyMatch(Character::isLowerCase);
  }

  /**
   * The person named directly behind a role: {@code the skipper, Ivo Marsh}; null if there is none.
   */
  private @Nullable Person apposition(int start, int end) {
    int name = end + ", ".length();
    if (!text.startsWith(", ", end) || !isSomebody(start, end)) {
      return null;
    }
    for (PersonNaming.Placed placed : names.around(start, name + 1)) {
      if (isNameAt(placed, name)) {
        return placed.person();
      }
    }
    return null;
  }

  /** Whether a phrase gives somebody's role: the skipper, her deputy, Energy Minister. */
  private boolean isSomebody(int start, int end) {
    List<TextWord> words = TextWord.of(text, start, end);
    return words.size() > 1
        && (pack.has(WordList.SPEAKER_DETERMINERS, words.getFirst().folded())
            || words.stream().anyMatch(word -> OfficeTitles.is(pack, word.folded())));
  }

  /** Whether a name begins at a place, with or without titles ahead of it. */
  private boolean isNameAt(PersonNaming.Placed placed, int start) {
    return placed.start() >= start
        && placed.start() - start <= LONGEST_TITLE
        && text.substring(start, placed.start()).indexOf(',') < 0
        && Character.isUpperCase(text.charAt(start));
  }

  private @Nullable Person antecedent(int pronoun) {
    int end = pronoun;
    for (int i = 0; i < BACK && end > 0; i++) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      Set<String> keys = new TreeSet<>();
      Person last = null;
      for (PersonNaming.Placed placed : names.around(start, Math.max(end, start + 1))) {
        if (placed.start() >= start
            && placed.end() <= end
            && quotations.within(placed.start(), placed.end()).isEmpty()) {
          keys.add(placed.person().key());
          last = placed.person();
        }
      }
      if (last != null) {
        return keys.size() == 1 ? last : null;
      }
      end = start;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return null;
  }
}
