package stet.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import stet.App;
import stet.api.ExportWriter;
import stet.search.SearchMatchReader;

/** Writes out every edit of an archive, to nowhere. */
final class ExportRun {
  private ExportRun() {}

  /**
   * Prints edits, seconds, and of the heap what is held before and at the end, in bytes.
   *
   * @param arguments a home
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (App app = App.open(Path.of(arguments[0]))) {
      app.deriver().catchUp();
      MixRun.waitFor("stet-index-inspection");
      long before = held();
      long begun = System.nanoTime();
      try (SearchMatchReader all =
              app.search().export("where:(headline OR byline OR body)").answer().orElseThrow();
          OutputStreamWriter nowhere =
              new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
        long written =
            ExportWriter.write(all, ExportWriter.Form.JSONL, app.archive().publishers(), nowhere);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%d %.1f %d %d%n", written, seconds, before, held());
      }
    }
  }

  private static long held() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
