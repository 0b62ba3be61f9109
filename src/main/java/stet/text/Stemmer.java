package stet.text;

import static java.util.Map.entry;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import stet.text.language.LanguagePacks;
import stet.text.language.WordList;

/**
 * Stemmer for the words of one language. Not safe for use by several threads at once.
 *
 * <p>Light stemmers are used where they exist: they undo inflection and leave derivation alone. For
 * English it is Snowball's (Porter 2). Of "exercises, troops, russians", the lighter KStem finds no
 * singular and makes the last "russia"; the first Porter stemmer makes "general" and "generate" one
 * stem. A stem is preceded by its language ({@code en exercis}), so that one field holds all
 * languages and a stem never matches an equal stem of another language. A language without a
 * stemmer keeps its words, preceded by {@code und}.
 */
public final class Stemmer {

  /** The prefix of terms in languages without a stemmer. */
  private static final String UNKNOWN = "und";

  /**
   * For each primary language subtag, the filter that turns a stream of words into a stream of
   * stems.
   */
  private static final Map<String, UnaryOperator<TokenStream>> LANGUAGES =
      Map.ofEntries(
          entry("ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
          entry("bg", BulgarianStemFilter::new),
          entry("ca", words -> new SnowballFilter(words, new CatalanStemmer())),
          entry("cs", CzechStemFilter::new),
          entry("da", words -> new SnowballFilter(words, new DanishStemmer())),
          entry("de", GermanLightStemFilter::new),
          entry(
              "en",
              words ->
                  new SnowballFilter(new EnglishPossessiveFilter(words), new EnglishStemmer())),
          entry("es", SpanishLightStemFilter::new),
          entry("fi", words -> new SnowballFilter(words, new FinnishStemmer())),
          entry("fr", FrenchLightStemFilter::new),
          entry("hi", words -> new HindiStemFilter(new HindiNormalizationFilter(words))),
          entry("hu", HungarianLightStemFilter::new),
          entry("id", IndonesianStemFilter::new),
          entry("it", ItalianLightStemFilter::new),
          entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
          entry("no", NorwegianLightStemFilter::new),
          entry("pt", PortugueseLightStemFilter::new),
          entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
          entry("ru", RussianLightStemFilter::new),
          entry("sv", words -> new SnowballFilter(words, new SwedishStemmer())),
          entry("tr", words -> new SnowballFilter(words, new TurkishStemmer())));

  /** The language packs, which never change; they are read by the key of a language. */
  private static final LanguagePacks PACKS = LanguagePacks.ofResources();

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Token stream of a single word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      if (next.isEmpty()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(next);
      next = "";
      return true;
    }
  }

  private final String prefix;
  private final OneWord word = new OneWord();
  private final TokenStream stems;
  private final CharTermAttribute stem;

  /** Creates a stemmer for the language of a BCP 47 tag, which may be any tag or {@code und}. */
  public Stemmer(String language) {
    String key = key(language);
    prefix = key + " ";
    stems = LANGUAGES.getOrDefault(key, words -> words).apply(withoutElisions(key));
    stem = stems.getAttribute(CharTermAttribute.class);
  }

  /** The codes of the languages that have a stemmer. */
  public static Set<String> languages() {
    return LANGUAGES.keySet();
  }

  /**
   * The key ahead of the stems of a language: its subtag if it has a stemmer, or else {@code und}.
   */
  public static String key(String language) {
    int end = language.indexOf('-');
    String subtag = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    String known = subtag.equals("nb") || subtag.equals("nn") ? "no" : subtag;
    return LANGUAGES.containsKey(known) ? known : UNKNOWN;
  }

  /**
   * The term of a word, which must be given as written, since stemmers need the marks that folding
   * removes.
   */
  public String term(String written) {
    String folded = CASEFOLD.normalize(written).replace('’', '\'');
    try {
      word.next = folded;
      stems.reset();
      String found = stems.incrementToken() && stem.length() > 0 ? stem.toString() : folded;
      stems.end();
      stems.close();
      return prefix + TextAnalysis.fold(found);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** The stream of the word without an article or the like that is written together with it. */
  private TokenStream withoutElisions(String key) {
    Set<String> elisions = PACKS.of(key).words(WordList.ELISIONS);
    return elisions.isEmpty() ? word : new ElisionFilter(word, new CharArraySet(elisions, true));
  }
}
