package stet.search.lucene.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCounterTest {

  @Test
  void eachNumberIsCountedAsOftenAsItCame() {
    LongCounter counts = new LongCounter();
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long key = (random.nextInt(9_000) - 4_500L) << (i % 2 == 0 ? 32 : 0);
      assertThat(counts.add(key, 1 + i % 3))
          .isEqualTo(expected.merge(key, 1 + i % 3, Integer::sum));
    }
    Map<Long, Integer> told = new HashMap<>();
    counts.forEach((key, count) -> assertThat(told.put(key, count)).isNull());
    assertThat(told).isEqualTo(expected);
  }
}
