package stet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.RevisionKind;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.wording.PageWording;

/**
 * Folding of a list of versions. It folds runs of cosmetic versions, and quick changes back and
 * forth between two contents (A, B, A, B), as a headline test makes them.
 */
final class VersionListFolding {

  private final Timeline timeline;
  private final Map<Sha256, Integer> stood = new HashMap<>();

  VersionListFolding(Timeline timeline) {
    this.timeline = timeline;
    timeline.versions().forEach(version -> stood.putIfAbsent(version.content(), version.number()));
  }

  /**
   * A group of consecutive versions.
   *
   * @param summary the text that replaces the versions while they are folded; null if they are
   *     shown
   */
  record Fold<T>(@Nullable String summary, List<T> versions) {}

  /** The number of the first version with the same content, if it is an earlier one; else 0. */
  int backTo(Version version) {
    int first = stood.getOrDefault(version.content(), version.number());
    return first == version.number() ? 0 : first;
  }

  /**
   * Whether a version has the same content as the version two before it, in a run of at least two
   * such versions.
   */
  private boolean flips(Version version) {
    return returns(version.number())
        && (returns(version.number() - 1) || returns(version.number() + 1));
  }

  private boolean returns(int number) {
    return number > 2
        && number <= timeline.versions().size()
        && content(number).equals(content(number - 2));
  }

  private Sha256 content(int number) {
    return timeline.versions().get(number - 1).content();
  }

  /** A version in a list. */
  interface ListedVersion {
    Version version();

    RevisionKind kind();
  }

  /** Folds a list of versions, newest first. */
  <T extends ListedVersion> List<Fold<T>> fold(List<T> versions) {
    List<Fold<T>> folds = new ArrayList<>();
    for (int i = 0; i < versions.size(); ) {
      boolean flip = flips(versions.get(i).version());
      boolean cosmetic = !flip && versions.get(i).kind() == RevisionKind.COSMETIC;
      int end = i + 1;
      while (end < versions.size()
          && flips(versions.get(end).version()) == flip
          && (!flip && versions.get(end).kind() == RevisionKind.COSMETIC) == cosmetic) {
        end++;
      }
      List<T> run = List.copyOf(versions.subList(i, end));
      folds.add(new Fold<>(flip ? flipped(run) : cosmetic ? cosmetic(run) : null, run));
      i = end;
    }
    return folds;
  }

  private <T extends ListedVersion> String flipped(List<T> newestFirst) {
    Version oldest = newestFirst.getLast().version();
    int other = Math.max(1, oldest.number() - 1);
    return PageWording.count(newestFirst.size(), "quick flip")
        + " back and forth between what versions "
        + PageWording.number(first(oldest.number()))
        + " and "
        + PageWording.number(first(other))
        + " said";
  }

  private int first(int number) {
    return stood.getOrDefault(content(number), number);
  }

  private static <T extends ListedVersion> String cosmetic(List<T> run) {
    return run.size() == 1
        ? "1 cosmetic version: no word changed"
        : PageWording.number(run.size()) + " cosmetic versions: no word changed";
  }
}
