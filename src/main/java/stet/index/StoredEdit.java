package stet.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Op;
import stet.model.Passage;
import stet.model.Place;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.model.Words;

/**
 * The compact form in which {@link Fields#EDIT} keeps an edit whole.
 *
 * <p>Each side's text is kept once; its sentences and its runs of words are places in it where they
 * can be, and spelled out where not.
 */
public final class StoredEdit {

  private static final int FORMAT = 2;

  /**
   * What is kept is the place in these lists: they may grow, and are never put in another order.
   */
  private static final List<EditKind> KINDS =
      List.of(
          EditKind.ADDED,
          EditKind.REMOVED,
          EditKind.REPLACED,
          EditKind.MOVED,
          EditKind.SPLIT,
          EditKind.MERGED);

  private static final List<Where> WHERES = List.of(Where.HEADLINE, Where.BYLINE, Where.BODY);
  private static final List<Op> OPS = List.of(Op.SAME, Op.REMOVED, Op.ADDED);

  private StoredEdit() {}

  static byte[] encode(TaggedEdit tagged) {
    Edit edit = tagged.edit();
    Packer out = new Packer(FORMAT);
    out.number(KINDS.indexOf(edit.kind())).number(WHERES.indexOf(edit.where()));
    encode(out, edit.before());
    encode(out, edit.after());
    out.number(edit.words().size());
    Quoting before = new Quoting(edit.beforeText());
    Quoting after = new Quoting(edit.afterText());
    for (Words words : edit.words()) {
      out.number(OPS.indexOf(words.op()));
      (words.op() == Op.REMOVED ? before : after).encode(out, words.text());
    }
    out.number(tagged.tags().size());
    tagged.tags().stream().sorted().forEach(tag -> out.text(tag.label()));
    new StoredFindings(edit).encode(out, tagged);
    return out.bytes();
  }

  /** Reads the bytes of {@link Fields#EDIT}. */
  public static TaggedEdit decode(byte[] bytes, int offset, int length) {
    Unpacker in = new Unpacker(bytes, offset, length, FORMAT);
    EditKind kind = KINDS.get((int) in.number());
    Where where = WHERES.get((int) in.number());
    Passage before = passage(in);
    Passage after = passage(in);
    Quoting beforeText = new Quoting(before == null ? "" : before.text());
    Quoting afterText = new Quoting(after == null ? "" : after.text());
    List<Words> words = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      Op op = OPS.get((int) in.number());
      words.add(new Words(op, (op == Op.REMOVED ? beforeText : afterText).decode(in)));
    }
    Set<Tag> tags = new LinkedHashSet<>();
    for (long left = in.number(); left > 0; left--) {
      Tag.parse(in.text()).ifPresent(tags::add);
    }
    Edit edit = new Edit(kind, where, before, after, words);
    return new StoredFindings(edit).decode(in, tags);
  }

  private static void encode(Packer out, @Nullable Passage passage) {
    out.flag(passage != null);
    if (passage == null) {
      return;
    }
    Place place = passage.place();
    out.text(passage.text());
    out.number(place.paragraph()).number(place.sentence());
    out.number(place.start()).number(place.end());
    out.number(passage.sentences().size());
    Quoting text = new Quoting(passage.text());
    passage.sentences().forEach(sentence -> text.encode(out, sentence));
  }

  private static @Nullable Passage passage(Unpacker in) {
    if (!in.flag()) {
      return null;
    }
    String text = in.text();
    Place place =
        new Place((int) in.number(), (int) in.number(), (int) in.number(), (int) in.number());
    List<String> sentences = new ArrayList<>();
    Quoting quoting = new Quoting(text);
    for (long left = in.number(); left > 0; left--) {
      sentences.add(quoting.decode(in));
    }
    return new Passage(sentences, text, place);
  }
}
