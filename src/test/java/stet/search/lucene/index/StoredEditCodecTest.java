package stet.search.lucene.index;

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
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.FigureChange;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.WordOperation;
import stet.model.WordRun;

class StoredEditCodecTest {

  @Property
  void whatIsKeptIsReadBack(@ForAll("edits") TaggedEdit edit) {
    byte[] bytes = StoredEditCodec.encode(edit);
    byte[] within = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, within, 3, bytes.length);
    assertThat(StoredEditCodec.decode(within, 3, bytes.length)).isEqualTo(edit);
  }

  @Provide
  Arbitrary<TaggedEdit> edits() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab é“”.\n👍")
            .ofMaxLength(30)
            .map(StoredEditCodecTest::whole);
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 1_000_000);
    Arbitrary<SentencePlace> place =
        Combinators.combine(number, number, number, number).as(SentencePlace::new);
    Arbitrary<SentenceSpan> passage =
        Combinators.combine(text, Arbitraries.integers().between(0, 30), text, place)
            .as(
                (whole, cut, other, at) -> {
                  int end = Math.min(cut, whole.length());
                  return new SentenceSpan(
                      List.of(whole(whole.substring(0, end)), whole(whole.substring(end)), other),
                      whole,
                      at);
                });
    Arbitrary<WordRun> words =
        Combinators.combine(Arbitraries.of(WordOperation.class), text).as(WordRun::new);
    Arbitrary<Person> person = Combinators.combine(text, text).as(Person::new);
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.of(EditKind.class),
                Arbitraries.of(ArticlePart.class),
                passage,
                passage,
                words.list().ofMaxSize(6))
            .as(StoredEditCodecTest::edit);
    Arbitrary<Set<Tag>> tags = Arbitraries.of(Tag.class).set().ofMaxSize(5);
    Arbitrary<Speaker> speaker =
        Combinators.combine(text, text, person.injectNull(0.3)).as(Speaker::new);
    Arbitrary<QuoteChange> quote =
        Combinators.combine(
                Arbitraries.of(QuoteChangeKind.class),
                text,
                text,
                speaker.injectNull(0.3),
                speaker.injectNull(0.3))
            .as(QuoteChange::new);
    Arbitrary<Swap> swap = Combinators.combine(text, text, text, text).as(Swap::new);
    Arbitrary<FigureChange> figure = Combinators.combine(text, text).as(FigureChange::new);
    Arbitrary<Significance> significance =
        Combinators.combine(text, Arbitraries.integers().between(0, 100))
            .as(Significance.Part::new)
            .list()
            .ofMaxSize(3)
            .map(Significance::new);
    return Combinators.combine(
            edit,
            tags,
            person.list().ofMaxSize(3).tuple2(),
            speaker.list().ofMaxSize(3),
            quote.list().ofMaxSize(3),
            swap.list().ofMaxSize(3),
            figure.list().ofMaxSize(3),
            significance)
        .as(
            (what, which, persons, speakers, quotes, swaps, figures, weight) ->
                new TaggedEdit(
                    what,
                    which,
                    persons.get1(),
                    persons.get2(),
                    speakers,
                    quotes,
                    swaps,
                    figures,
                    weight));
  }

  private static Edit edit(
      EditKind kind,
      ArticlePart where,
      SentenceSpan before,
      SentenceSpan after,
      List<WordRun> words) {
    @Nullable SentenceSpan old = kind == EditKind.ADDED ? null : before;
    @Nullable SentenceSpan now = kind == EditKind.REMOVED ? null : after;
    return new Edit(kind, where, old, now, words);
  }

  /** The text without half surrogate pairs, which no content has. */
  private static String whole(String text) {
    int[] points = text.codePoints().filter(p -> p < 0xD800 || p > 0xDFFF).toArray();
    return new String(points, 0, points.length);
  }

  @Property(tries = 400)
  void everyConstantHasACode(
      @ForAll EditKind kind,
      @ForAll ArticlePart where,
      @ForAll WordOperation op,
      @ForAll QuoteChangeKind fate) {
    SentenceSpan side = new SentenceSpan(List.of("x"), "x", new SentencePlace(0, 0, 0, 1));
    Edit edit = edit(kind, where, side, side, List.of(new WordRun(op, "x")));
    TaggedEdit none = TaggedEdit.untagged(edit);
    QuoteChange quote = new QuoteChange(fate, "x", "y", null, null);
    TaggedEdit tagged =
        new TaggedEdit(
            edit,
            Set.copyOf(Arrays.asList(Tag.values())),
            none.persons(),
            none.touched(),
            none.speakers(),
            List.of(quote),
            none.swaps(),
            none.figures(),
            none.significance());
    byte[] bytes = StoredEditCodec.encode(tagged);
    assertThat(StoredEditCodec.decode(bytes, 0, bytes.length)).isEqualTo(tagged);
  }
}
