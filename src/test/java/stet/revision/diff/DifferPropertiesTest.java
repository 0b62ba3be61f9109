package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.model.Content;
import stet.model.CosmeticFolding;
import stet.text.language.Packs;

/** What holds of the difference between any two contents. */
class DifferPropertiesTest {

  private static final ContentDiffer DIFFER = new ContentDiffer(Packs.ALL);

  @Property(tries = 400)
  void revisedArticlesKeepThePromises(@ForAll("articles") Content before, @ForAll long seed) {
    Content after = Revision.of(before, new Random(seed));
    ContentDiff difference = DIFFER.compare(before, after, "en");
    DiffAssertions.all(before, after, difference, "en");
    assertThat(DIFFER.compare(before, after, "en")).isEqualTo(difference);
    DiffAssertions.all(after, before, DIFFER.compare(after, before, "en"), "en");
  }

  @Property(tries = 400)
  void anyTwoTextsKeepThePromises(
      @ForAll("texts") String before,
      @ForAll("texts") String after,
      @ForAll("languages") String language) {
    Content left = new Content(before, "", after);
    Content right = new Content(after, before, before);
    DiffAssertions.all(left, right, DIFFER.compare(left, right, language), language);
    DiffAssertions.all(right, left, DIFFER.compare(right, left, language), language);
  }

  @Property(tries = 200)
  void whatIsTheSameHasNoEdits(@ForAll("articles") Content content, @ForAll long seed) {
    ContentDiff itself = DIFFER.compare(content, content, "en");
    assertThat(itself.edits()).isEmpty();
    assertThat(itself.standsLessThan(1, content)).isEqualTo(content.body().isBlank());

    Content relaid = Revision.relaid(content, new Random(seed));
    assertThat(CosmeticFolding.same(content, relaid)).isTrue();
    ContentDiff layout = DIFFER.compare(content, relaid, "en");
    assertThat(layout.edits()).isEmpty();
    assertThat(layout.applyTo(content)).isEqualTo(relaid);
  }

  @Example
  void whatIsSetOffIsRebuiltAndNoEdit() {
    Content plain = new Content("Ferry", "", "She said:\n\nYes.\n\nNo.");
    Content setOff =
        new Content("Ferry", "", plain.body(), List.of(new Content.BlockQuotation(1, 2)));
    for (List<Content> pair : List.of(List.of(plain, setOff), List.of(setOff, plain))) {
      ContentDiff difference = DIFFER.compare(pair.getFirst(), pair.getLast(), "en");
      assertThat(difference.edits()).isEmpty();
      assertThat(difference.applyTo(pair.getFirst())).isEqualTo(pair.getLast());
    }
  }

  @Provide
  Arbitrary<Content> articles() {
    Arbitrary<String> paragraph =
        Arbitraries.of(Revision.SENTENCES).list().ofMaxSize(6).map(s -> String.join(" ", s));
    return Combinators.combine(
            Arbitraries.of("Storm hits coast", "Seven dead in “accident”", ""),
            Arbitraries.of("", "By Ann Other", "By A. N. Other and Jo Bloggs"),
            paragraph.list().ofMaxSize(8))
        .as((headline, byline, body) -> new Content(headline, byline, String.join("\n\n", body)));
  }

  /** Strings with every trap in them: marks, spaces, surrogate pairs, combining characters. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "word",
            "Word",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            ".",
            ". ",
            "? ",
            "…",
            "“",
            "”",
            "\"",
            "'",
            "’",
            "`",
            "\u00ad",
            "\u200b",
            "\u00a0",
            "\u2028",
            "\u0085",
            "\u0301",
            "e\u0301",
            "é",
            "😀",
            "𝒳",
            "\u200d",
            "نامه",
            "\u200c",
            "\u200e",
            "今天",
            "。",
            "1.",
            "5",
            ",",
            "-",
            "—",
            "ไทย",
            "\u1100\u1161",
            "각",
            "\u0009",
            "\ufeff",
            "(",
            ")",
            "Mr. ",
            "U.S. ")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "und", "de", "th", "zh", "xx");
  }

  /** Makes new versions of articles as newsrooms do. */
  static final class Revision {

    static final List<String> SENTENCES =
        List.of(
            "The minister blamed the violence on “right-wing groups” in the capital.",
            "Seven people died, Mr. Smith said.",
            "Mr. Smith declined to comment.",
            "It is not clear who fired first.",
            "\"We will not go,\" she said.",
            "“We go.”",
            "Police in St. Ives, Cornwall, said on Friday that they had arrested two men.",
            "The U.S. Embassy closed on Jan. 5.",
            "Prices rose 1.5% to £1,200.",
            "Yes.",
            "Why?",
            "Der Kanzler schwieg.",
            "😀 said 𝒳 to a cafe\u0301.",
            "No further details were given.");

