package stet.web;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.blame.VersionBlame;
import stet.revision.blame.VersionBlame.Span;
import stet.web.view.BlameView;
import stet.web.view.ChangeInterval;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the view of a version's blame, which shows for each word the version that added it.
 */
final class BlameViewBuilder {

  /** A text with more than punctuation, which is removed together with the words next to it. */
  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

  private final Timeline timeline;

  BlameViewBuilder(Timeline timeline) {
    this.timeline = timeline;
  }

  BlameView of(Content content, VersionBlame blame) {
    List<BlameView.Paragraph> paragraphs = new ArrayList<>();
    for (Content.Paragraph paragraph : content.paragraphs()) {
      paragraphs.add(
          new BlameView.Paragraph(
              "p" + (paragraphs.size() + 1),
              runs(blame.body(), paragraph.start(), paragraph.end())));
    }
    int more = blame.allGone() - blame.gone().size();
    return new BlameView(
        runs(blame.headline(), 0, content.headline().length()),
        runs(blame.byline(), 0, content.byline().length()),
        paragraphs,
        blame.gone().stream()
            .filter(gone -> SAYS.matcher(gone.text()).find())
            .collect(
                Collectors.groupingBy(
                    VersionBlame.RemovedText::removed, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .map(this::step)
            .toList(),
        note(),
        more == 0 ? "" : "And " + PageWording.count(more, "more passage") + " that went earlier.");
  }

  /**
   * Returns a note if versions are withheld, since words may have been added or removed in a
   * withheld version.
   */
  private String note() {
    List<String> numbers =
        timeline.versions().stream()
            .filter(timeline::followsGap)
            .map(version -> PageWording.number(version.number()))
            .toList();
    return numbers.isEmpty()
        ? ""
        : "What stood before version "
            + String.join(", and before version ", numbers)
            + " is withheld: what is said here to have come or gone with such a version may have"
            + " come or gone before it.";
  }

  /** Returns the spans within a part of a text. */
  private List<BlameView.Run> runs(List<Span> spans, int from, int to) {
    List<BlameView.Run> runs = new ArrayList<>();
    int start = 0;
    for (Span span : spans) {
      int end = start + span.text().length();
      if (start < to && end > from) {
        String text =
            span.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        String words = text.stripTrailing();
        String space = text.substring(words.length());
        runs.add(new BlameView.Run(words, space, span.version() == 1, version(span.version())));
      }
      start = end;
    }
    return runs;
  }

  /** Returns the passages that were removed in one version. */
  private BlameView.RemovalStep step(List<VersionBlame.RemovedText> gone) {
    int number = gone.getFirst().removed();
    Version removed = timeline.versions().get(number - 1);
    Version last = timeline.versions().get(number - 2);
    return new BlameView.RemovalStep(
        new LabeledLink(
            PageWording.version(removed),
            SiteLinks.revision(timeline.article().id(), last.address(), removed.address()),
            "What version " + PageWording.number(number) + " changed"),
        ChangeInterval.of(last.lastSeen(), removed.firstSeen()),
        gone.stream()
            .map(
                words ->
                    new BlameView.RemovedPassage(words.text().strip(), version(words.brought())))
            .toList());
  }

  private LabeledLink version(int number) {
    Version version = timeline.versions().get(number - 1);
    return new LabeledLink(
        PageWording.number(number),
        SiteLinks.version(timeline.article().id(), version.address()),
        "Version "
            + PageWording.number(number)
            + ", first seen "
            + InstantView.of(version.firstSeen()).text());
  }
}
