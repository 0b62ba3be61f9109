package stet.revision.blame;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Version;
import stet.model.VersionAddress;

/** What a record of words keeps of the versions that it was given, and of which it is one. */
class WordOriginsTest {

  private static final Content FOUR = content("Four people died at sea.");
  private static final Content FIVE = content("Five people died at sea.");
  private static final Content OTHER = content("The harbour has a new crane.");

  @Test
  void aContentOfOneOfTheLastVersionsNeedNotBeReadAgain() {
    WordOrigins origins = taken(FOUR, FIVE);
    assertThat(origins.knows(sha(FOUR))).isTrue();
    assertThat(origins.knows(sha(OTHER))).isFalse();
    origins.take(sha(FOUR));
    assertThat(origins.count()).isEqualTo(3);
    assertThat(body(origins, FOUR, 3)).isEqualTo("1 Four people died at sea.");
  }

  @Test
  void aContentThatIsNotKeptHasToBeRead() {
    WordOrigins origins = taken(FOUR);
    assertThatIllegalArgumentException().isThrownBy(() -> origins.take(sha(FIVE)));
    assertThat(origins.count()).isEqualTo(1);
  }

  @Test
  void linesOfOldVersionsAreForgottenAndTheirWordsAreNot() {
    WordOrigins origins = taken(FOUR);
    for (int i = 0; i < 64; i++) {
      Content content = content("The crane has lifted " + i + " tons.");
      origins.take(sha(content), content.bytes());
    }
    assertThat(origins.knows(sha(FOUR))).isFalse();
    origins.take(sha(FOUR), FOUR.bytes());
    assertThat(body(origins, FOUR, 66)).isEqualTo("1 Four people died at sea.");
  }

  @Test
  void textThatCameBeforeTakesNoMoreRoom() {
    WordOrigins origins = taken(FOUR, FIVE);
    long size = origins.size();
    assertThat(size).isPositive();
    origins.take(sha(FOUR));
    assertThat(origins.size()).isEqualTo(size);
    origins.take(sha(OTHER), OTHER.bytes());
    assertThat(origins.size()).isGreaterThan(size);
  }

  @Test
  void aRecordIsOfTheVersionsWithWhichItBegan() {
    WordOrigins origins = taken(FOUR, FIVE);
    assertThat(origins.began(versions(FOUR, FIVE), 0)).isTrue();
    assertThat(origins.began(versions(FOUR, FIVE, OTHER), 0)).isTrue();
    assertThat(origins.began(versions(FOUR), 0)).isFalse();
    assertThat(origins.began(versions(OTHER, FOUR, FIVE), 0)).isFalse();
    assertThat(origins.began(versions(FOUR, FIVE), 1)).isFalse(); // something was withheld since
  }

  private static Content content(String body) {
    return new Content("Ferry", "", body);
  }

  private static Sha256 sha(Content content) {
    return Sha256.of(content.bytes());
  }

  private static WordOrigins taken(Content... contents) {
    WordOrigins origins = new WordOrigins(0);
    for (Content content : contents) {
      origins.take(sha(content), content.bytes());
    }
    return origins;
  }

  private static List<Version> versions(Content... contents) {
    List<Version> versions = new ArrayList<>();
    for (Content content : contents) {
      Instant seen = Instant.EPOCH.plusSeconds(versions.size());
      versions.add(
          new Version(
              versions.size() + 1,
              VersionAddress.of(seen),
              seen,
              seen,
              sha(content),
              false,
              null,
              "en",
              Set.of("test/1"),
              versions.size()));
    }
    return versions;
  }

  private static String body(WordOrigins origins, Content content, int version) {
    return origins.blame(version, content, 10).body().stream()
        .map(span -> span.version() + " " + span.text())
        .collect(joining("|"));
  }
}
