package stet.search.lucene.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.FigureChange;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.Tag;
import stet.model.TaggedEdit;

/**
 * Codec for the findings in a {@link StoredEditCodec}, which follow the edit itself: persons,
 * quotations, swaps, figures.
 *
 * <p>A person is stored once and referred to by an index in a list. Words that occur in the edit's
 * text are stored as places in it.
 */
final class StoredFindingsCodec {

  /**
   * The stored form of a value is its index in this list: new values must be appended, and the
   * order must never change.
   */
  private static final List<QuoteChangeKind> FATES =
      List.of(
          QuoteChangeKind.ADDED,
          QuoteChangeKind.REMOVED,
          QuoteChangeKind.REWORDED,
          QuoteChangeKind.MOVED,
          QuoteChangeKind.TO_PARAPHRASE,
          QuoteChangeKind.FROM_PARAPHRASE,
          QuoteChangeKind.OTHER_SPEAKER);

  /** The index that is stored for a speaker who is not a person. */
  private static final int NONE = -1;

  private final Edit edit;
  private final List<Person> cast = new ArrayList<>();

  StoredFindingsCodec(Edit edit) {
    this.edit = edit;
  }

  void encode(BinaryWriter out, TaggedEdit tagged) {
    cast.addAll(tagged.persons());
    tagged.touched().forEach(this::join);
    tagged.speakers().forEach(speaker -> join(speaker.person()));
    for (QuoteChange quote : tagged.quotes()) {
      join(quote.speakerBefore());
      join(quote.speakerAfter());
    }
    out.number(cast.size());
    cast.forEach(person -> out.text(person.key()).text(person.name()));
    out.number(tagged.persons().size());
    out.number(tagged.touched().size());
    tagged.touched().forEach(person -> out.number(cast.indexOf(person)));
    out.number(tagged.speakers().size());
    tagged.speakers().forEach(speaker -> speaker(out, speaker));
    out.number(tagged.quotes().size());
    for (QuoteChange quote : tagged.quotes()) {
      out.number(FATES.indexOf(quote.fate()));
      before(out, quote.before());
      after(out, quote.after());
      speaker(out, quote.speakerBefore());
      speaker(out, quote.speakerAfter());
    }
    out.number(tagged.swaps().size());
    for (Swap swap : tagged.swaps()) {
      out.text(swap.before()).text(swap.after()).text(swap.left()).text(swap.right());
    }
    out.number(tagged.figures().size());
    for (FigureChange figure : tagged.figures()) {
      before(out, figure.before());
      after(out, figure.after());
    }
    List<Significance.Part> parts = tagged.significance().parts();
    out.number(parts.size());
    parts.forEach(part -> out.text(part.name()).number(part.weight()));
  }

  TaggedEdit decode(BinaryReader in, Set<Tag> tags) {
    for (long left = in.number(); left > 0; left--) {
      cast.add(new Person(in.text(), in.text()));
    }
    List<Person> persons = List.copyOf(cast.subList(0, (int) in.number()));
    List<Person> touched = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      touched.add(cast.get((int) in.number()));
    }
    List<Speaker> speakers = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      speakers.add(Objects.requireNonNull(speaker(in)));
    }
    List<QuoteChange> quotes = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      QuoteChangeKind fate = FATES.get((int) in.number());
      quotes.add(new QuoteChange(fate, before(in), after(in), speaker(in), speaker(in)));
    }
    List<Swap> swaps = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      swaps.add(new Swap(in.text(), in.text(), in.text(), in.text()));
    }
    List<FigureChange> figures = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      figures.add(new FigureChange(before(in), after(in)));
    }
    List<Significance.Part> parts = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      parts.add(new Significance.Part(in.text(), (int) in.number()));
    }
    return new TaggedEdit(
        edit, tags, persons, touched, speakers, quotes, swaps, figures, new Significance(parts));
  }

  private void join(@Nullable Speaker speaker) {
    if (speaker != null) {
      join(speaker.person());
    }
  }

  private void join(@Nullable Person person) {
    if (person != null && !cast.contains(person)) {
      cast.add(person);
    }
  }

  private void speaker(BinaryWriter out, @Nullable Speaker speaker) {
    out.flag(speaker != null);
    if (speaker != null) {
      after(out, speaker.phrase());
      after(out, speaker.verb());
      Person person = speaker.person();
      out.number(person == null ? NONE : cast.indexOf(person));
    }
  }

  private @Nullable Speaker speaker(BinaryReader in) {
    if (!in.flag()) {
      return null;
    }
    String phrase = after(in);
    String verb = after(in);
    int person = (int) in.number();
    return new Speaker(phrase, verb, person == NONE ? null : cast.get(person));
  }

  private void before(BinaryWriter out, String words) {
    new TextSliceCodec(edit.beforeText()).encode(out, words);
  }

  private void after(BinaryWriter out, String words) {
    new TextSliceCodec(edit.afterText()).encode(out, words);
  }

  private String before(BinaryReader in) {
    return new TextSliceCodec(edit.beforeText()).decode(in);
  }

  private String after(BinaryReader in) {
    return new TextSliceCodec(edit.afterText()).decode(in);
  }
}
