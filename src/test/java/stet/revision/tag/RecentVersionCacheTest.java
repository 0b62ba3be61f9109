package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.text.language.Packs;

class RecentVersionCacheTest {

  private final RecentVersionCache lately = new RecentVersionCache();

  @Test
  void aVersionIsTakenAsItWasReadByOneAlone() {
    Content content = content(0);
    VersionPair.Side read = lately.take(Packs.ENGLISH, content);
    lately.put(read);

    assertThat(lately.take(Packs.ENGLISH, content)).isSameAs(read);
    assertThat(lately.take(Packs.ENGLISH, content)).isNotSameAs(read);
  }

  @Test
  void whatWasReadLongAgoIsReadAnew() {
    Content content = content(0);
    VersionPair.Side read = lately.take(Packs.ENGLISH, content);
    lately.put(read);
    for (int i = 1; i <= 100; i++) {
      lately.put(lately.take(Packs.ENGLISH, content(i)));
    }

    assertThat(lately.take(Packs.ENGLISH, content)).isNotSameAs(read);
  }

  private static Content content(int number) {
    return new Content("Harbour", "", "Ferry " + number + " sailed.");
  }
}
