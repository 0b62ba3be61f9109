package stet.intake.collect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import stet.archive.Archive;
import stet.desk.FollowedArticles;
import stet.model.ArticleId;
import stet.model.UrlCanonicalizer;
import stet.store.FetchStore;
import stet.store.RegisteredFetchLocation;

/**
 * Erases the fetches of an article from the WARC files: its pages, and every feed, sitemap or front
 * page that names it, since these may contain its headline or a summary. It reads all files,
 * because the register does not have responses that a process stored before it was killed.
 */
final class WarcEraser {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\)\\]]+");

  /**
   * The characters, besides white space, that may precede and follow a path in a page or a feed.
   */
  private static final String BEFORE_PATH = "\"'>=(";

  private static final String BEHIND_PATH = "\"'<?#)";

  private final Archive archive;
  private final WarcFileStore files;
  private final ArticleId article;
  private final Instant from;
  private final Instant to;
  private final Set<String> addresses = new HashSet<>();

  /**
   * Creates an eraser.
   *
   * @param from the time of the first fetch to be erased
   * @param to the time of the last fetch to be erased
   */
  WarcEraser(Archive archive, WarcFileStore files, ArticleId article, Instant from, Instant to) {
    this.archive = archive;
    this.files = files;
    this.article = article;
    this.from = from;
    this.to = to;
    addresses.addAll(addresses(archive, article));
  }

  /** Returns the addresses at which an article was fetched or announced, in canonical form. */
  static Set<String> addresses(Archive archive, ArticleId article) {
    Set<String> addresses = new HashSet<>(new FollowedArticles(archive).addresses(article));
    archive
        .unabridged()
        .sightings(article)
        .forEach(sighting -> addresses.add(UrlCanonicalizer.canonical(sighting.identifier())));
    return addresses;
  }

  /** A file, the places of the responses to be removed from it, and the file that replaces it. */
  private record Cut(String file, Set<Long> gone, WarcFileStore.Rewritten rewritten) {}

  /**
   * Erases the fetches. No other process may write to the files meanwhile. It may be repeated.
   *
   * <p>All files are copied before any copy replaces its original, because a body and the fetches
   * that found the same body may be in different files, and the register connects them only while
   * it has all of them. So a process that is killed has done all of it, or nothing.
   */
  WarcErasureResult shred() throws IOException {
    dropUnregistered();
    // A body is stored only once, so all fetches that found the same body are removed, whenever
    // they were made.
    List<RegisteredFetchLocation> looks =
        archive.read(unit -> unit.fetches().looksWithSameBody(article, from, to));
    Map<String, Set<Long>> registered =
        looks.stream()
            .collect(
                groupingBy(
                    RegisteredFetchLocation::file,
                    mapping(RegisteredFetchLocation::place, toSet())));
    List<Cut> cuts = new ArrayList<>();
    for (String file : files.names()) {
      Set<Long> gone = gone(file, registered.getOrDefault(file, Set.of()));
      if (!gone.isEmpty()) {
        cuts.add(new Cut(file, gone, files.without(file, gone)));
      }
    }
    if (cuts.isEmpty()) {
      return WarcErasureResult.NOTHING;
    }
    archive.update(
        unit -> {
          unit.fetches().clearAppendPosition(); // the file that was appended to is replaced
          cuts.forEach(cut -> register(unit.fetches(), cut));
        });
    for (Cut cut : cuts) {
      files.delete(cut.file()); // until here, the old file is the registered one
    }
    return new WarcErasureResult(
        cuts.stream().mapToInt(cut -> cut.gone().size()).sum(),
        (int) looks.stream().filter(look -> !look.within()).count());
  }

  private static void register(FetchStore store, Cut cut) {
    cut.gone().forEach(place -> store.remove(cut.file(), place));
    WarcFileStore.Rewritten rewritten = cut.rewritten();
    rewritten.moved().forEach((old, now) -> store.move(cut.file(), old, rewritten.file(), now));
  }

  /**
   * Deletes files that are neither registered nor appended to. A process that was killed during an
   * erasure may have left them, and other files have replaced them.
   */
  private void dropUnregistered() throws IOException {
    Set<String> registered = archive.read(unit -> unit.fetches().files());
    for (String file : files.names()) {
      if (!registered.contains(file) && !files.isWrittenTo(file)) {
        files.delete(file);
      }
    }
  }

  private Set<Long> gone(String file, Set<Long> registered) throws IOException {
    Set<Long> pages = archive.read(unit -> unit.fetches().pagePlaces(file));
    Set<Long> gone = new HashSet<>(registered);
    try (WarcReader reader = new WarcReader(files.path(file))) {
      WarcRecord record = reader.next().orElse(null);
      while (record != null) {
        long place = reader.position();
        // If the register has a place as the page of an article, it also has the article, so the
        // text need not be searched.
        if (!pages.contains(place) && (isOfArticle(record) || isListing(record))) {
          gone.add(place);
        }
        record = reader.next().orElse(null);
      }
    }
    return gone;
  }

  private boolean isOfArticle(WarcRecord record) {
    return isAnswer(record)
        && record instanceof WarcTargetRecord target
        && addresses.contains(UrlCanonicalizer.canonical(target.target()))
        && !record.date().isBefore(from)
        && !record.date().isAfter(to);
  }

  private boolean isListing(WarcRecord record) throws IOException {
    return record instanceof WarcResponse response
        && names(
            response.http().body().stream().readAllBytes(),
            response.http().headers().first("Content-Encoding").orElse(null),
            addresses);
  }

  private static boolean isAnswer(WarcRecord record) {
    return record.type().equals("response") || record.type().equals("revisit");
  }

  /** Whether a body, compressed or not, contains one of the addresses, as a whole or as a path. */
  static boolean names(byte[] body, @Nullable String coding, Set<String> addresses) {
    String text = text(body, coding).replace("&amp;", "&").replace("\\/", "/");
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      if (addresses.contains(UrlCanonicalizer.canonical(found.group()))) {
        return true;
      }
    }
    return hasPath(text, paths(addresses));
  }

  /** Returns the paths of those addresses that are URLs, without the slash at the end. */
  private static Set<String> paths(Set<String> addresses) {
    Set<String> paths = new HashSet<>();
    for (String address : addresses) {
      int path = address.indexOf('/', "https://".length());
      if (UrlCanonicalizer.isUrl(address) && path > 0) {
        paths.add(withoutSlash(address.substring(path)));
      }
    }
    return paths;
  }

  /** Whether a text contains one of the paths between two delimiters. It reads the text once. */
  private static boolean hasPath(String text, Set<String> paths) {
    int longest = paths.stream().mapToInt(String::length).max().orElse(0) + 1;
    for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      if (at > 0 && isMark(text.charAt(at - 1), BEFORE_PATH)) {
        int end = at;
        int furthest = Math.min(text.length(), at + longest + 1);
        while (end < furthest && !isMark(text.charAt(end), BEHIND_PATH)) {
          end++;
        }
        if (end < furthest && paths.contains(withoutSlash(text.substring(at, end)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMark(char c, String marks) {
    return marks.indexOf(c) >= 0 || c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String text(byte[] body, @Nullable String coding) {
    byte[] plain = body;
    try {
      plain = ContentCoding.unpack(body, coding, PoliteFetcher.LONGEST);
      boolean packed = plain.length > 2 && plain[0] == 0x1f && plain[1] == (byte) 0x8b;
      plain = packed ? ContentCoding.gunzip(plain, PoliteFetcher.LONGEST) : plain;
    } catch (IOException e) {
      plain = plain.clone(); // a body that cannot be decompressed is read as it is
    }
    boolean wide = new String(plain, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    return new String(plain, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }
}
