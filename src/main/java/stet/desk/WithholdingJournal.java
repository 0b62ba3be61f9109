package stet.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Withholding;
import stet.store.ArchiveException;
import stet.store.DurableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Journal of everything that was withheld, released or erased. It is a file outside the archive's
 * database and its backups, because a restored backup must also withhold what was withheld after
 * the backup was made. The file consists of JSON lines; lines are only appended, and a later line
 * about the same withholding replaces an earlier one.
 *
 * <p>Updates are made while holding the archive's write lock, so that only one process at a time
 * makes them.
 */
public final class WithholdingJournal {

  /** The file's name within a home; it may be a symbolic link to a file on another disk. */
  public static final String FILE = "withheld.jsonl";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;

  public WithholdingJournal(Path file) {
    this.file = file;
  }

  /** The journal of the archive in a home. */
  public static WithholdingJournal of(Path home) {
    return new WithholdingJournal(home.resolve(FILE));
  }

  /** The key of a withholding, which is the same in every copy of an archive. */
  private record Key(Withholding.Subject subject, Instant placed) {
    static Key of(Withholding withholding) {
      return new Key(withholding.subject(), withholding.placed());
    }
  }

  /** An observation that is withheld individually, as part of a line. */
  private record Look(@Nullable Instant seen, @Nullable String content) {
    static Look of(Withholding.ObservationName name) {
      return new Look(name.seen(), name.content().hex());
    }

    Withholding.ObservationName name() {
      return new Withholding.ObservationName(
          Objects.requireNonNull(seen), Sha256.parse(Objects.requireNonNull(content)));
    }
  }

  /**
   * A line, which describes a withholding.
   *
   * @param observations the withheld observations if only single observations of the article are
   *     withheld; otherwise null
   */
  private record Line(
      @Nullable String article,
      @Nullable Instant from,
      @Nullable Instant to,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Look> observations,
      @Nullable String name,
      @Nullable String reason,
      @Nullable Instant placed,
      boolean erased,
      @Nullable Instant released) {

    static Line of(Withholding each) {
      return switch (each.subject()) {
        case Withholding.OfArticle of ->
            of(each, of.article().value(), of.from(), of.to(), null, null);
        case Withholding.OfObservations of ->
            of(
                each,
                of.article().value(),
                null,
                null,
                of.observations().stream().map(Look::of).toList(),
                null);
        case Withholding.OfName of -> of(each, null, null, null, null, of.name());
      };
    }

    private static Line of(
        Withholding each,
        @Nullable String article,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<Look> observations,
        @Nullable String name) {
      return new Line(
          article,
          from,
          to,
          observations,
          name,
          each.reason(),
          each.placed(),
          each.erased(),
          each.released());
    }

    Withholding withholding(long number) {
      return new Withholding(
          number,
          subject(),
          Objects.requireNonNull(reason),
          Objects.requireNonNull(placed),
          erased,
          released);
    }

    private Withholding.Subject subject() {
      if (article == null) {
        return new Withholding.OfName(Objects.requireNonNull(name));
      }
      ArticleId id = new ArticleId(article);
      return observations == null
          ? new Withholding.OfArticle(id, from, to)
          : new Withholding.OfObservations(id, observations.stream().map(Look::name).toList());
    }
  }

  public Path file() {
    return file;
  }

  /** Whether there is a journal, even if it is kept elsewhere and cannot be reached. */
  public boolean exists() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the journal is a symbolic link to a file that cannot be reached now. */
  public boolean isOutOfReach() {
    return Files.isSymbolicLink(file) && !Files.exists(file);
  }

  /** The path of the file itself (not of the link), to be shown to people. */
  public Path place() {
    try {
      return Files.isSymbolicLink(file)
          ? file.resolveSibling(Files.readSymbolicLink(file)).normalize()
          : file;
    } catch (IOException e) {
      return file;
    }
  }

  /**
   * All withholdings in the order of their first lines, each with its latest state. An incomplete
   * line at the end is ignored; its writing was never acknowledged.
   *
   * @throws ArchiveException if a line is invalid, or the file is out of reach
   */
  public List<Withholding> read() {
    try {
      return List.copyOf(entries().known().values());
    } catch (IOException e) {
      throw new ArchiveException(
          "The list of what is withheld, " + file + ", cannot be read. Check its permissions.", e);
    }
  }

