package stet.intake.imports;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.ExtractionResult;

/**
 * The payloads of the latest responses of an import, by the names with which revisit records refer
 * to them. A revisit of an older response cannot be resolved and is reported.
 */
final class RevisitPayloads {

  /** The most characters of text that are kept. */
  private static final long TEXT = 32L << 20;

  /**
   * The most names that are kept. The payloads of pictures and style sheets take no other memory.
   */
  private static final int NAMES = 200_000;

  /**
   * The payload of a response: an extraction, which may be made on demand, or something other than
   * an HTML page.
   */
  static final class Payload {
    private final boolean page;
    private final @Nullable Supplier<@Nullable ExtractionResult> later;
    private @Nullable ExtractionResult extraction;

    /** Creates a payload that is not a page. */
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

    /** Returns the extraction, or null if the payload is damaged or not a page. */
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
