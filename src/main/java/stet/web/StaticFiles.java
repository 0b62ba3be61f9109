package stet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import stet.model.Sha256;

/**
 * Static files (styles, scripts and icon). They are read once from {@code web/static} and served
 * under an address with a part of their hash. Clients may keep them for a year under that address;
 * under any other they must ask again.
 */
final class StaticFiles {

  private record File(String text, String type, String hash) {}

  private static final Map<String, String> TYPES =
      Map.of(
          "stet.css", "text/css; charset=utf-8",
          "stet.js", "text/javascript; charset=utf-8",
          "complete.js", "text/javascript; charset=utf-8",
          "slider.js", "text/javascript; charset=utf-8",
          "stet.svg", "image/svg+xml; charset=utf-8");

  private final Map<String, File> files = new HashMap<>();

  StaticFiles() {
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = read(name);
          String hash = Sha256.of(bytes).hex().substring(0, 12);
          files.put(name, new File(new String(bytes, StandardCharsets.UTF_8), type, hash));
        });
  }

  /** The address of a file, with the hash of its present content. */
  String address(String name) {
    return "/static/" + name + "?v=" + file(name).hash();
  }

  void serve(Context request) {
    File file = files.get(request.pathParam("file"));
    if (file == null) {
      throw new NotFoundResponse("There is no such file.");
    }
    String tag = '"' + file.hash() + '"';
    boolean named = file.hash().equals(request.queryParam("v"));
    request.header("ETag", tag);
    request.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(304);
    } else {
      request.contentType(file.type()).result(file.text());
    }
  }

  private File file(String name) {
    File file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no static file is called " + name);
    }
    return file;
  }

  private static byte[] read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("web/static/" + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
