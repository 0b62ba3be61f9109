package stet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.HeatMap;
import stet.web.wording.EditExcerpt;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Builder of heat maps, which show the paragraphs of an article that each version touched. */
final class HeatMapBuilder {
  private HeatMapBuilder() {}

  private static final int CELL = 10;

  /**
   * The most rows. More rows could not be distinguished, so each row then stands for several
   * paragraphs.
   */
  private static final int ROWS = 150;

  private static final int MOST_TOUCHED = 5;
  private static final int EXCERPT = 90;

  /**
   * A step of the history.
   *
   * @param digest the summary of its changes
   */
  record SummarizedStep(Version from, Version to, RevisionSummary digest) {}

  /**
   * Builds the heat map by following each paragraph of the newest version back to its origin.
   *
   * @param steps the steps, newest first, each leading to the {@code from} of the one before it
   * @param newest the content to which the newest step led
   * @return null if there is too little to draw
   */
  static @Nullable HeatMap of(Timeline timeline, List<SummarizedStep> steps, Content newest) {
    int rows = newest.paragraphs().size();
    if (steps.size() < 2 || rows < 2) {
      return null;
    }
    ArticleId id = timeline.article().id();
    int together = (rows + ROWS - 1) / ROWS;
    int[] place = IntStream.range(0, rows).toArray();
    int[] times = new int[rows];
    List<HeatMap.Column> columns = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      SummarizedStep step = steps.get(i);
      int x = (steps.size() - 1 - i) * CELL;
      StringBuilder path = new StringBuilder();
      int touched = 0;
      int drawn = -1;
      for (int row = 0; row < rows; row++) {
        if (place[row] >= 0 && step.digest().touched().get(place[row])) {
          int at = row / together;
          if (at != drawn) {
            path.append('M').append(x).append(' ').append(at * CELL).append("h9v9h-9z");
            drawn = at;
          }
          times[row]++;
          touched++;
        }
        place[row] = place[row] < 0 ? -1 : step.digest().origin().get(place[row]);
      }
      if (touched > 0) {
        columns.add(
            new HeatMap.Column(
                SiteLinks.revision(id, step.from().address(), step.to().address()),
                "Version "
                    + PageWording.number(step.to().number())
                    + ": "
                    + PageWording.count(touched, "paragraph")
                    + " touched",
                path.toString()));
      }
    }
    String text = SiteLinks.version(id, steps.getFirst().to().address());
    return columns.isEmpty()
        ? null
        : new HeatMap(
            steps.size() * CELL,
            (rows + together - 1) / together * CELL,
            Math.clamp((long) rows / together * 7, 60, 420),
            together == 1 ? "paragraph" : "run of " + together + " paragraphs",
            columns,
            most(newest, times, text),
            "Version " + PageWording.number(steps.getLast().to().number()),
            "version " + PageWording.number(steps.getFirst().to().number()));
  }

  private static List<HeatMap.Paragraph> most(Content newest, int[] times, String text) {
    List<Content.Paragraph> paragraphs = newest.paragraphs();
    return IntStream.range(0, times.length)
        .filter(row -> times[row] > 1)
        .boxed()
        .sorted(Comparator.comparingInt((Integer row) -> -times[row]))
        .limit(MOST_TOUCHED)
        .map(
            row ->
                new HeatMap.Paragraph(
                    PageWording.number(row + 1),
                    text + "#p" + (row + 1),
                    PageWording.count(times[row], "time"),
                    EditExcerpt.beginning(paragraphs.get(row).text(), EXCERPT)))
        .toList();
  }
}
