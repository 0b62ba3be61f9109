package stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.index.Analysis;
import stet.index.Token;
import stet.search.FacetCounts.Count;

/**
 * What may have been meant by names that nothing goes by, and by words that stand nowhere.
 *
 * @param notices a sentence for each of them
 * @param queries the whole query with what may have been meant, one for each of them
 */
record Meant(List<String> notices, List<String> queries) {

  private static final int MOST = 3;

  /** What is around a word and none of it: folding takes it away too. */
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

  /** Words of fewer letters have too many neighbours. */
  private static final int SHORTEST = 4;

  /**
   * Reads what was asked once more.
   *
   * @param languages of the texts in the index
   */
  static Meant by(Understood asked, String query, KnownNames names, Set<String> languages)
      throws IOException {
    List<String> notices = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (FieldQueryNode leaf : asked.sought()) {
      List<String> near = near(leaf, names, languages);
      if (near.isEmpty() || notices.size() == MOST) {
        continue;
      }
      String written = bare(query.substring(leaf.getBegin(), leaf.getEnd()));
      notices.add(
          "%s is found nowhere. Did you mean %s?".formatted(written, String.join(" or ", near)));
      for (String meant : near) {
        queries.add(query.substring(0, leaf.getBegin()) + meant + query.substring(leaf.getEnd()));
      }
    }
    return new Meant(List.copyOf(notices), List.copyOf(queries));
  }

  /** A word without the punctuation around it. */
  private static String bare(String word) {
    String bare = AROUND.matcher(word).replaceAll("");
    return bare.isEmpty() ? word : bare;
  }

  /** What stands in the index and is nearly what was asked for; nothing where that stands there. */
  private static List<String> near(FieldQueryNode leaf, KnownNames names, Set<String> languages)
      throws IOException {
    String text = leaf.getTextAsString();
    QueryField field = Understood.field(leaf).orElse(QueryField.TEXT);
    List<String> near = new ArrayList<>();
    switch (field) {
      case SOURCE -> {
        List<String> sources = names.sources();
        if (sources.stream().noneMatch(text::equalsIgnoreCase)) {
          near.addAll(
              Slips.nearest(text, sources)
                  .map(List::of)
                  .orElse(sources.size() <= MOST ? sources : List.of()));
        }
      }
      case LANG ->
          Arrays.stream(Locale.getISOLanguages())
              .filter(code -> name(code).equalsIgnoreCase(text))
              .forEach(near::add);
      case PERSON, TOUCHED_PERSON, SPEAKER -> {
        List<String> words = PersonName.words(text);
        List<Count> longer = names.personsBeginning(text, MOST);
        if (longer.stream().noneMatch(name -> PersonName.words(name.value()).containsAll(words))) {
          Stream.concat(names.personsNear(text, MOST).stream(), longer.stream())
              .map(Count::value)
              .distinct()
              .limit(MOST)
              .forEach(near::add);
        }
      }
      case TEXT, HEADLINE, ADDED, REMOVED, TOUCHED, BEFORE, AFTER -> {
        List<Token> words = Analysis.words(text, "und");
        if (isWord(leaf) && words.size() == 1) {
          Token token = words.getFirst();
          String written = text.substring(token.start(), token.end()); // "changed?" is "changed"
          String word = token.word();
          if (!names.isWord(written, languages) && word.length() >= SHORTEST) {
            names.wordNear(word).ifPresent(near::add);
          }
        }
      }
      default -> {}
    }
    return near.stream().map(FacetPage::quoted).toList();
  }

  /** {@code German} for {@code de}. */
  private static String name(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static boolean isWord(FieldQueryNode leaf) {
    return !(leaf instanceof WildcardQueryNode
        || leaf instanceof FuzzyQueryNode
        || leaf instanceof QuotedFieldQueryNode);
  }
}
