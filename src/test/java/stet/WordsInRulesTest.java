package stet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No rule class holds words of a natural language: they stand in the folders of the languages, from
 * which a rule reads them through its {@code LanguagePack}.
 *
 * <p>Every string and character with a letter counts as a word, except where it cannot be compared
 * with a text: in an annotation, in the message of an exception, as the name of a resource, as a
 * bound of a range of letters, or with a colon at its end, which makes it the kind of a value
 * ({@code "month:"}). Classes of letters and escapes in patterns ({@code \p{Lu}}) are no letters.
 */
class WordsInRulesTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final List<String> PACKAGES = List.of("stet/revision", "stet/text");

  /** What has letters in a pattern and matches none of them: {@code \p{L}}, {@code \b}, a-z. */
  private static final Pattern CLASSES_OF_LETTERS =
      Pattern.compile("\\\\[pP]\\{\\w+}|\\\\\\w|[a-zA-Z]-[a-zA-Z]");

  /** Classes whose literals are no words, each with the reason. */
  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          Map.entry("CueScanner", "the letters from a to z"),
          Map.entry("LanguageDetector", "codes of languages, and letters that only some have"),
          Map.entry("LanguagePacks", "codes of languages"),
          Map.entry("LetterNgrams", "letters whose lower case has another length"),
          Map.entry("LineShape", "placeholders for the names of months and weekdays of the JDK"),
          Map.entry("NameFolding", "letters, and what Unicode does not take apart"),
          Map.entry("NumberNotation", "what the lists of separators hold"),
          Map.entry("SignificanceScorer", "names of the parts of a score, as answers have them"),
          Map.entry("Stemmer", "codes of languages"),
          Map.entry("TextAnalysis", "the code of no language"),
          Map.entry("TrainedPersonModels", "the names of files"),
          Map.entry("WordList", "the ending of a file"),
          Map.entry("WordListFiles", "the names of folders and files"),
          Map.entry("WordTraits", "features of the model of persons"));

  private static final Set<Tree.Kind> RANGE =
      EnumSet.of(
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL,
          Tree.Kind.MINUS);

  @Test
  void noRuleClassHoldsWordsOfALanguage() throws IOException {
    Map<String, List<String>> words = words();
    words.keySet().removeAll(EXEMPT.keySet());
    assertThat(words).isEmpty();
  }

  @Test
  void everyExemptionIsNeeded() throws IOException {
    assertThat(words().keySet()).containsAll(EXEMPT.keySet());
  }

  /** The words in the classes of the rules, by the class. */
  private static Map<String, List<String>> words() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, List<String>> words = new TreeMap<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      for (CompilationUnitTree unit : task.parse()) {
        List<String> ofUnit = new ArrayList<>();
        new WordScanner(ofUnit).scan(unit, null);
        if (!ofUnit.isEmpty()) {
          String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
          words.put(file.substring(0, file.length() - ".java".length()), ofUnit);
        }
      }
    }
    return words;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** A visitor of a source file that collects the literals which count as words. */
  private static final class WordScanner extends TreePathScanner<Void, Void> {

    private final List<String> words;

    WordScanner(List<String> words) {
      this.words = words;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      Object value = literal.getValue();
      if ((value instanceof String || value instanceof Character)
          && hasLetter(value.toString())
          && !value.toString().endsWith(":")
          && !isBeyondTexts(getCurrentPath())) {
        words.add(value.toString());
      }
      return super.visitLiteral(literal, null);
    }

    private static boolean hasLetter(String literal) {
      return CLASSES_OF_LETTERS
          .matcher(literal)
          .replaceAll("")
          .codePoints()
          .anyMatch(
              c -> Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER);
    }

    /** Whether a literal stands where nothing is compared with a text. */
    private static boolean isBeyondTexts(TreePath literal) {
      if (RANGE.contains(literal.getParentPath().getLeaf().getKind())) {
        return true;
      }
      for (Tree around : literal) {
        boolean beyond =
            switch (around) {
              case AnnotationTree annotation -> true;
              case ThrowTree thrown -> true;
              case NewClassTree made -> made.getIdentifier().toString().endsWith("Exception");
              case MethodInvocationTree call ->
                  call.getMethodSelect().toString().endsWith(".getResourceAsStream");
              default -> false;
            };
        if (beyond) {
          return true;
        }
      }
      return false;
    }
  }
}
