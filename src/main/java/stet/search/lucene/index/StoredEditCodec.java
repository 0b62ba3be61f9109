package stet.search.lucene.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.WordOperation;
import stet.model.WordRun;

/**
 * Codec for the stored form of an edit: the compact form in which {@link IndexFields#EDIT} holds a
 * whole edit.
 *
 * <p>The text of each side is stored once. Its sentences and its runs of words are stored as places
 * in that text if they occur in it, and spelled out otherwise.
 */
public final class StoredEditCodec {

  private static final int FORMAT = 2;

  /**
   * The stored form of a value is its index in its list: new values must be appended, and the order
   * must never change.
   */
  private static final List<EditKind> KINDS =
      List.of(
          EditKind.ADDED,
          EditKind.REMOVED,
          EditKind.REPLACED,
          EditKind.MOVED,
          EditKind.SPLIT,
          EditKind.MERGED);

  private static final List<ArticlePart> WHERES =
      List.of(ArticlePart.HEADLINE, ArticlePart.BYLINE, ArticlePart.BODY);
  private static final List<WordOperation> OPS =
      List.of(WordOperation.SAME, WordOperation.REMOVED, WordOperation.ADDED);

  private StoredEditCodec() {}

  static byte[] encode(TaggedEdit tagged) {
    Edit edit = tagged.edit();
    BinaryWriter out = new BinaryWriter(FORMAT);
    out.number(KINDS.indexOf(edit.kind())).number(WHERES.indexOf(edit.where()));
    encode(out, edit.before());
    encode(out, edit.after());
    out.number(edit.words().size());
    TextSliceCodec before = new TextSliceCodec(edit.beforeText());
    TextSliceCodec after = new TextSliceCodec(edit.afterText());
    for (WordRun words : edit.words()) {
      out.number(OPS.indexOf(words.op()));
      (words.op() == WordOperation.REMOVED ? before : after).encode(out, words.text());
    }
    out.number(tagged.tags().size());
    tagged.tags().stream().sorted().forEach(tag -> out.text(tag.label()));
    new StoredFindingsCodec(edit).encode(out, tagged);
    return out.bytes();
  }

  /** Reads the bytes of {@link IndexFields#EDIT}. */
  public static TaggedEdit decode(byte[] bytes, int offset, int length) {
    BinaryReader in = new BinaryReader(bytes, offset, length, FORMAT);
    EditKind kind = KINDS.get((int) in.number());
    ArticlePart where = WHERES.get((int) in.number());
    SentenceSpan before = passage(in);
    SentenceSpan after = passage(in);
    TextSliceCodec beforeText = new TextSliceCodec(before == null ? "" : before.text());
    TextSliceCodec afterText = new TextSliceCodec(after == null ? "" : after.text());
    List<WordRun> words = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      WordOperation op = OPS.get((int) in.number());
      words.add(new WordRun(op, (op == WordOperation.REMOVED ? beforeText : afterText).decode(in)));
    }
    Set<Tag> tags = new LinkedHashSet<>();
    for (long left = in.number(); left > 0; left--) {
      Tag.parse(in.text()).ifPresent(tags::add);
    }
    Edit edit = new Edit(kind, where, before, after, words);
    return new StoredFindingsCodec(edit).decode(in, tags);
  }

  private static void encode(BinaryWriter out, @Nullable SentenceSpan passage) {
    out.flag(passage != null);
    if (passage == null) {
      return;
    }
    SentencePlace place = passage.place();
    out.text(passage.text());
    out.number(place.paragraph()).number(place.sentence());
    out.number(place.start()).number(place.end());
    out.number(passage.sentences().size());
    TextSliceCodec text = new TextSliceCodec(passage.text());
    passage.sentences().forEach(sentence -> text.encode(out, sentence));
  }

  private static @Nullable SentenceSpan passage(BinaryReader in) {
    if (!in.flag()) {
      return null;
    }
    String text = in.text();
    SentencePlace place =
        new SentencePlace(
            (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number());
    List<String> sentences = new ArrayList<>();
    TextSliceCodec quoting = new TextSliceCodec(text);
    for (long left = in.number(); left > 0; left--) {
      sentences.add(quoting.decode(in));
    }
    return new SentenceSpan(sentences, text, place);
  }
}
