package stet.bench.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.bench.evaluation.QuotedArticle.Attribution;
import stet.bench.evaluation.QuotedArticle.Span;
import stet.model.Content;
import stet.model.EditKind;
import stet.revision.diff.Sentences;

/** Makes changes in one article, each alone, of which it is known what they touch. */
final class Perturbing {

  static final Set<String> QUOTES = Set.of("quote-changed", "quote-added", "quote-removed");
  private static final Set<String> ALL =
      Set.of(
          "quote-changed",
          "quote-added",
          "quote-removed",
          "attribution",
          "number",
          "date",
          "moved");

  /** So many changes of one kind in one article and one draw. */
  private static final int EACH = 2;

  private static final int LONG_WORD = 4;
  private static final int LONG_QUOTATION = 6;
  private static final int SCARE_WORDS = 3;
  private static final int LONG_SENTENCE = 7;
  private static final int PART = 4;

  private static final Pattern WORD = Pattern.compile("(?<![\\w’'-])[a-z]{4,}(?![\\w’'-])");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.,:#/’'-])[$£€]?(\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)(?=%|(?: percent| per cent"
              + "| million| billion| people| men| women| votes| members| points| miles| jobs"
              + "| states| countries| others| students| officers| cases| dead| times)\\b)");

  private static final Pattern ENDS_PLAINLY = Pattern.compile("\\s[a-z]{3,}\\.$");

  /** What a time, a number or a report would be told by; never touched and never put in. */
  private static final Set<String> TELLING =
      Set.of(
          ("said says told added wrote asked claimed claims insisted insists argued argues warned"
                  + " warns noted notes saying according reported reportedly allegedly alleged"
                  + " today yesterday tomorrow tonight morning afternoon evening night week month"
                  + " year years weeks months days hours minutes zero four five seven eight nine"
                  + " eleven twelve three thirteen twenty thirty forty fifty sixty seventy eighty"
                  + " ninety hundred hundreds thousand thousands million millions billion billions"
                  + " dozen dozens half quarter third twice once both first second correction"
                  + " corrected clarification stated states believe believes confirmed suggested"
                  + " called calls described announced tells adds thinks thought asks writes")
              .split(" "));

  /** Other verbs of the same form. */
  private static final Map<String, List<String>> VERBS =
      Map.of(
          "said", List.of("claimed", "insisted", "argued", "warned", "conceded"),
          "says", List.of("claims", "insists", "argues", "warns", "concedes"),
          "added", List.of("claimed", "insisted", "warned"),
          "wrote", List.of("claimed", "insisted", "argued"),
          "argued", List.of("said", "claimed"),
          "claimed", List.of("said", "insisted"),
          "insisted", List.of("said", "claimed"));

  private static final Set<String> STARTERS =
      Set.of("The", "It", "He", "She", "They", "This", "But", "In", "There", "We");

  private final QuotedArticle article;
  private final Content content;
  private final String text;
  private final List<Sentences.Span> sentences;
  private final List<Span> marked;
  private final List<String> words;
  private final List<String> speakers;
  private final Random random;
  private final List<Perturbation> made = new ArrayList<>();

  /**
   * Of one article.
   *
   * @param words to put in
   * @param speakers names to put in
   */
  Perturbing(QuotedArticle article, List<String> words, List<String> speakers, Random random) {
    this.article = article;
    this.text = article.text();
    this.content = new Content("", "", text);
    this.sentences = Sentences.of(content, "en");
    this.marked = article.marked();
    this.words = words;
    this.speakers = speakers;
    this.random = random;
  }

  List<Perturbation> all() {
    some(marked, this::wordInside);
    some(sentences, this::wordOutside);
    some(sentences, this::besideTerm);
    some(direct(true), a -> speaker(a, "speaker of a quotation"));
    some(direct(true), a -> verb(a, "verb of a quotation"));
    some(direct(false), a -> speaker(a, "speaker of a claim"));
    some(direct(false), a -> verb(a, "verb of a claim"));
    some(sentences, this::figure);
    some(sentences, this::moved);
    some(sentences, this::split);
    some(sentences, this::merged);
    marks();
    return made;
  }

  /** Something that may be done at a place, or not. */
  private interface Change<T> {
    @Nullable Perturbation at(T place);
  }

  private <T> void some(List<T> places, Change<T> change) {
    List<T> shuffled = new ArrayList<>(places);
    Collections.shuffle(shuffled, random);
    int count = 0;
    for (T place : shuffled) {
      Perturbation perturbation = count < EACH ? change.at(place) : null;
      if (perturbation != null && !perturbation.after().equals(content)) {
        made.add(perturbation);
        count++;
      }
    }
  }

  private @Nullable Perturbation wordInside(Span span) {
    if (!article.isSpeech(span)
        || MadeDrafts.count(text.substring(span.start(), span.end())) < LONG_QUOTATION) {
      return null;
    }
    Span word = word(span.start(), span.end(), false);
    return word == null
        ? null
        : replaced(
            "word inside a quotation",
            word,
            any(words),
            Set.of("quote-changed"),
            Set.of("quote-added", "quote-removed", "attribution", "number"));
  }

  private @Nullable Perturbation wordOutside(Sentences.Span sentence) {
    boolean quotes =
        marked.stream()
            .anyMatch(m -> m.overlaps(sentence.start(), sentence.end()) && article.isSpeech(m));
    Span word = quotes ? word(sentence.start(), sentence.end(), true) : null;
    return word == null ? null : harmless("word outside a quotation", word);
  }

  private @Nullable Perturbation besideTerm(Sentences.Span sentence) {
    List<Span> within =
        marked.stream().filter(m -> m.overlaps(sentence.start(), sentence.end())).toList();
    boolean terms =
        !within.isEmpty()
            && within.stream()
                .allMatch(
                    m ->
                        !article.isSpeech(m)
                            && MadeDrafts.count(text.substring(m.start(), m.end())) <= SCARE_WORDS);
    Span word = terms ? word(sentence.start(), sentence.end(), true) : null;
    return word == null ? null : harmless("word beside a term in marks", word);
  }

  private Perturbation harmless(String rule, Span word) {
    Set<String> mustNot = new HashSet<>(QUOTES);
    mustNot.addAll(Set.of("attribution", "number"));
    return replaced(rule, word, any(words), Set.of(), mustNot);
  }

  private @Nullable Perturbation speaker(Attribution attribution, String rule) {
    if (attribution.source().size() != 1) {
      return null;
    }
    Span source = attribution.source().getFirst();
    String name = text.substring(source.start(), source.end());
    String other = any(speakers);
    boolean plain = Character.isUpperCase(name.charAt(0)) && name.matches("[\\p{L} .-]+");
    boolean pronoun = name.matches("(?i)he|she|they|it|i|we|you|who");
    if (!plain || pronoun || sharesWord(name, other) || !nearCue(attribution, source)) {
      return null;
    }
    return replaced(
        "another " + rule,
        source,
        other,
        Set.of("attribution"),
        Set.of("quote-changed", "quote-added", "quote-removed", "number"));
  }

  private @Nullable Perturbation verb(Attribution attribution, String rule) {
    if (attribution.cue().size() != 1 || attribution.source().isEmpty()) {
      return null;
    }
    Span cue = attribution.cue().getFirst();
    List<String> others = VERBS.get(text.substring(cue.start(), cue.end()));
    if (others == null || !nearCue(attribution, attribution.source().getFirst())) {
      return null;
    }
    return replaced(
        "another " + rule,
        cue,
        any(others),
        Set.of("attribution"),
        Set.of("quote-changed", "quote-added", "quote-removed", "number"));
  }

  private @Nullable Perturbation figure(Sentences.Span sentence) {
    Matcher matcher = FIGURE.matcher(text).region(sentence.start(), sentence.end());
    if (!matcher.find()) {
      return null;
    }
    Span place = new Span(matcher.start(1), matcher.end(1));
    boolean quoted = hasMarks(sentence.paragraph());
    Set<String> mustNot = new HashSet<>(quoted ? Set.of() : QUOTES);
    mustNot.add("attribution");
    return replaced("figure", place, otherFigure(matcher.group(1)), Set.of("number"), mustNot);
  }

  private String otherFigure(String figure) {
    int digit = figure.charAt(0) - '0';
    int other = 1 + (digit + random.nextInt(8)) % 9;
    return other + figure.substring(1);
  }

  private @Nullable Perturbation moved(Sentences.Span sentence) {
    int last = sentences.getLast().paragraph();
    int to = random.nextInt(last + 1);
    String moving = sentence.of(text);
    if (Math.abs(to - sentence.paragraph()) < 2
        || MadeDrafts.count(moving) < LONG_SENTENCE
        || hasMarks(sentence.paragraph())
        || hasMarks(to)
        || !endsPlainly(moving)) {
      return null;
    }
    Sentences.Span ahead =
        sentences.stream().filter(s -> s.paragraph() == to).findFirst().orElse(sentence);
    int at = ahead.start();
    if (!Character.isUpperCase(text.charAt(at))) {
      return null;
    }
    StringBuilder after = new StringBuilder(text);
    if (at < sentence.start()) {
      cutOut(after, sentence);
      after.insert(at, moving + " ");
    } else {
      after.insert(at, moving + " ");
      cutOut(after, sentence);
    }
    return new Perturbation(
        "sentence moved",
        content,
        new Content("", "", after.toString()),
        Set.of("moved"),
        without("moved"),
        EditKind.MOVED);
  }

  private void cutOut(StringBuilder after, Sentences.Span sentence) {
    boolean space = sentence.end() < text.length() && text.charAt(sentence.end()) == ' ';
    after.delete(sentence.start(), sentence.end() + (space ? 1 : 0));
  }

  private @Nullable Perturbation split(Sentences.Span sentence) {
    Matcher matcher =
        Pattern.compile(", (and|but) (?=[a-z])")
            .matcher(text)
            .region(sentence.start(), sentence.end());
    if (hasMarks(sentence.paragraph())
        || !endsPlainly(sentence.of(text))
        || !matcher.find()
        || MadeDrafts.count(text.substring(sentence.start(), matcher.start())) < PART
        || MadeDrafts.count(text.substring(matcher.end(), sentence.end())) < PART) {
      return null;
    }
    String joint = ". " + MadeDrafts.capital(matcher.group(1)) + " ";
    return replaced(
        "sentence split",
        new Span(matcher.start(), matcher.end()),
        joint,
        Set.of(),
        without("none"),
        EditKind.SPLIT);
  }

  private @Nullable Perturbation merged(Sentences.Span sentence) {
    int at = sentences.indexOf(sentence);
    if (at + 1 == sentences.size()) {
      return null;
    }
    Sentences.Span next = sentences.get(at + 1);
    String other = next.of(text);
    int space = other.indexOf(' ');
    if (next.paragraph() != sentence.paragraph()
        || next.start() != sentence.end() + 1
        || !endsPlainly(sentence.of(text))
        || hasMarks(sentence.paragraph())
        || space < 0
        || !STARTERS.contains(other.substring(0, space))
        || MadeDrafts.count(sentence.of(text)) < PART
        || MadeDrafts.count(other) < PART) {
      return null;
    }
    String joint = ", and " + other.substring(0, 1).toLowerCase(Locale.ROOT);
    return replaced(
        "sentences merged",
        new Span(sentence.end() - 1, next.start() + 1),
        joint,
        Set.of(),
        without("none"),
        EditKind.MERGED);
  }

  private void marks() {
    boolean curly = text.indexOf('“') >= 0;
    StringBuilder after = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      after.append(
          curly && (c == '“' || c == '”') ? '"' : !curly && c == '"' ? opens ? '“' : '”' : c);
    }
    if (!text.contentEquals(after)) {
      made.add(
          new Perturbation(
              "style of the marks",
              content,
              new Content("", "", after.toString()),
              Set.of(),
              ALL,
              null));
    }
  }

  /** Attributions with something in marks, or with nothing in marks. */
  private List<Attribution> direct(boolean wanted) {
    return article.attributions().stream()
        .filter(a -> marked.stream().anyMatch(m -> 2 * a.covers(m) >= m.length()) == wanted)
        .toList();
  }

  private static boolean nearCue(Attribution attribution, Span source) {
    return attribution.cue().stream()
        .anyMatch(c -> Math.max(c.start() - source.end(), source.start() - c.end()) <= PART);
  }

  private static boolean sharesWord(String a, String b) {
    Set<String> words = new HashSet<>(List.of(a.split("\\W+")));
    return List.of(b.split("\\W+")).stream().anyMatch(words::contains);
  }

  /** A word that can be exchanged without touching anything else, or null. */
  private @Nullable Span word(int from, int to, boolean outside) {
    List<Span> candidates = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      if (!TELLING.contains(matcher.group()) && (!outside || isOutside(word))) {
        candidates.add(word);
      }
    }
    return candidates.isEmpty() ? null : any(candidates);
  }

  private boolean isOutside(Span word) {
    return marked.stream().noneMatch(m -> m.overlaps(word.start(), word.end()))
        && article.attributions().stream()
            .noneMatch(a -> overlaps(a.source(), word) || overlaps(a.cue(), word));
  }

  private static boolean overlaps(List<Span> spans, Span word) {
    return spans.stream().anyMatch(s -> s.overlaps(word.start(), word.end()));
  }

  /**
   * Whether there are quotation marks in a paragraph: a quotation may go on from the one before, or
   * lack a mark, so where there are none at all nothing is quoted.
   */
  private boolean hasMarks(int paragraph) {
    Content.Paragraph p = content.paragraphs().get(paragraph);
    return p.text().contains("''") || p.text().chars().anyMatch(c -> "\"“”‘".indexOf(c) >= 0);
  }

  /** On a word and a full stop, and no abbreviation. */
  private static boolean endsPlainly(String sentence) {
    return ENDS_PLAINLY.matcher(sentence).find();
  }

  private static Set<String> without(String tag) {
    Set<String> others = new HashSet<>(ALL);
    others.remove(tag);
    return others;
  }

  private Perturbation replaced(
      String rule, Span place, String with, Set<String> must, Set<String> mustNot) {
    return replaced(rule, place, with, must, mustNot, null);
  }

  private Perturbation replaced(
      String rule,
      Span place,
      String with,
      Set<String> must,
      Set<String> mustNot,
      @Nullable EditKind kind) {
    String after = text.substring(0, place.start()) + with + text.substring(place.end());
    return new Perturbation(rule, content, new Content("", "", after), must, mustNot, kind);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Whether a word may be put in without touching anything that a tag speaks of. */
  static boolean mayBePutIn(String word) {
    return word.length() >= LONG_WORD && WORD.matcher(word).matches() && !TELLING.contains(word);
  }
}
