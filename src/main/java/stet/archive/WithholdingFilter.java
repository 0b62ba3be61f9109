package stet.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.WithheldException;
import stet.model.Withholding;
import stet.store.WithholdingEntry;
import stet.store.WithholdingStore;

/**
 * Filter that removes what is withheld, as of one generation. All answers of the archive pass
 * through it. Immutable.
 *
 * <p>A version is withheld if it was seen within the withheld time of its article; then every other
 * version of the article with the same content is withheld too.
 */
final class WithholdingFilter {

  static final WithholdingFilter OPEN = new WithholdingFilter(List.of(), Map.of());

  private final long generation;
  private final Map<ArticleId, List<Withholding>> ofArticles = new HashMap<>();

  /**
   * The withholdings of individual observations, by article. No timeline contains such
   * observations.
   */
  private final Map<ArticleId, List<Withholding>> ofObservations = new HashMap<>();

  private final Map<Sha256, Withholding> erased;
  private final Map<String, Withholding> names = new LinkedHashMap<>();
  private final NameRedactor redaction;

  private WithholdingFilter(List<WithholdingEntry> lines, Map<Sha256, Withholding> erased) {
    this.generation = lines.stream().mapToLong(WithholdingEntry::generation).max().orElse(0);
    this.erased = erased;
    for (WithholdingEntry line : lines) {
      Withholding each = line.withholding();
      if (each.inForce()) {
        switch (each.subject()) {
          case Withholding.OfArticle of ->
              ofArticles.computeIfAbsent(of.article(), id -> new ArrayList<>()).add(each);
          case Withholding.OfObservations of ->
              ofObservations.computeIfAbsent(of.article(), id -> new ArrayList<>()).add(each);
          case Withholding.OfName of -> names.put(of.name(), each);
        }
      }
    }
    this.redaction = new NameRedactor(List.copyOf(names.keySet()));
  }

  static WithholdingFilter read(WithholdingStore store) {
    List<WithholdingEntry> lines = store.since(0);
    Map<Long, Withholding> known = new HashMap<>();
    lines.forEach(line -> known.put(line.withholding().number(), line.withholding()));
    Map<Sha256, Withholding> erased = new HashMap<>();
    store
        .erased()
        .forEach(
            (content, number) -> {
              Withholding line = known.get(number);
              erased.put(content, line == null ? unexplained(number) : line);
            });
    return new WithholdingFilter(lines, erased);
  }

  /**
   * Creates a withholding for an erased content whose line in the log is missing. The content stays
   * erased even if somebody deleted that line.
   */
  private static Withholding unexplained(long number) {
    return new Withholding(
        number,
        new Withholding.OfName(""),
        "the log lacks line " + number + ", which said why; `stet verify` says what else is wrong",
        Instant.EPOCH,
        true,
        null);
  }

  long generation() {
    return generation;
  }

  /** Whether any version of an article may be withheld. If false, none is. */
  boolean mayWithhold(ArticleId article) {
    return !erased.isEmpty()
        || ofArticles.containsKey(article)
        || ofObservations.containsKey(article);
  }

  /** Returns the part of a history that may be shown, or nothing if no part may be shown. */
  Optional<Timeline> through(Timeline whole) {
    List<Withholding> of = ofArticles.getOrDefault(whole.article().id(), List.of());
    if (of.isEmpty() && erased.isEmpty() && redaction.isNothing()) {
      return Optional.of(whole);
    }
    Map<Sha256, Withholding> withheld = withheld(whole, of);
    return whole
        .without(version -> Optional.ofNullable(withheld.get(version.content())))
        .map(this::labelled);
  }

  /**
   * Returns the part of a history that may be shown. Throws an exception if no part may be shown.
   */
  Timeline require(Timeline whole) {
    return through(whole)
        .orElseThrow(
            () ->
                new WithheldException("This article is", withheld(whole).firstEntry().getValue()));
  }

  /**
   * Throws an exception if individual observations of an article are withheld. It must only be
   * called if the article has no others.
   */
  void refuseObservations(ArticleId article) {
    List<Withholding> why = ofObservations.get(article);
    if (why != null) {
      throw new WithheldException("This article is", why.getFirst());
    }
  }

  /** The times of an article's observations that are withheld individually. */
  Set<Instant> withheldInstants(ArticleId article) {
    Set<Instant> instants = new HashSet<>();
    for (Withholding each : ofObservations.getOrDefault(article, List.of())) {
      if (each.subject() instanceof Withholding.OfObservations of) {
        of.observations().forEach(observation -> instants.add(observation.seen()));
      }
    }
    return instants;
  }

  /** The contents of an article that are withheld, each with its withholding. */
  SequencedMap<Sha256, Withholding> withheld(Timeline whole) {
    return withheld(whole, ofArticles.getOrDefault(whole.article().id(), List.of()));
  }

  private SequencedMap<Sha256, Withholding> withheld(Timeline whole, List<Withholding> of) {
    SequencedMap<Sha256, Withholding> withheld = new LinkedHashMap<>();
    for (Version version : whole.versions()) {
      Withholding gone = erased.get(version.content());
      if (gone != null) {
        withheld.put(version.content(), gone);
      }
      for (Withholding each : of) {
        if (each.ofArticle().filter(article -> article.covers(version)).isPresent()) {
          withheld.putIfAbsent(version.content(), each);
        }
      }
    }
    return withheld;
  }

  /** Returns a content as it may be shown, which is the same content if nothing is left out. */
  Content through(Content content) {
    return redaction.isNothing() ? content : redaction.of(content);
  }

  /** Returns a content as it may be shown. Both are in the form of {@link Content#bytes()}. */
  byte[] through(byte[] content) {
    return through(Content.fromBytes(content)).bytes();
  }

  /**
   * Throws an exception if a content is erased. It must be called before the content's data is
   * read.
   */
  void refuseErased(Sha256 hash) {
    Withholding gone = erased.get(hash);
    if (gone != null) {
      throw new WithheldException("This text is", gone);
    }
  }

  boolean isErased(Sha256 hash) {
    return erased.containsKey(hash);
  }

  /**
   * Whether an article is erased for a time that includes an instant, so that no observation of
   * that time is recorded. Otherwise other rules could extract the erased text again.
   */
  boolean isClosed(ArticleId article, Instant seen) {
    return ofArticles.getOrDefault(article, List.of()).stream()
        .filter(Withholding::erased)
        .flatMap(line -> line.ofArticle().stream())
        .anyMatch(of -> of.covers(seen));
  }

  /** Whether anything is erased. */
  boolean erases() {
    return !erased.isEmpty();
  }

  boolean leavesNamesOut() {
    return !redaction.isNothing();
  }

  /** The withholding of a name that occurs in a text, if there is one. */
  Optional<Withholding> withheldName(String text) {
    return names.entrySet().stream()
        .filter(each -> !new NameRedactor(List.of(each.getKey())).of(text).equals(text))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns a label as it may be shown. */
  @Nullable String through(@Nullable String label) {
    return label == null ? null : redaction.of(label);
  }

  /** The articles for which there is a withholding. */
  Set<ArticleId> concerned() {
    Set<ArticleId> concerned = new HashSet<>(ofArticles.keySet());
    concerned.addAll(ofObservations.keySet());
    return concerned;
  }

  private Timeline labelled(Timeline timeline) {
    if (redaction.isNothing()) {
      return timeline;
    }
    List<Version> versions =
        timeline.versions().stream()
            .map(version -> version.labelled(through(version.label())))
            .toList();
    return new Timeline(timeline.article(), versions, timeline.gaps());
  }
}
