package stet.intake.imports;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.ExtractionResult;

/**
 * The payloads of the latest responses of an import, by the names with which revisits refer to
 * them. A revisit of an older response is not resolved, and reported.
 */
final class RevisitPayloads {

  /** As many characters of text are kept. */
  private static final long TEXT = 32L << 20;

  /** As many names are kept; those of pictures and styles cost nothing else. */
  private static final int NAMES = 200_000;

  /** The payload of a response: an extraction, which may be made on demand, or no HTML page. */
  static final class Payload {
    private final boolean page;
    private final @Nullable Supplier<@Nullable ExtractionResult> later;
    private @Nullable ExtractionResult extraction;

    /** A payload that is no page. */
    Payload() {
      this.page = false;
      this.later = null;
    }

    Payload(ExtractionResult extraction) {
      this.page = true;
      this.later = null;
      this.extraction = extraction;
    }

    Payload(Supplier<@Nullable ExtractionResult> later) {
      this.page = true;
      this.later = later;
    }

    boolean isPage() {
      return page;
    }

    /** The extraction; null if the payload is damaged or no page. */
    @Nullable ExtractionResult extraction() {
      return extraction == null && later != null ? later.get() : extraction;
    }

    int size() {
      return extraction instanceof ExtractionResult.ExtractedArticle article
          ? article.content().body().length()
          : 0;
    }
  }

  private final Map<String, Payload> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  void keep(String name, Payload payload) {
    Payload before = kept.put(name, payload);
    size += payload.size() - (before == null ? 0 : before.size());
    Iterator<Payload> oldest = kept.values().iterator();
    while ((size > TEXT || kept.size() > NAMES) && oldest.hasNext()) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }

  @Nullable Payload get(String name) {
    return kept.get(name);
  }
}