    private static final List<String> WORDS =
        List.of("the", "of", "attack", "Friday", "said", "12", "“quoted", "words”", "—", "new");

    private Revision() {}

    static Content of(Content before, Random random) {
      List<List<String>> paragraphs = new ArrayList<>();
      for (Content.Paragraph p : before.paragraphs()) {
        paragraphs.add(
            new SentenceSplitter(Packs.ENGLISH)
                .cut(p.text()).stream()
                    .map(s -> p.text().substring(s.start(), s.end()))
                    .collect(Collectors.toCollection(ArrayList::new)));
      }
      int changes = random.nextInt(6);
      for (int i = 0; i < changes; i++) {
        change(paragraphs, random);
      }
      String headline =
          random.nextInt(4) == 0 ? reword(before.headline(), random) : before.headline();
      String byline = random.nextInt(8) == 0 ? "" : before.byline();
      String body =
          paragraphs.stream().map(p -> String.join(" ", p)).collect(Collectors.joining("\n\n"));
      Content after = new Content(headline, byline, body);
      return random.nextInt(4) == 0 ? relaid(after, random) : after;
    }

    private static void change(List<List<String>> paragraphs, Random random) {
      if (paragraphs.isEmpty()) {
        paragraphs.add(new ArrayList<>(List.of(sentence(random))));
        return;
      }
      int p = random.nextInt(paragraphs.size());
      List<String> paragraph = paragraphs.get(p);
      int s = paragraph.isEmpty() ? 0 : random.nextInt(paragraph.size());
      switch (paragraph.isEmpty() ? 0 : random.nextInt(10)) {
        case 0 -> paragraph.add(s, sentence(random));
        case 1 -> paragraph.remove(s);
        case 2, 3 -> paragraph.set(s, reword(paragraph.get(s), random));
        case 4 -> any(paragraphs, random).add(0, paragraph.remove(s));
        case 5 -> any(paragraphs, random).add(reword(paragraph.remove(s), random));
        case 6 -> {
          String sentence = paragraph.get(s);
          int space = sentence.indexOf(' ', sentence.length() / 2);
          if (space > 0) {
            paragraph.set(s, sentence.substring(0, space) + ".");
            paragraph.add(s + 1, "And" + sentence.substring(space));
          }
        }
        case 7 -> {
          if (s + 1 < paragraph.size()) {
            String first = paragraph.remove(s);
            paragraph.set(s, first.substring(0, first.length() - 1) + ", and " + paragraph.get(s));
          }
        }
        case 8 -> {
          List<String> tail = paragraph.subList(s, paragraph.size());
          paragraphs.add(p + 1, new ArrayList<>(tail));
          tail.clear();
        }
        default -> {
          if (p + 1 < paragraphs.size()) {
            paragraph.addAll(paragraphs.remove(p + 1));
          }
        }
      }
    }

    private static List<String> any(List<List<String>> paragraphs, Random random) {
      return paragraphs.get(random.nextInt(paragraphs.size()));
    }

    private static String sentence(Random random) {
      return SENTENCES.get(random.nextInt(SENTENCES.size()));
    }

    private static String reword(String sentence, Random random) {
      List<String> words = new ArrayList<>(List.of(sentence.split(" ", -1)));
      int changes = 1 + random.nextInt(3);
      for (int i = 0; i < changes; i++) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
          case 0 -> words.add(at, word);
          case 1 -> words.set(at, word);
          default -> {
            if (words.size() > 1) {
              words.remove(at);
            }
          }
        }
      }
      return String.join(" ", words);
    }

    /** The same but for spaces, quotation marks and Unicode form. */
    static Content relaid(Content content, Random random) {
      return new Content(
          relaid(content.headline(), random),
          relaid(content.byline(), random),
          relaid(content.body(), random));
    }

    private static String relaid(String text, Random random) {
      StringBuilder relaid = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        relaid.append(
            switch (random.nextInt(4) == 0 ? c : 0) {
              case ' ' -> List.of("  ", "\n", "\n\n", "\u00a0", " \u200b").get(random.nextInt(5));
              case '\n' -> "\n ";
              case '“', '”' -> "\"";
              case '"' -> "„";
              case 'e' ->
                  i + 1 < text.length() && text.charAt(i + 1) == '\u0301' ? "\u00ade" : "e\u00ad";
              default -> String.valueOf(c);
            });
      }
      return relaid.toString();
    }
  }
}
