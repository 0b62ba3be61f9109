package stet.web;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.history.blame.Blame;
import stet.history.blame.Blame.Span;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.view.Origins;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** Lays out which version brought each word of a version. */
final class OriginViews {

  /** More than punctuation, which comes and goes with the words beside it. */
  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

  private final Timeline timeline;

  OriginViews(Timeline timeline) {
    this.timeline = timeline;
  }

  Origins of(Content content, Blame blame) {
    List<Origins.Paragraph> paragraphs = new ArrayList<>();
    for (Content.Paragraph paragraph : content.paragraphs()) {
      paragraphs.add(
          new Origins.Paragraph(
              "p" + (paragraphs.size() + 1),
              runs(blame.body(), paragraph.start(), paragraph.end())));
    }
    int more = blame.allGone() - blame.gone().size();
    return new Origins(
        runs(blame.headline(), 0, content.headline().length()),
        runs(blame.byline(), 0, content.byline().length()),
        paragraphs,
        blame.gone().stream()
            .filter(gone -> SAYS.matcher(gone.text()).find())
            .collect(Collectors.groupingBy(Blame.Gone::removed, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .map(this::step)
            .toList(),
        note(),
        more == 0 ? "" : "And " + Phrasing.count(more, "more passage") + " that went earlier.");
  }

  /** Said where a version is withheld: words may have come with it, or gone. */
  private String note() {
    List<String> numbers =
        timeline.versions().stream()
            .filter(timeline::followsGap)
            .map(version -> Phrasing.number(version.number()))
            .toList();
    return numbers.isEmpty()
        ? ""
        : "What stood before version "
            + String.join(", and before version ", numbers)
            + " is withheld: what is said here to have come or gone with such a version may have"
            + " come or gone before it.";
  }

  /** The spans of a stretch of a text. */
  private List<Origins.Run> runs(List<Span> spans, int from, int to) {
    List<Origins.Run> runs = new ArrayList<>();
    int start = 0;
    for (Span span : spans) {
      int end = start + span.text().length();
      if (start < to && end > from) {
        String text =
            span.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        String words = text.stripTrailing();
        String space = text.substring(words.length());
        runs.add(new Origins.Run(words, space, span.version() == 1, version(span.version())));
      }
      start = end;
    }
    return runs;
  }

  /** What went with one version. */
  private Origins.Step step(List<Blame.Gone> gone) {
    int number = gone.getFirst().removed();
    Version removed = timeline.versions().get(number - 1);
    Version last = timeline.versions().get(number - 2);
    return new Origins.Step(
        new Link(
            Phrasing.version(removed),
            Links.revision(timeline.article().id(), last.address(), removed.address()),
            "What version " + Phrasing.number(number) + " changed"),
        Between.of(last.lastSeen(), removed.firstSeen()),
        gone.stream()
            .map(words -> new Origins.Gone(words.text().strip(), version(words.brought())))
            .toList());
  }

  private Link version(int number) {
    Version version = timeline.versions().get(number - 1);
    return new Link(
        Phrasing.number(number),
        Links.version(timeline.article().id(), version.address()),
        "Version "
            + Phrasing.number(number)
            + ", first seen "
            + Moment.of(version.firstSeen()).text());
  }
}
