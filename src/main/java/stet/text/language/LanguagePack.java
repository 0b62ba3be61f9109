package stet.text.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of one language, with which the rules read texts in that language. Safe for use by
 * several threads.
 *
 * <p>A list that is missing in the language's own folder is taken from English, since the rule that
 * reads it was made for English; an empty file means that the language has no such words. The list
 * of the folder {@code und}, whose words belong to no language, is always added.
 */
public final class LanguagePack {

  private final String code;

  /** The folders of the pack: the folder of its language, or those of all languages for a pool. */
  private final List<WordListFiles> own;

  private final @Nullable LanguagePack english;

  /** The words of each list, by its ordinal, as far as they were needed. */
  private final AtomicReferenceArray<@Nullable Set<String>> words =
      new AtomicReferenceArray<>(WordList.values().length);

  /** The words of each list that was read as endings, by its ordinal. */
  private final AtomicReferenceArray<String @Nullable []> endings =
      new AtomicReferenceArray<>(WordList.values().length);

  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  /**
   * Creates a language pack.
   *
   * @param english the pack for missing lists; null for that of English itself
   */
  LanguagePack(String code, @Nullable LanguagePack english) {
    this(code, List.of(new WordListFiles(code)), english);
  }

  private LanguagePack(String code, List<WordListFiles> own, @Nullable LanguagePack english) {
    this.code = code;
    this.own = own;
    this.english = english;
  }

  /** A pack whose lists have the words of all given languages. */
  static LanguagePack pool(String code, List<String> languages, LanguagePack english) {
    return new LanguagePack(code, languages.stream().map(WordListFiles::new).toList(), english);
  }

  /** The ISO 639 code of the language. */
  public String code() {
    return code;
  }

  /**
   * The codes of the languages whose words the pack has: its own language, or all languages for a
   * pool.
   */
  public List<String> languages() {
    return own.stream().map(WordListFiles::folder).toList();
  }

  /** Whether this is the pack of English, with which texts in unknown languages are read too. */
  public boolean isEnglish() {
    return english == null;
  }

  /** Whether the language has its own file for a list, even an empty one. */
  public boolean owns(WordList list) {
    return english == null || own.stream().anyMatch(folder -> folder.has(list));
  }

  /** Whether a word is in a list. */
  public boolean has(WordList list, String word) {
    return words(list).contains(word);
  }

  /** Whether a word ends with one of a list's words, which are endings. */
  @SuppressWarnings("EnumOrdinal") // the array is made from the same enum and kept nowhere
  public boolean hasEnding(WordList list, String word) {
    String[] known = endings.get(list.ordinal());
    if (known == null) {
      known = words(list).toArray(String[]::new);
      endings.set(list.ordinal(), known);
    }
    for (String ending : known) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** All words and phrases of a list, in the order of its file. */
  @SuppressWarnings("EnumOrdinal") // the array is made from the same enum and kept nowhere
  public Set<String> words(WordList list) {
    Set<String> known = words.get(list.ordinal());
    if (known == null) {
      known = read(list);
      words.set(list.ordinal(), known);
    }
    return known;
  }

  private Set<String> read(WordList list) {
    Set<String> read = new LinkedHashSet<>();
    for (String line : lines(list)) {
      read.addAll(WordListFiles.entries(line));
    }
    // A set in the order of the file, with the lookup of a hash table.
    return Collections.unmodifiableSet(read);
  }

  /** The words of each line of a list, such as the forms of one verb. */
  public List<List<String>> groups(WordList list) {
    return lines(list).stream().map(WordListFiles::entries).toList();
  }

  /** The values of a list's words, which are behind an equals sign. */
  public Map<String, String> values(WordList list) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines(list)) {
      int is = line.indexOf(" = ");
      if (is < 0) {
        throw new IllegalStateException(
            "%s of %s has a line without an equals sign: %s".formatted(list.file(), code, line));
      }
      values.put(line.substring(0, is).strip(), line.substring(is + " = ".length()).strip());
    }
    return Collections.unmodifiableMap(values);
  }

  /** The values of a list's words, as numbers. */
  public Map<String, Integer> numbers(WordList list) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    values(list).forEach((word, number) -> numbers.put(word, Integer.valueOf(number)));
    return Map.copyOf(numbers);
  }

  /** The lines of a list as written, such as patterns, without comments. */
  public List<String> lines(WordList list) {
    List<String> lines = new ArrayList<>();
    List<WordListFiles> folders = owns(list) || english == null ? own : english.own;
    folders.forEach(folder -> lines.addAll(folder.lines(list)));
    lines.addAll(WordListFiles.OF_NO_LANGUAGE.lines(list));
    return lines;
  }

  /**
   * An object that a rule derives from the lists once for all texts, such as a table or a pattern.
   *
   * @param type the type of the object, by which it is cached
   */
  public <T> T derived(Class<T> type, Function<LanguagePack, T> maker) {
    Object known = derived.get(type);
    if (known == null) {
      // This is not computed under a lock, since one object may be made with the help of another.
      Object made = maker.apply(this);
      Object other = derived.putIfAbsent(type, made);
      known = other == null ? made : other;
    }
    return type.cast(known);
  }

  @Override
  public String toString() {
    return code;
  }
}