  /**
   * Appends the withholdings that are not in the journal yet, and creates the file if needed. The
   * lines are on disk when the method returns.
   */
  public void update(List<Withholding> all) {
    try {
      requireReach();
      Entries entries = entries();
      StringBuilder lines = new StringBuilder();
      for (Withholding each : all) {
        Withholding before = entries.known().get(Key.of(each));
        boolean said =
            before != null
                && Objects.equals(before.released(), each.released())
                && before.erased() == each.erased();
        if (!said) {
          lines.append(JSON.writeValueAsString(Line.of(each))).append('\n');
        }
      }
      if (!lines.isEmpty() || !exists()) {
        append(entries, lines.toString());
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "What is withheld and released is so, but the list of it, "
              + file
              + ", cannot be written: it would not be withheld in a backup that is restored."
              + " Do it again once the file can be written.",
          e);
    }
  }

  /**
   * Moves the journal to another file. Lines that the file already has are kept, the lines of this
   * journal are appended, and a symbolic link in the home points to the file. If the journal cannot
   * be reached, its lines are not copied.
   *
   * @param all the withholdings in the archive's log, which are appended too
   */
  public void moveTo(Path elsewhere, List<Withholding> all) {
    Path target = elsewhere.toAbsolutePath().normalize();
    Path link = file.resolveSibling(FILE + ".link");
    try {
      WithholdingJournal other = new WithholdingJournal(target);
      if (!isOutOfReach()) {
        other.update(read());
      }
      other.update(all);
      if (Files.exists(file) && Files.isSameFile(file, target)) {
        return;
      }
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, target);
      Files.move(link, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      DurableFiles.forceDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException | UnsupportedOperationException e) {
      throw new ArchiveException(
          "The list of what is withheld cannot be kept in "
              + target
              + ". Check that its directory is there and may be written.",
          e);
    }
  }

  /**
   * Refuses to go on if the journal is kept elsewhere and cannot be reached, so that no second
   * journal is begun while a disk is not mounted.
   */
  private void requireReach() {
    if (isOutOfReach()) {
      throw new ArchiveException(
          "What is withheld and released is so, but the list of it is kept in "
              + place()
              + ", which cannot be reached: it would not be withheld in a backup that is restored."
              + " Mount its disk and do it again. If the list is lost, begin another with"
              + " `stet withhold --keep-list FILE`.");
    }
  }

  /**
   * The entries of the file.
   *
   * @param length the length of the entries in bytes; any bytes after them are from an interrupted
   *     write
   * @param ended whether the last line ends with a line break; an editor may have left it out
   */
  private record Entries(SequencedMap<Key, Withholding> known, int length, boolean ended) {}

  private Entries entries() throws IOException {
    SequencedMap<Key, Withholding> known = new LinkedHashMap<>();
    if (!exists()) {
      return new Entries(known, 0, true);
    }
    byte[] bytes = Files.readAllBytes(file);
    int from = 0;
    long number = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        number++;
        add(known, bytes, from, at, number);
        from = at + 1;
      }
    }
    boolean ended = !isWhole(bytes, from);
    if (!ended) {
      add(known, bytes, from, bytes.length, number + 1);
    }
    return new Entries(known, ended ? from : bytes.length, ended);
  }

  private void add(
      SequencedMap<Key, Withholding> known, byte[] bytes, int from, int to, long number) {
    String line;
    try {
      line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, to - from))
              .toString();
    } catch (CharacterCodingException e) {
      throw damaged(number, e);
    }
    if (!line.isBlank()) {
      Withholding each = parse(line, number);
      known.put(Key.of(each), each);
    }
  }

  /**
   * Whether the bytes after the last line break are a complete line. A part of a JSON object is not
   * an object itself, so an object here was not cut off.
   */
  private static boolean isWhole(byte[] bytes, int from) {
    try {
      return JSON.readTree(bytes, from, bytes.length - from).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  private Withholding parse(String line, long number) {
    try {
      return JSON.readValue(line, Line.class).withholding(number);
    } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
      throw damaged(number, e);
    }
  }

  private ArchiveException damaged(long number, Exception cause) {
    return new ArchiveException(
        "Line "
            + number
            + " of "
            + file
            + " is damaged: it does not say what is withheld. Mend or remove it.",
        cause);
  }

  private void append(Entries entries, String lines) throws IOException {
    boolean fresh = !exists();
    String text = entries.ended() ? lines : "\n" + lines;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(entries.length());
      channel.position(entries.length());
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (fresh) {
      Path real = file.toRealPath();
      DurableFiles.forceDirectory(Objects.requireNonNull(real.getParent()));
    }
  }
}
