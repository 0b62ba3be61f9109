package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** What a query finds, in order of recording. */
abstract class ChangeLogContract implements EngineFixture {

  @Test
  void aStepIsToldWithAllOfItsEditsThatAreFoundAndNoOthers(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        before.add("The harbour office counted " + (i + 20) + " boats on that day of the storm.");
        after.add("The harbour office counted " + (i + 50) + " boats on that day of the storm.");
      }
      before.add("Nobody was told of the rioters at the gate.");
      after.add("Nobody was told of the protesters at the gate.");
      room.record(
          seen("courier", "a", 1, "Storm", before.toArray(String[]::new)),
          seen("courier", "a", 2, "Storm", after.toArray(String[]::new)));
      ChangeLog.Entry entry = only(changeLog(room, ChangeLogQuestion.latest("tag:number", 10)));
      assertThat(entry.found()).isEqualTo(12);
      assertThat(entry.edits()).hasSize(12).allMatch(e -> e.edit().afterText().contains("boats"));
      ChangeLog.Entry whole =
          only(changeLog(room, ChangeLogQuestion.latest("text:protesters", 10)));
      assertThat(whole.found()).isZero();
      assertThat(whole.edits()).hasSize(13);
      assertThat(whole.snippet()).anyMatch(f -> f.matched() && f.text().equals("protesters"));
    }
  }

  @Test
  void whatIsRecordedLaterComesFirstWhateverTimeItTellsOf(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "a", 100, "Fire", "Four people died in the fire at the mill."),
          seen("courier", "a", 200, "Fire", "Nine people died in the fire at the mill."));
      room.record(
          seen("courier", "b", 10, "Flood", "Four people died in the flood at the mill."),
          seen("courier", "b", 20, "Flood", "Nine people died in the flood at the mill."));
      assertThat(told(changeLog(room, ChangeLogQuestion.latest("removed:four", 10))))
          .containsExactly("4 b 1>2", "2 a 1>2");
    }
  }

  @Test
  void aStepKeepsItsNameWhateverMoreIsSeenOfItsVersions(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      String four = "Four people died in the fire at the mill.";
      String nine = "Nine people died in the fire at the mill.";
      room.record(seen("courier", "a", 100, "Fire", four), seen("courier", "a", 200, "Fire", nine));
      String name = only(changeLog(room, ChangeLogQuestion.latest("changed:number", 10))).id();
      room.record(
          seen("courier", "a", 190, "Fire", nine),
          seen("courier", "a", 10, "Fire", nine),
          seen("courier", "a", 50, "Fire", four));
      ChangeLog after = changeLog(room, ChangeLogQuestion.latest("changed:number", 10));
      assertThat(told(after)).containsExactly("4 a 1>2", "2 a 2>3");
      assertThat(after.entries().getLast().id()).isEqualTo(name);
      assertThat(after.entries().getLast().seen())
          .isEqualTo(SearchFixture.NOON.plusSeconds(190 * 60));
    }
  }

  /** A late observation parts a step: what was one is two others. */
  @Test
  void bothHalvesOfAStepThatIsPartedAreNew(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "a", 100, "Fire", "Four people died in the fire at the mill."),
          seen("courier", "a", 200, "Fire", "Nine people died in the fire at the mill."));
      String whole = only(changeLog(room, ChangeLogQuestion.latest("changed:number", 10))).id();
      room.record(seen("courier", "a", 150, "Fire", "Six people died in the fire at the mill."));
      ChangeLog after = changeLog(room, ChangeLogQuestion.latest("changed:number", 10));
      assertThat(told(after)).containsExactly("3 a 2>3", "3 a 1>2");
      assertThat(after.entries()).noneMatch(entry -> entry.id().equals(whole));
    }
  }

  /** Whoever has read up to a position finds all that is new above it, in any order of arrival. */
  @Test
  void nothingNewEverAppearsBelowWhatWasRead(@TempDir Path home) {
    Random random = new Random(20251124);
    List<String> numbers = List.of("Four", "Five", "Six", "Nine", "Ten");
    try (SearchFixture room = new SearchFixture(home, this)) {
      Set<String> known = new HashSet<>();
      long read = 0;
      for (int round = 0; round < 25; round++) {
        List<Observation> batch = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          String article = "a" + random.nextInt(3);
          String number = numbers.get(random.nextInt(numbers.size()));
          String text = number + " people died in the fire at the mill.";
          batch.add(seen("courier", article, random.nextInt(500), "Fire " + article, text));
        }
        room.record(batch);
        ChangeLog all = changeLog(room, ChangeLogQuestion.latest("-kind:first", 10_000));
        for (ChangeLog.Entry entry : all.entries()) {
          assertThat(known.contains(entry.id()) || entry.recorded() > read)
              .as("%s, read up to %d", entry, read)
              .isTrue();
          known.add(entry.id());
        }
        read = all.position();
        pagesTellTheSame(room, all);
      }
    }
  }

  private static void pagesTellTheSame(SearchFixture room, ChangeLog all) {
    List<ChangeLog.Entry> newest = new ArrayList<>();
    long before = Long.MAX_VALUE;
    boolean more = true;
    while (more) {
      ChangeLog page = changeLog(room, ChangeLogQuestion.before(all.query(), before, 3));
      newest.addAll(page.entries());
      more = page.more();
      before = page.entries().isEmpty() ? before : page.entries().getLast().recorded();
    }
    assertThat(newest).isEqualTo(all.entries());
    List<ChangeLog.Entry> oldest = new ArrayList<>();
    long after = 0;
    for (more = true; more; ) {
      ChangeLog page =
          changeLog(room, new ChangeLogQuestion(all.query(), after, all.position(), 2, false));
      oldest.addAll(page.entries());
      more = page.more();
      after = page.entries().isEmpty() ? after : page.entries().getLast().recorded();
    }
    assertThat(oldest.reversed()).isEqualTo(all.entries());
    Set<String> ids = new HashSet<>();
    assertThat(all.entries()).allMatch(entry -> ids.add(entry.id()));
  }

  private static List<String> told(ChangeLog log) {
    return log.entries().stream()
        .map(
            e -> e.recorded() + " " + e.article().url() + " " + (e.number() - 1) + ">" + e.number())
        .toList();
  }

  private static ChangeLog.Entry only(ChangeLog log) {
    assertThat(log.entries()).hasSize(1);
    return log.entries().getFirst();
  }

  private static ChangeLog changeLog(SearchFixture room, ChangeLogQuestion stretch) {
    Result<ChangeLog> outcome = room.search.changeLog(stretch);
    assertThat(outcome).isInstanceOf(Found.class);
    return outcome.answer().orElseThrow();
  }
}
