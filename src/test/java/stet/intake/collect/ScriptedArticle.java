package stet.intake.collect;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An article that changes on a script. */
final class ScriptedArticle {

  private static final String FILL =
      """
      <p>The harbour board met in the old customs house on Tuesday and heard from the pilots, who had
      asked for a light at the point since the winter before last.</p>
      <p>A decision is expected when the board meets again; until then the ferries keep to the outer
      channel, which takes a quarter of an hour longer at low water.</p>
      """;

  final String path;
  final String headline;
  private final NavigableMap<Instant, String> leads = new TreeMap<>();

  ScriptedArticle(String path, String headline, Instant appears, String lead) {
    this.path = path;
    this.headline = headline;
    leads.put(appears, lead);
  }

  ScriptedArticle then(Instant at, String lead) {
    leads.put(at, lead);
    return this;
  }

  Instant appears() {
    return leads.firstKey();
  }

  NavigableMap<Instant, String> leads() {
    return leads;
  }

  boolean stands(Instant now) {
    return !now.isBefore(appears());
  }

  String lead(Instant now) {
    Map.Entry<Instant, String> entry = leads.floorEntry(now);
    if (entry == null) {
      throw new IllegalStateException(path + " does not stand yet");
    }
    return entry.getValue();
  }

  /** The page, with what changes on every visit and is none of the article's. */
  String html(Instant now, String head) {
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s | The Harbour Courier</title>%2$s</head>
        <body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><main><article><h1>%1$s</h1>
        <p class="byline">By Ada Quill</p><div class="meta">Updated %3$d minutes ago · %4$d views</div>
        <p>%5$s</p>%6$s</article>
        <aside class="related"><h2>Related articles</h2><a href="/x%4$d">A seal was seen in market hall number %4$d</a></aside></main>
        <footer>© The Harbour Courier, page made at %7$s</footer></body></html>
        """
        .formatted(
            headline,
            head,
            now.getEpochSecond() / 60 % 59,
            now.getEpochSecond() % 9973,
            lead(now),
            FILL,
            now);
  }
}
