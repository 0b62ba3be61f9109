package stet.bench;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.api.JsonWriter;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;
import stet.model.Content;
import stet.model.Observation;

/**
 * Grows an archive of any size out of a real one: more articles of the same sizes, numbers of
 * versions and edits, in other words. The same for the same seed.
 *
 * <p>Each new article runs the course of a real one. The commonest words stay; of the others some
 * become other words of the corpus, as often as those occur in it, and some words that never were
 * before. A word becomes the same one in all versions of an article, so that an edit stays an edit
 * of that size and a quotation stays one. What is coined is shared by a few articles, and the more
 * articles there are the more of it: as with Heaps' law, new words and names keep coming.
 */
final class Growth {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** So many of the most frequent words hold the sentences together, and stay. */
  private static final int COMMON = 400;

  /** Of 1,000 words that are not common, so many stay, and so many of the others are coined. */
  private static final int STAY = 500;

  private static final int COINED = 40;

  /** Names shared by all articles from the start, and how many come with each. */
  private static final int FIRST_COINED = 200;

  private static final int COINED_WITH_EACH = 2;

  private static final int SOURCES = 40;

  /** Later articles begin up to so many days after the one whose course they run. */
  private static final int DAYS = 1000;

  private final List<List<Observation>> courses;
  private final long seed;
  private final Map<String, Integer> frequency = new HashMap<>();

  /** Words that are not common, each as often as it occurs: lower case, then capitalised ones. */
  private final List<String> lower = new ArrayList<>();

  private final List<String> capitalised = new ArrayList<>();
  private int commonest;

  /**
   * @param observations those of real articles, in any order
   */
  Growth(Collection<Observation> observations, long seed) {
    Map<String, List<Observation>> articles = new LinkedHashMap<>();
    for (Observation observation : observations) {
      articles
          .computeIfAbsent(observation.article().value(), id -> new ArrayList<>())
          .add(observation);
    }
    this.courses = List.copyOf(articles.values());
    this.seed = seed;
    for (List<Observation> course : courses) {
      WORD.matcher(course.getLast().content().body())
          .results()
          .forEach(word -> frequency.merge(word.group(), 1, Integer::sum));
    }
    commonest =
        frequency.values().stream().sorted((a, b) -> b - a).skip(COMMON).findFirst().orElse(0);
    new TreeMap<>(frequency)
        .forEach(
            (word, times) -> {
              if (times <= commonest) {
                List<String> alike = Character.isUpperCase(word.charAt(0)) ? capitalised : lower;
                for (int i = 0; i < times; i++) {
                  alike.add(word);
                }
              }
            });
  }

  /**
   * Writes an archive as JSON Lines, and prints how many observations there are and the bytes of
   * headline and text of all versions.
   *
   * @param arguments corpora separated by commas, how many versions, a seed, and the file to write
   *     (packed with zstd)
   */
  public static void main(String[] arguments) throws IOException {
    List<Observation> real = new ArrayList<>();
    for (String corpus : arguments[0].split(",")) {
      real.addAll(read(Path.of(corpus)));
    }
    Growth growth = new Growth(real, Long.parseLong(arguments[2]));
    long[] counts = new long[2];
    @Nullable Observation[] last = new Observation[1];
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new ZstdOutputStream(Files.newOutputStream(Path.of(arguments[3]))),
                StandardCharsets.UTF_8))) {
      growth.to(
          Integer.parseInt(arguments[1]),
          observation -> {
            try {
              out.write(JsonWriter.compact(line(observation)) + "\n");
              counts[0]++;
              counts[1] += isSame(last[0], observation) ? 0 : bytes(observation.content());
              last[0] = observation;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    System.out.println(counts[0] + " " + counts[1]);
  }

  private static boolean isSame(@Nullable Observation last, Observation next) {
    return last != null
        && last.article().equals(next.article())
        && last.content().equals(next.content());
  }

  private static int bytes(Content content) {
    return (content.headline() + content.body()).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Makes the observations of so many versions, article by article. */
  void to(int versions, Consumer<Observation> use) {
    int made = 0;
    for (long article = 0; made < versions; article++) {
      SplittableRandom random = new SplittableRandom(seed * 31 + article);
      List<Observation> course = courses.get(random.nextInt(courses.size()));
      Duration later = Duration.ofDays(random.nextInt(DAYS)).plusSeconds(random.nextInt(86_400));
      String source = "grown-" + random.nextInt(SOURCES);
      Map<String, String> words = new HashMap<>();
      Content last = null;
      for (Observation real : course) {
        if (!real.content().equals(last) && made++ == versions) {
          return;
        }
        last = real.content();
        use.accept(
            new Observation(
                source,
                "https://" + source + ".example/" + article,
                real.seen().plus(later),
                new Content(
                    reworded(last.headline(), article, words),
                    reworded(last.byline(), article, words),
                    reworded(last.body(), article, words)),
                "grown/1",
                null,
                real.language()));
      }
    }
  }

  private String reworded(String text, long article, Map<String, String> words) {
    return WORD.matcher(text)
        .replaceAll(word -> words.computeIfAbsent(word.group(), real -> other(real, article)));
  }

  private String other(String real, long article) {
    boolean common = frequency.getOrDefault(real, 0) > commonest;
    SplittableRandom random = new SplittableRandom(seed ^ article * 1_000_003 + real.hashCode());
    int fate = random.nextInt(1000);
    if (common || fate < STAY) {
      return real;
    }
    boolean capital = Character.isUpperCase(real.charAt(0));
    List<String> alike = capital ? capitalised : lower;
    if (alike.isEmpty()) {
      return real;
    }
    return fate < STAY + COINED
        ? coined(random.nextLong(FIRST_COINED + COINED_WITH_EACH * article), capital)
        : alike.get(random.nextInt(alike.size()));
  }

  /** The beginning of one word with the end of another. */
  private String coined(long number, boolean capital) {
    SplittableRandom random = new SplittableRandom(seed + 7 * number);
    List<String> pool = lower.isEmpty() ? capitalised : lower;
    String first = pool.get(random.nextInt(pool.size()));
    String second = pool.get(random.nextInt(pool.size()));
    String word =
        first.substring(0, (first.length() + 1) / 2) + second.substring(second.length() / 2);
    return capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
  }

  private static List<Observation> read(Path corpus) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.open(corpus)) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        if (entry instanceof ImportEntry.Read read) {
          observations.add(read.observation());
        }
      }
    }
    return observations;
  }

  private static Map<String, String> line(Observation observation) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("article", observation.identifier());
    line.put("source", observation.source());
    line.put("seen", observation.seen().toString());
    line.put("title", observation.content().headline());
    line.put("byline", observation.content().byline());
    line.put("text", observation.content().body());
    String language = observation.language();
    if (language != null) {
      line.put("language", language);
    }
    return line;
  }
}
