package stet.revision.blame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.model.ArticlePart;
import stet.revision.blame.VersionBlame.RemovedText;
import stet.revision.blame.VersionBlame.Span;
import stet.revision.diff.DiffTokens;
import stet.revision.diff.TextNumbering;

/**
 * Pool of all lines and sentences that were ever in one part of an article (its headline, byline or
 * body), filled version by version.
 */
final class SentencePool {

  /** The most sentences from which a new sentence may take over words. */
  private static final int KIN = 3;

  /**
   * The least number of remaining words for which another sentence is searched; fewer are taken as
   * new.
   */
  private static final int LEFT_OVER = 4;

  private final ArticlePart where;
  private final Map<String, BlameLine> lines = new HashMap<>();
  private final Map<String, BlameSentence> known = new HashMap<>();
  private final List<BlameSentence> sentences = new ArrayList<>();
  private final SentenceCandidates kin = new SentenceCandidates(sentences);
  private final TextNumbering lexicon = new TextNumbering();

  /** The version that brought each word of the article. */
  private int[] origins = new int[256];

  private int words;
  private VersionLines row = VersionLines.NONE;
  private long size;

  /** The sentences that are new in the version being added. */
  private final List<BlameSentence> fresh = new ArrayList<>();

  SentencePool(ArticlePart where) {
    this.where = where;
  }

  /** The amount of text in the pool, in characters. */
  long size() {
    return size;
  }

  /** Reads the text of the next version. */
  VersionLines read(byte[] bytes, int from, int to) {
    return VersionLines.read(bytes, from, to, row, this::line);
  }

  /**
   * Adds the next version.
   *
   * @param next the text of that version, as {@link #read} returned it for this version or an
   *     earlier one
   */
  void take(VersionLines next, int version) {
    Set<BlameSentence> touched = new LinkedHashSet<>();
    exchange(row.lines(), next.lines(), touched);
    row = next;
    fresh.forEach(this::attribute);
    for (BlameSentence sentence : fresh) {
      for (int i = 0; i < sentence.identities.length; i++) {
        if (sentence.identities[i] < 0) {
          sentence.identities[i] = brought(version);
        }
      }
      kin.add(sentence);
    }
    fresh.clear();
    touched.forEach(sentence -> sentence.settle(version));
  }

  private static void exchange(BlameLine[] old, BlameLine[] now, Set<BlameSentence> touched) {
    int from = 0;
    int oldTo = old.length;
    int nowTo = now.length;
    while (from < oldTo && from < nowTo && old[from] == now[from]) {
      from++;
    }
    while (oldTo > from && nowTo > from && old[oldTo - 1] == now[nowTo - 1]) {
      oldTo--;
      nowTo--;
    }
    for (int i = from; i < nowTo; i++) {
      if (now[i].standing++ == 0) {
        for (BlameSentence sentence : now[i].sentences) {
          sentence.standing++;
          touched.add(sentence);
        }
      }
    }
    for (int i = from; i < oldTo; i++) {
      if (--old[i].standing == 0) {
        for (BlameSentence sentence : old[i].sentences) {
          sentence.standing--;
          touched.add(sentence);
        }
      }
    }
  }

  private BlameLine line(String text) {
    BlameLine line = lines.get(text);
    if (line == null) {
      List<BlameSentence> parts = new ArrayList<>();
      BlameSentenceSplitter.each(text, part -> parts.add(sentence(part)));
      line = new BlameLine(List.copyOf(parts));
      lines.put(text, line);
      size += text.length();
    }
    return line;
  }

  private BlameSentence sentence(String text) {
    BlameSentence sentence = known.get(text);
    if (sentence == null) {
      DiffTokens all = DiffTokens.of(text, lexicon);
      int[] tokens = new int[all.count()];
      int[] named = new int[all.count()];
      int solid = 0;
      int count = 0;
      for (int i = 0; i < all.count(); i++) {
        if (all.kind(i) != DiffTokens.Kind.SPACE) {
          tokens[solid++] = all.number(i);
        }
        if (all.kind(i) == DiffTokens.Kind.WORD) {
          named[count++] = all.number(i);
        }
      }
      int[] ordered = Arrays.copyOf(named, count);
      Arrays.sort(ordered);
      sentence = new BlameSentence(sentences.size(), text, Arrays.copyOf(tokens, solid), ordered);
      sentences.add(sentence);
      known.put(text, sentence);
      fresh.add(sentence);
      size += text.length();
    }
    return sentence;
  }

