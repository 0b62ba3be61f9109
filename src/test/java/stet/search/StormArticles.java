package stet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import stet.model.Observation;

/** Articles on a storm whose figures change in each of six versions, and names of what is found. */
public final class StormArticles {

  public static final int COUNT = 12;

  private StormArticles() {}

  /** Records all articles, in two goes. */
  public static void record(SearchFixture room) {
    List<Observation> all = new ArrayList<>();
    Random random = new Random(7);
    for (int article = 0; article < COUNT; article++) {
      for (int version = 0; version < 6; version++) {
        all.add(told(article, 10 * version, random.nextInt(90) + 10));
      }
    }
    room.record(all.subList(0, all.size() / 2));
    room.record(all.subList(all.size() / 2, all.size()));
  }

  public static Observation told(int article, int minute, int number) {
    return SearchFixture.seen(
        "courier",
        "a/" + article,
        minute,
        "Storm",
        "The storm closed " + number + " roads in the hills on Monday morning.",
        "Nobody was hurt, said the police.");
  }

  /** Names of all that is left to read. */
  public static List<String> rest(SearchMatchReader findings) {
    List<String> rest = new ArrayList<>();
    for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
      rest.add(name(next));
    }
    return rest;
  }

  public static String name(SearchMatch finding) {
    String url = finding.article().url();
    return switch (finding) {
      case SearchMatch.OfEdit edit -> url + edit.edit().to() + edit.edit().edit();
      case SearchMatch.OfVersion version -> url + version.version().version();
    };
  }
}
