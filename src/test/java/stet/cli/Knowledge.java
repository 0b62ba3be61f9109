package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.App;
import stet.api.JsonWriter;
import stet.api.SearchJson;
import stet.model.Article;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;

/** All that can be known of an archive but how long it takes to tell, as lines of JSON. */
record Knowledge(Path home) {

  /** Asserts the same of both, line by line, so that a difference can be read. */
  static void assertSame(List<String> known, List<String> expected) {
    for (int i = 0; i < Math.min(known.size(), expected.size()); i++) {
      assertThat(known.get(i)).isEqualTo(expected.get(i));
    }
    assertThat(known).hasSameSizeAs(expected);
  }

  private static final List<String> QUERIES =
      List.of(
          "ferry",
          "tag:number",
          "tag:quote-changed",
          "added:nine",
          "removed:harbour storm",
          "person:corvane",
          "seen:2025-10",
          "text:harbour -minister");

  List<String> all() {
    List<String> known = new ArrayList<>();
    try (App app = App.open(home)) {
      app.deriver().catchUp();
      for (Article article : app.archive().articles(Optional.empty(), 1000)) {
        Timeline timeline = app.archive().timeline(article.id()).orElseThrow();
        known.add(JsonWriter.compact(app.api().history(timeline)));
        for (Version version : timeline.versions()) {
          timeline
              .before(version)
              .ifPresent(
                  from -> known.add(JsonWriter.compact(app.api().diff(timeline, from, version))));
        }
      }
      known.addAll(searched(app));
    }
    return known;
  }

  private static List<String> searched(App app) {
    List<String> told = new ArrayList<>();
    for (String query : QUERIES) {
      for (Order order : Order.values()) {
        Answer answer =
            app.search().search(new Question(query, 1000, order, null)).answer().orElseThrow();
        SearchJson json = app.api().search(answer);
        told.add(order + " " + query + " " + json.total());
        json.results().forEach(result -> told.add(JsonWriter.compact(result)));
      }
    }
    return told;
  }
}
