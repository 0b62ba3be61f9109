package stet.cli;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import stet.App;
import stet.archive.UnredactedArchive;
import stet.model.Article;
import stet.model.Sighting;
import stet.model.WithheldException;

/**
 * Every place within a home where a word can be read, what is compressed included: the bytes of all
 * files, WARC records unpacked, every content that can be put together again, and what the index
 * has of deleted documents too.
 */
final class Traces {

  private final Path home;

  Traces(Path home) {
    this.home = home;
  }

  /** The places in which a word stands, in any case. */
  List<String> of(String word) {
    String sought = word.toLowerCase(Locale.ROOT);
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (holds(bytes, sought)) {
          places.add(file.toString());
        }
        if (file.toString().endsWith(".gz") && holds(unpacked(bytes), sought)) {
          places.add(file + ", unpacked");
        }
        frames(bytes, sought).ifPresent(at -> places.add(file + ", zstd frame at " + at));
        if (file.getFileName().toString().startsWith("segments_")) {
          index(Objects.requireNonNull(file.getParent()), sought, places);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contents(sought, places);
    return places;
  }

  private static boolean holds(byte[] bytes, String sought) {
    for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
      if (new String(bytes, charset).toLowerCase(Locale.ROOT).contains(sought)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** Where a frame begins, in use or not, that can be unpacked by itself and has the word. */
  private static Optional<Integer> frames(byte[] bytes, String sought) {
    for (int at = 0; at + 8 < bytes.length; at++) {
      boolean magic =
          bytes[at] == 0x28
              && bytes[at + 1] == (byte) 0xb5
              && bytes[at + 2] == 0x2f
              && bytes[at + 3] == (byte) 0xfd;
      if (magic) {
        byte[] frame = Arrays.copyOfRange(bytes, at, bytes.length);
        byte[] text = new byte[1 << 20];
        try {
          Zstd.decompressByteArray(text, 0, text.length, frame, 0, frame.length);
        } catch (ZstdException packedAgainstAnother) {
          // What could be unpacked until then is there all the same.
        }
        if (holds(text, sought)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private static void index(Path directory, String sought, List<String> places) throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        DirectoryReader reader = DirectoryReader.open(files)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          if (terms(leaf.reader(), field).contains(sought)) {
            places.add("the index, in " + field.name);
          }
        }
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          for (var field : leaf.reader().storedFields().document(doc)) {
            BytesRef bytes = field.binaryValue();
            if (bytes != null && holds(BytesRef.deepCopyOf(bytes).bytes, sought)) {
              places.add("the index, stored in " + field.name());
            }
          }
        }
      }
    }
  }

  private static String terms(LeafReader leaf, FieldInfo field) throws IOException {
    StringBuilder all = new StringBuilder();
    if (field.getIndexOptions() != IndexOptions.NONE && leaf.terms(field.name) != null) {
      TermsEnum terms = leaf.terms(field.name).iterator();
      while (terms.next() != null) {
        all.append(terms.term().utf8ToString()).append('\n');
      }
    }
    SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
    for (long value = 0; values != null && value < values.getValueCount(); value++) {
      all.append(values.lookupOrd(value).utf8ToString()).append('\n');
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** Whatever can be put together again of what is packed against other contents. */
  private void contents(String sought, List<String> places) {
    try (App app = App.open(home)) {
      UnredactedArchive archive = app.archive().unabridged();
      for (Article article : archive.articles(Optional.empty(), Optional.empty(), 10_000)) {
        for (Sighting sighting : archive.sightings(article.id())) {
          String told = article.url() + sighting.label();
          try {
            told += archive.content(sighting.content());
          } catch (WithheldException erased) {
            told += erased.getMessage();
          }
          if (told.toLowerCase(Locale.ROOT).contains(sought)) {
            places.add("the archive, of " + article.url());
          }
        }
      }
    }
  }
}
