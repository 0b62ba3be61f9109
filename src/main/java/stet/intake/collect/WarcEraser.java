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
 * Eraser of the fetches of an article from the WARC files: of its pages, and of every feed, sitemap
 * or front page that names it, which may contain its headline or a summary. The files are read
 * through, since the register does not know of responses that were stored by a process killed
 * before it registered them.
 */
final class WarcEraser {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\)\\]]+");

  /** What may stand before a path in a page or a feed; or white space. */
  private static final String BEFORE_PATH = "\"'>=(";

  private static final String BEHIND_PATH = "\"'<?#)";

  private final Archive archive;
  private final WarcFileStore files;
  private final ArticleId article;
  private final Instant from;
  private final Instant to;
  private final Set<String> addresses = new HashSet<>();

  /**
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

  /** The addresses at which an article was fetched or announced, in canonical form. */
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
   * Erases the fetches, while no other process writes to the files. It may be repeated.
   *
   * <p>All files are copied before any copy replaces its original: a body and the fetches that
   * found the same body may be in different files, and the register knows what belongs together
   * only while it has all of them. So a killed process has done all of it, or nothing.
   */
  WarcErasureResult shred() throws IOException {
    dropUnregistered();
    // Of that time, and all others that found the same body, for it is kept once: what goes is what
    // was found, whenever it was.
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
          unit.fetches().clearAppendPosition(); // the old one goes
          cuts.forEach(cut -> register(unit.fetches(), cut));
        });
    for (Cut cut : cuts) {
      files.delete(cut.file()); // only now: until here the old file is the one that counts
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

  /** Whoever was killed over this may have left a file whose place another has taken. */
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
        // Of what the register calls the page of an article, it knows of which.
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

  /** Whether a body, compressed or not, contains one of some addresses, whole or as a path. */
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

  /** Of the addresses that are of the web, without the slash at the end. */
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

  /** Whether a text has one of those paths between two marks, in one pass. */
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
      plain = plain.clone(); // what cannot be unpacked is read as it is
    }
    boolean wide = new String(plain, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    return new String(plain, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }
}
