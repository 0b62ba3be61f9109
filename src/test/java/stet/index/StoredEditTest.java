package stet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Op;
import stet.model.Passage;
import stet.model.Person;
import stet.model.Place;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.model.Words;

class StoredEditTest {

  @Property
  void whatIsKeptIsReadBack(@ForAll("edits") TaggedEdit edit) {
    byte[] bytes = StoredEdit.encode(edit);
    byte[] within = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, within, 3, bytes.length);
    assertThat(StoredEdit.decode(within, 3, bytes.length)).isEqualTo(edit);
  }

  @Provide
  Arbitrary<TaggedEdit> edits() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("ab é“”.\n👍").ofMaxLength(30).map(StoredEditTest::whole);
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 1_000_000);
    Arbitrary<Place> place = Combinators.combine(number, number, number, number).as(Place::new);
    Arbitrary<Passage> passage =
        Combinators.combine(text, Arbitraries.integers().between(0, 30), text, place)
            .as(
                (whole, cut, other, at) -> {
                  int end = Math.min(cut, whole.length());
                  return new Passage(
                      List.of(whole(whole.substring(0, end)), whole(whole.substring(end)), other),
                      whole,
                      at);
                });
    Arbitrary<Words> words = Combinators.combine(Arbitraries.of(Op.class), text).as(Words::new);
    Arbitrary<Person> person = Combinators.combine(text, text).as(Person::new);
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.of(EditKind.class),
                Arbitraries.of(Where.class),
                passage,
                passage,
                words.list().ofMaxSize(6))
            .as(StoredEditTest::edit);
    Arbitrary<Set<Tag>> tags = Arbitraries.of(Tag.class).set().ofMaxSize(5);
    return Combinators.combine(edit, tags, person.list().ofMaxSize(3)).as(TaggedEdit::new);
  }

  private static Edit edit(
      EditKind kind, Where where, Passage before, Passage after, List<Words> words) {
    @Nullable Passage old = kind == EditKind.ADDED ? null : before;
    @Nullable Passage now = kind == EditKind.REMOVED ? null : after;
    return new Edit(kind, where, old, now, words);
  }

  /** The text without half surrogate pairs, which no content has. */
  private static String whole(String text) {
    int[] points = text.codePoints().filter(p -> p < 0xD800 || p > 0xDFFF).toArray();
    return new String(points, 0, points.length);
  }

  @Property(tries = 100)
  void everyConstantHasACode(@ForAll EditKind kind, @ForAll Where where, @ForAll Op op) {
    Passage side = new Passage(List.of("x"), "x", new Place(0, 0, 0, 1));
    Edit edit = edit(kind, where, side, side, List.of(new Words(op, "x")));
    TaggedEdit tagged = new TaggedEdit(edit, Set.copyOf(Arrays.asList(Tag.values())), List.of());
    byte[] bytes = StoredEdit.encode(tagged);
    assertThat(StoredEdit.decode(bytes, 0, bytes.length)).isEqualTo(tagged);
  }
}
