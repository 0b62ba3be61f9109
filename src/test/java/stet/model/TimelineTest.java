package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineTest {

  private static final ArticleId ID = ArticleId.of("nytimes", "a");
  private static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");

  @Property
  void theOrderOfArrivalMakesNoDifference(
      @ForAll("sightings") List<Sighting> sightings, @ForAll Random random) {
    List<Sighting> shuffled = new ArrayList<>(sightings);
    Collections.shuffle(shuffled, random);
    assertThat(timeline(shuffled)).isEqualTo(timeline(sightings));
  }

  @Property
  void versionsAreRunsOfOneContent(@ForAll("sightings") List<Sighting> sightings) {
    Timeline timeline = timeline(sightings);
    List<Sighting> ordered = sightings.stream().sorted(Sighting.BY_TIME).toList();
    int changes = 1;
    for (int i = 1; i < ordered.size(); i++) {
      changes += ordered.get(i).content().equals(ordered.get(i - 1).content()) ? 0 : 1;
    }
    assertThat(timeline.versions()).hasSize(changes);
    assertThat(timeline.first().firstSeen()).isEqualTo(ordered.getFirst().seen());
    assertThat(timeline.last().lastSeen()).isEqualTo(ordered.getLast().seen());
    for (Version version : timeline.versions()) {
      assertThat(version.firstSeen()).isBeforeOrEqualTo(version.lastSeen());
      assertThat(timeline.number(version.number())).hasValue(version);
      timeline
          .before(version)
          .ifPresent(
              before -> {
                assertThat(before.content()).isNotEqualTo(version.content());
                assertThat(before.lastSeen()).isBeforeOrEqualTo(version.firstSeen());
              });
      boolean stoodBefore =
          timeline.versions().subList(0, version.number() - 1).stream()
              .anyMatch(earlier -> earlier.content().equals(version.content()));
      assertThat(version.revert()).isEqualTo(stoodBefore);
    }
  }

  @Property
  void everyAddressNamesItsVersion(@ForAll("sightings") List<Sighting> sightings) {
    Timeline timeline = timeline(sightings);
    for (Version version : timeline.versions()) {
      VersionAddress address = version.address();
      assertThat(timeline.at(VersionAddress.parse(address.toString()).orElseThrow()))
          .as(address.toString())
          .hasValueSatisfying(found -> assertThat(found.content()).isEqualTo(version.content()));
    }
  }

  @Property
  void anAddressKeepsItsMeaningWhenSomethingLaterArrives(
      @ForAll("sightings") List<Sighting> sightings) {
    Timeline timeline = timeline(sightings);
    List<Sighting> more = new ArrayList<>(sightings);
    more.add(sighting(99, 9_000_000, 7));
    for (Version version : timeline.versions()) {
      assertThat(timeline(more).at(version.address()).map(Version::content))
          .hasValue(timeline.at(version.address()).orElseThrow().content());
    }
  }

  @Example
  void anInstantNamesTheVersionThatStood() {
    Timeline timeline =
        timeline(List.of(sighting(1, 0, 1), sighting(2, 60_000, 1), sighting(3, 120_000, 2)));
    assertThat(timeline.at(NOON.minusMillis(1))).isEmpty();
    assertThat(timeline.at(NOON).orElseThrow().number()).isEqualTo(1);
    assertThat(timeline.at(NOON.plusSeconds(119)).orElseThrow().number()).isEqualTo(1);
    assertThat(timeline.at(NOON.plusSeconds(120)).orElseThrow().number()).isEqualTo(2);
    assertThat(timeline.first().lastSeen()).isEqualTo(NOON.plusSeconds(60));
    assertThat(timeline.number(0)).isEmpty();
    assertThat(timeline.number(3)).isEmpty();
  }

  @Example
  void theLabelAndLanguageAreTheEarliestKnown() {
    Sighting plain = sighting(1, 0, 1);
    Sighting named =
        new Sighting(2, NOON.plusMillis(1), plain.content(), "a", "page/2", "v7", "en");
    Version version = timeline(List.of(named, plain)).first();
    assertThat(version.label()).isEqualTo("v7");
    assertThat(version.language()).isEqualTo("en");
    assertThat(version.readers()).containsExactlyInAnyOrder("test/1", "page/2");
    assertThat(version.recorded()).isEqualTo(1);
  }

  @Provide
  Arbitrary<List<Sighting>> sightings() {
    // Instants crowd within a few seconds, so that some share a second and some an instant.
    Arbitrary<Sighting> one =
        Combinators.combine(
                Arbitraries.longs().between(1, 1_000),
                Arbitraries.integers().between(0, 12).map(step -> step * 400),
                Arbitraries.integers().between(0, 3))
            .as(TimelineTest::sighting);
    return one.list().ofMinSize(1).ofMaxSize(20);
  }

  private static Sighting sighting(long position, int millis, int text) {
    Sha256 content = Sha256.of(new byte[] {(byte) text});
    return new Sighting(position, NOON.plusMillis(millis), content, "a", "test/1", null, null);
  }

  private static Timeline timeline(List<Sighting> sightings) {
    return Timeline.of(ID, "nytimes", sightings);
  }
}
