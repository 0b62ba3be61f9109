package stet.revision.tag;

import java.util.ArrayList;
import java.util.List;
import stet.revision.tag.FigureDifferences.Pair;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.figure.FigureTerm.Kind;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detection of an article that was replaced by a figure, or the reverse, ahead of the same noun:
 * {@code a man was killed} became {@code two men were killed}.
 */
final class ArticleToFigure {
  private ArticleToFigure() {}

  /** The figure of {@code no evictions}; an article is never paired with it. */
  private static final String NONE = "0";

  /**
   * The greatest distance, in words, from an article to its noun: {@code a senior police officer}.
   */
  private static final int REACH = 4;

  /** The least number of letters that a singular and its plural share in other languages. */
  private static final int LEAST_STEM = 3;

  /** The greatest number of letters in the ending of a singular or plural. */
  private static final int LONGEST_ENDING = 3;

  /** The pairs of an article and a figure in an edit, in order. */
  static List<Pair> between(EditInContext change) {
    List<FigureTerm> old = change.termsBefore();
    List<FigureTerm> now = change.termsAfter();
    if (!haveFigure(old) && !haveFigure(now)) {
      return List.of();
    }
    int[] partners = change.termAlignment().left();
    List<Pair> pairs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < old.size(); i++) {
      if (partners[i] >= 0) {
        from = partners[i] + 1;
        continue;
      }
      boolean article = isArticle(change.pack(), old.get(i));
      if (!article && !isNew(old.get(i), now)) {
        continue;
      }
      int to = end(partners, i, now.size());
      for (int j = from; j < to; j++) {
        if (article
            ? isNew(now.get(j), old) && areCounted(change.pack(), old, i, now, j)
            : isArticle(change.pack(), now.get(j)) && areCounted(change.pack(), now, j, old, i)) {
          pairs.add(new Pair(old.get(i), now.get(j)));
        }
      }
    }
    return pairs;
  }

  /** The index on the other side at which the gap around a term without a partner ends. */
  private static int end(int[] partners, int at, int size) {
    for (int i = at; i < partners.length; i++) {
      if (partners[i] >= 0) {
        return partners[i];
      }
    }
    return size;
  }

  private static boolean haveFigure(List<FigureTerm> terms) {
    for (FigureTerm term : terms) {
      if (term.kind() == Kind.FIGURE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term is a figure other than zero that the other side does not have. */
  private static boolean isNew(FigureTerm term, List<FigureTerm> others) {
    return term.kind() == Kind.FIGURE
        && !term.text().equals(NONE)
        && others.stream().noneMatch(other -> other.key().equals(term.key()));
  }

  /**
   * Whether the words behind an article and behind a figure are the same up to a noun that is
   * singular behind the article and plural behind the figure.
   */
  private static boolean areCounted(
      LanguagePack pack, List<FigureTerm> one, int i, List<FigureTerm> several, int j) {
    for (int k = 1; k <= REACH && i + k < one.size() && j + k < several.size(); k++) {
      FigureTerm singular = one.get(i + k);
      FigureTerm plural = several.get(j + k);
      if (singular.kind() != Kind.WORD || plural.kind() != Kind.WORD) {
        return false;
      }
      if (!singular.text().equals(plural.text())) {
        return isPlural(pack, singular.text(), plural.text());
      }
    }
    return false;
  }

  private static boolean isArticle(LanguagePack pack, FigureTerm term) {
    return term.kind() == Kind.WORD && pack.has(WordList.INDEFINITE_ARTICLES, term.text());
  }

  private static boolean isPlural(LanguagePack pack, String singular, String plural) {
    if (!pack.isEnglish()) {
      return isInflected(singular, plural);
    }
    return TypoDetector.isPluralOf(pack, plural, singular)
        || pack.values(WordList.CHANGED_PLURAL_ENDINGS).entrySet().stream()
            .anyMatch(
                ending ->
                    singular.endsWith(ending.getKey())
                        && plural.equals(
                            singular.substring(0, singular.length() - ending.getKey().length())
                                + ending.getValue()))
        || plural.equals(pack.values(WordList.IRREGULAR_PLURALS).get(singular));
  }

  /** Whether two words differ in nothing but a short ending. */
  private static boolean isInflected(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= LEAST_STEM
        && a.length() - same <= LONGEST_ENDING
        && b.length() - same <= LONGEST_ENDING;
  }
}
