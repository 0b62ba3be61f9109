package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stet.model.Tag;
import stet.text.language.Packs;

/** Every pair of pairs.txt earns the tags beside it, and no other. */
class LabelledPairsTest {

  private final Tagger tagger = new Tagger(Packs.ALL);

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return LabelledPair.all().stream()
        .map(
            labelled ->
                DynamicTest.dynamicTest(
                    labelled.name(),
                    () -> assertThat(labelled.pair().tags(tagger)).isEqualTo(labelled.tags())));
  }

  @Test
  void everyTagHasAnExample() throws IOException {
    Set<String> earned = new TreeSet<>();
    LabelledPair.all().forEach(pair -> earned.addAll(pair.tags()));
    assertThat(earned)
        .as("tags of pairs.txt")
        .containsAll(
            Arrays.stream(Tag.values()).filter(tag -> !tag.isPlace()).map(Tag::label).toList());
  }

  @Test
  void everyRuleJudges() {
    assertThat(TagRule.IN_ORDER)
        .as("TagRule.IN_ORDER: the rules that TagRule permits, each once")
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder((Class[]) TagRule.class.getPermittedSubclasses());
  }
}
