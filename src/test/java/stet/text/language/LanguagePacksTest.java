package stet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which pack a text is read by, and what the files of one hold. */
class LanguagePacksTest {

  private static final Path FOLDER = Path.of("src/main/resources/stet/language");

  private final LanguagePacks packs = LanguagePacks.ofResources();

  @Test
  void aTagFindsThePackOfItsLanguage() {
    assertThat(packs.of("de").code()).isEqualTo("de");
    assertThat(packs.of("de-AT")).isSameAs(packs.of("de"));
    assertThat(packs.of("no")).isSameAs(packs.of("nb"));
  }

  @Test
  void anUnknownLanguageIsReadAsEnglish() {
    assertThat(packs.of("und")).isSameAs(packs.english());
    assertThat(packs.of("")).isSameAs(packs.english());
    assertThat(packs.of("en-GB")).isSameAs(packs.english());
  }

  @Test
  void aLanguageWithoutAFolderBorrowsEveryList() {
    LanguagePack greek = packs.of("el");
    assertThat(greek.code()).isEqualTo("el");
    assertThat(greek.isEnglish()).isFalse();
    assertThat(greek.owns(WordList.SAYING_VERBS)).isFalse();
    assertThat(greek.words(WordList.SAYING_VERBS)).contains("said");
    assertThat(packs.of("el")).isSameAs(greek);
  }

  @Test
  void noMoreLanguagesAreHeldThanSomebodyMayNeed() {
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        assertThat(packs.of("q" + a + b)).isNotNull();
      }
    }
    assertThat(packs.of("qzz")).isSameAs(packs.english());
  }

  @Test
  void eachLanguageHasItsOwnWordsAndThoseOfNone() {
    assertThat(packs.of("de").words(WordList.SAYING_VERBS)).contains("sagte").doesNotContain("dit");
    assertThat(packs.english().words(WordList.SAYING_VERBS)).doesNotContain("sagte", "dit");
    assertThat(packs.of("de").words(WordList.MALE_TITLES)).contains("monsieur", "mr");
    assertThat(packs.english().words(WordList.GIVEN_NAMES)).contains("natasha");
  }

  @Test
  void aPoolHasTheWordsOfAllLanguages() {
    LanguagePack pool = packs.pool();
    assertThat(pool.isEnglish()).isFalse();
    assertThat(pool.languages()).contains("en", "de", "fr");
    assertThat(pool.words(WordList.UPDATE_LABELS)).contains("updated", "aktualisiert", "обновлен");
    // Of a language without own words it has none, and not those of English once more.
    assertThat(pool.lines(WordList.AUTHOR_DESCRIPTIONS)).hasSize(1);
  }

  @Test
  void anEmptyFileSaysThatThereAreNoSuchWords() {
    assertThat(packs.english().owns(WordList.FORMS_OF_ADDRESS)).isTrue();
    assertThat(packs.english().words(WordList.FORMS_OF_ADDRESS)).isEmpty();
    assertThat(packs.of("fr").words(WordList.FORMS_OF_ADDRESS)).contains("M.");
  }

  @Test
  void whatIsDerivedIsMadeOnce() {
    record Made(LanguagePack of) {}
    LanguagePack pack = packs.of("es");
    Made made = pack.derived(Made.class, Made::new);
    assertThat(pack.derived(Made.class, Made::new)).isSameAs(made);
    assertThat(made.of()).isSameAs(pack);
  }

  @Test
  void everyFolderIsNamedAsALanguage() throws IOException {
    Set<String> folders = new TreeSet<>(names(FOLDER));
    folders.removeAll(List.of("languages.txt", "und"));
    assertThat(WordListFiles.languages()).containsExactlyInAnyOrderElementsOf(folders);
    assertThat(WordListFiles.languages()).startsWith("en");
  }

  @Test
  void everyFileIsAListThatSomeRuleReads() throws IOException {
    Set<String> known =
        Arrays.stream(WordList.values()).map(WordList::file).collect(Collectors.toSet());
    for (String language : names(FOLDER)) {
      if (Files.isDirectory(FOLDER.resolve(language))) {
        assertThat(known).as(language).containsAll(names(FOLDER.resolve(language)));
      }
    }
  }

  @Test
  void englishHasEveryListThatIsNotOfNoLanguage() throws IOException {
    Set<String> both = new TreeSet<>(names(FOLDER.resolve("en")));
    both.addAll(names(FOLDER.resolve("und")));
    assertThat(Arrays.stream(WordList.values()).map(WordList::file))
        .containsExactlyInAnyOrderElementsOf(both);
  }

  @Test
  void everyFileSaysWhatItsListIsFor() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8); // strict
      assertThat(text).as(file.toString()).startsWith("# ").endsWith("\n");
      assertThat(text.lines().findFirst().orElse("").length())
          .as(file.toString())
          .isGreaterThan(12);
    }
  }

  /** A list that two rules read in two ways would be misread by one: all files parse in one way. */
  @Test
  void noWordStandsTwiceInALine() throws IOException {
    for (Path file : files()) {
      if (Files.readAllLines(file).getFirst().contains("a pattern a line")) {
        continue; // in which a comma is no end of a word
      }
      for (String line : Files.readAllLines(file)) {
        List<String> entries = line.startsWith("#") ? List.of() : WordListFiles.entries(line);
        assertThat(entries).as(file + ": " + line).doesNotHaveDuplicates();
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