  /**
   * Gives the words of a new sentence the identities that they have in the sentences it was made
   * from.
   */
  private void attribute(BlameSentence sentence) {
    int[] left = sentence.words;
    for (int i = 0; i < KIN && left.length >= (i == 0 ? 1 : LEFT_OVER); i++) {
      BlameSentence model = kin.of(left);
      if (model == null || !sentence.takeOver(model)) {
        return;
      }
      left = sentence.left();
    }
  }

  private int brought(int version) {
    if (words == origins.length) {
      origins = Arrays.copyOf(origins, 2 * words);
    }
    origins[words] = version;
    return words++;
  }

  /** The blame spans of the text of a version that was added. */
  List<Span> spans(String text) {
    BlameSpanBuilder writer = new BlameSpanBuilder();
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('\n', from);
      int end = to < 0 ? text.length() : to;
      BlameLine line = from == end ? BlameLine.EMPTY : lines.get(text.substring(from, end));
      if (line == null) {
        throw new IllegalArgumentException("not the text of a version that was taken in");
      }
      line.sentences.forEach(sentence -> write(sentence, writer));
      if (to < 0) {
        break;
      }
      writer.space("\n");
      from = to + 1;
    }
    return writer.done();
  }

  private void write(BlameSentence sentence, BlameSpanBuilder writer) {
    DiffTokens tokens = DiffTokens.of(sentence.text, lexicon);
    int solid = 0;
    for (int i = 0; i < tokens.count(); i++) {
      String text = tokens.text(i, i + 1);
      if (tokens.kind(i) == DiffTokens.Kind.SPACE) {
        writer.space(text);
      } else {
        writer.word(text, origins[sentence.identities[solid++]]);
      }
    }
  }

  /**
   * Collects the passages that were in the text before a version and are gone in it, the last
   * removed first.
   *
   * @param version a version that was added
   * @param most the most passages to add to {@code first}
   * @return the number of all such passages
   */
  int gone(int version, int most, List<RemovedText> first) {
    int[] removed = new int[words];
    long[] away = new long[sentences.size()];
    int count = 0;
    for (BlameSentence sentence : sentences) {
      boolean stands = sentence.stands(version);
      int gone = stands ? Integer.MAX_VALUE : sentence.gone(version);
      if (gone > 0) {
        for (int word : sentence.identities) {
          removed[word] = Math.max(removed[word], gone);
        }
        if (!stands) {
          away[count++] = (long) -gone << Integer.SIZE | sentence.number;
        }
      }
    }
    Arrays.sort(away, 0, count); // those removed last first, ties by number
    int all = 0;
    for (int i = 0; i < count; i++) {
      BlameSentence sentence = sentences.get((int) away[i]);
      int gone = (int) -(away[i] >> Integer.SIZE);
      all += went(sentence, gone, removed, most - all, first);
    }
    return all;
  }

  /**
   * Adds the passages of a removed sentence whose words were in no other sentence later, each word
   * once; returns the number of these passages.
   */
  private int went(
      BlameSentence sentence, int gone, int[] removed, int most, List<RemovedText> first) {
    int[] identities = sentence.identities;
    int passages = 0;
    int to = 0;
    for (int from = 0; from < identities.length; from = Math.max(to, from + 1)) {
      to = from;
      while (to < identities.length
          && removed[identities[to]] == gone
          && origins[identities[to]] == origins[identities[from]]) {
        removed[identities[to]] = 0;
        to++;
      }
      if (to > from && passages++ < most) {
        int brought = origins[identities[from]];
        first.add(new RemovedText(where, sentence.passage(from, to, lexicon), brought, gone));
      }
    }
    return passages;
  }
}
