package stet.revision.tag.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detection of streets, towns and buildings whose names look like a person's. */
final class PlaceNames {
  private PlaceNames() {}

  /** Whether tokens {@code from} to {@code to} of a sentence name a place. */
  static boolean is(LanguagePack pack, List<NameToken> sentence, int from, int to) {
    NameToken first = sentence.get(from);
    NameToken last = sentence.get(to - 1);
    @Nullable NameToken left = from == 0 ? null : sentence.get(from - 1);
    boolean titled = left != null && PersonTitles.isTitle(left);
    if (to - from == 1) {
      boolean behind =
          left != null
              && pack.has(WordList.PLACE_OPENERS, left.text())
              && NonPersonFilter.touches(left, first);
      return behind || (!titled && isElsewhere(pack, sentence, from));
    }
    return (pack.has(WordList.STREET_SURNAMES, last.text())
            && (isAddressed(left, last) || !NonPersonFilter.isGiven(first)))
        || (!titled
            && ((pack.has(WordList.PLACE_ENDINGS, last.text()) && !NonPersonFilter.isGiven(first))
                || pack.has(WordList.PLACE_OPENERS, first.text())
                || isElsewhere(pack, sentence, from)));
  }

  /** Whether a name is behind the number of a house, or behind "in" or a similar word. */
  private static boolean isAddressed(@Nullable NameToken left, NameToken last) {
    return left != null
        && (Character.isDigit(left.text().charAt(0))
            || left.pack().has(WordList.STREET_PREPOSITIONS, left.lower())
            || (left.pack().has(WordList.STREET_OR_PERSON_PREPOSITIONS, left.lower())
                && !left.pack().has(WordList.COMMON_STREET_SURNAMES, last.text())));
  }

  /**
   * Whether a name begins with a word with which names of places begin, or is behind such a word.
   */
  private static boolean isElsewhere(LanguagePack pack, List<NameToken> sentence, int from) {
    int first = from;
    if (pack.has(WordList.FOREIGN_PLACE_JOINERS, sentence.get(from).text()) && from > 0) {
      first--;
    }
    while (first > 0 && pack.has(WordList.FOREIGN_PLACE_JOINERS, sentence.get(first - 1).text())) {
      first--;
    }
    boolean led =
        first > 0 && pack.has(WordList.FOREIGN_PLACE_OPENERS, sentence.get(first - 1).text());
    return led || pack.has(WordList.FOREIGN_PLACE_OPENERS, sentence.get(first).text());
  }
}
