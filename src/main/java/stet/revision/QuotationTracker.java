package stet.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Speaker;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.tag.QuotedText;
import stet.revision.tag.Tagger;

/**
 * Tracker of one quotation through the versions of an article. It starts at the first version that
 * contains one of the wanted wordings and goes forward and then back from there; in each version it
 * takes the quotation that is the same as the last one it found.
 */
final class QuotationTracker {

  private final Archive archive;
  private final Tagger tagger;
  private final BiFunction<Version, Content, String> language;

  /**
   * The speakers, by the text around a quotation and the quotation itself; most versions repeat
   * both.
   */
  private final Map<List<String>, Optional<Speaker>> speakers = new HashMap<>();

  QuotationTracker(Archive archive, Tagger tagger, BiFunction<Version, Content, String> language) {
    this.archive = archive;
    this.tagger = tagger;
    this.language = language;
  }

  /** The quotation as found in one version. */
  private record QuotationSighting(Version version, QuotedText quoted, @Nullable Speaker speaker) {
    /** Whether another sighting has the same words, and the same speaker with the same verb. */
    boolean isLike(QuotationSighting other) {
      return quoted.where() == other.quoted.where()
          && quoted.words().equals(other.quoted.words())
          && spoken(speaker).equals(spoken(other.speaker));
    }

    private static List<String> spoken(@Nullable Speaker speaker) {
      return speaker == null ? List.of() : List.of(speaker.phrase(), speaker.verb());
    }
  }

  List<QuotationWording> of(Timeline timeline, List<String> wanted) {
    List<List<String>> sought =
        wanted.stream().map(QuotedText::words).filter(words -> !words.isEmpty()).toList();
    List<Version> versions = timeline.versions();
    List<QuotationSighting> found = new ArrayList<>();
    int first = 0;
    while (first < versions.size() && found.isEmpty()) {
      seek(versions.get(first++), sought).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> last = found.getFirst().quoted().words();
    for (Version version : versions.subList(first, versions.size())) {
      last = follow(version, last, sought, found);
    }
    last = found.getFirst().quoted().words();
    List<QuotationSighting> earlier = new ArrayList<>();
    for (Version version : versions.subList(0, first - 1).reversed()) {
      last = follow(version, last, sought, earlier);
    }
    found.addAll(0, earlier.reversed());
    return runs(timeline, found);
  }

  /** Adds the quotation as it is in a version, if it is there, and returns its last known words. */
  private List<String> follow(
      Version version,
      List<String> last,
      List<List<String>> sought,
      List<QuotationSighting> found) {
    List<List<String>> both = new ArrayList<>(sought);
    both.addFirst(last);
    Optional<QuotationSighting> next = seek(version, both);
    next.ifPresent(found::add);
    return next.map(each -> each.quoted().words()).orElse(last);
  }

  /**
   * The quotation of a version that is most similar to a wanted wording; the wordings are tried in
   * order.
   */
  private Optional<QuotationSighting> seek(Version version, List<List<String>> sought) {
    Content content = archive.content(version.content());
    List<QuotedText> all = tagger.quotations(content, language.apply(version, content));
    for (List<String> words : sought) {
      Optional<QuotedText> nearest =
          all.stream()
              .filter(quoted -> quoted.holds(words) || quoted.isThatOf(words))
              .max(Comparator.comparingDouble(quoted -> likeness(quoted.words(), words)));
      if (nearest.isPresent()) {
        QuotedText quoted = nearest.get();
        return Optional.of(
            new QuotationSighting(version, quoted, speaker(quoted, version, content)));
      }
    }
    return Optional.empty();
  }

  /** Dice's coefficient of the words: 1 for the same words, 0 for none in common. */
  private static double likeness(List<String> a, List<String> b) {
    List<String> left = new ArrayList<>(b);
    long shared = a.stream().filter(left::remove).count();
    return 2.0 * shared / (a.size() + b.size());
  }

  private @Nullable Speaker speaker(QuotedText quoted, Version version, Content content) {
    return speakers
        .computeIfAbsent(
            List.of(quoted.around(), quoted.text()),
            any -> Optional.ofNullable(tagger.speaker(quoted, language.apply(version, content))))
        .orElse(null);
  }

  /**
   * Joins consecutive sightings with the same words and speaker into one wording. A withheld
   * version between two of them separates them, since its text must not be shown.
   */
  private static List<QuotationWording> runs(Timeline timeline, List<QuotationSighting> found) {
    List<QuotationWording> wordings = new ArrayList<>();
    QuotationSighting begun = found.getFirst();
    QuotationSighting last = begun;
    for (QuotationSighting next : found.subList(1, found.size())) {
      boolean goesOn = timeline.before(next.version()).filter(last.version()::equals).isPresent();
      if (!goesOn || !next.isLike(begun)) {
        wordings.add(wording(begun, last));
        begun = next;
      }
      last = next;
    }
    wordings.add(wording(begun, last));
    return wordings;
  }

  private static QuotationWording wording(QuotationSighting from, QuotationSighting to) {
    return new QuotationWording(
        from.quoted().text(), from.quoted().where(), from.speaker(), from.version(), to.version());
  }
}
