package stet.archive;

import java.time.Instant;
import stet.model.Content;
import stet.model.Observation;

/** Observations for tests, told apart by what the test is about. */
public final class SampleObservations {

  static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");
  static final String URL = "https://www.nytimes.example/2014/03/14/world/ukraine.html";

  private SampleObservations() {}

  /** One article's text, seen so many minutes past noon. */
  public static Observation seen(int minute, String text) {
    return of("nytimes", URL, minute, text);
  }

  static Observation of(String source, String identifier, int minute, String text) {
    Content content = new Content("Vote in Crimea", "", text);
    return new Observation(
        source, identifier, NOON.plusSeconds(60L * minute), content, "test/1", null, null);
  }
}
