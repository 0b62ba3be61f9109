package stet.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The word list files of one language's folder: plain UTF-8, with comments on lines that begin with
 * {@code #}, and words separated by commas on the other lines.
 */
record WordListFiles(String folder) {

  /** The files for marks, units and titles that are used in every language. */
  static final WordListFiles OF_NO_LANGUAGE = new WordListFiles("und");

  private static final String ROOT = "/stet/language/";

  boolean has(WordList list) {
    return WordListFiles.class.getResource(path(list)) != null;
  }

  /** The lines of a list without comments and blank lines; none if there is no file. */
  List<String> lines(WordList list) {
    return lines(path(list));
  }

  private String path(WordList list) {
    return ROOT + folder + "/" + list.file();
  }

  /** The codes of all languages that have a folder. */
  static List<String> languages() {
    return lines(ROOT + "languages.txt").stream().flatMap(line -> entries(line).stream()).toList();
  }

  /** The entries of a line, which commas separate. */
  static List<String> entries(String line) {
    List<String> entries = new ArrayList<>();
    for (String entry : line.split(",", -1)) {
      String word = entry.strip();
      if (!word.isEmpty()) {
        entries.add(word);
      }
    }
    return entries;
  }

  private static List<String> lines(String path) {
    try (@Nullable InputStream in = WordListFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        return List.of();
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the jar cannot be read: " + path, e);
    }
  }
}
