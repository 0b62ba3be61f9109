package stet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stet.search.lucene.LuceneSearch;
import stet.search.lucene.index.LuceneIndex;

/**
 * A version can be followed through the program by reading package names: one direction, no cycles.
 */
class LayersTest {

  private static final JavaClasses STET =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("stet");

  private static final DescribedPredicate<JavaClass> ONE_VERSION_OF_LUCENE =
      describe(
          "are of one version of Lucene",
          each -> each.getPackageName().matches("org\\.apache\\.lucene\\..*[a-z]\\d{2,}(\\..*)?"));

  private static final String PARSER = "stet.query.parser";

  private static final String SQL = "stet.store.sql";

  /**
   * What each package may see of the others, each with the packages below it that are no key
   * themselves. A package that belongs to no key may see them all.
   */
  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("health", List.of()),
          Map.entry("text.language", List.of("model")),
          Map.entry("revision.diff", List.of("model", "text", "text.language")),
          Map.entry("revision.tag", List.of("model", "text", "text.language")),
          Map.entry("store", List.of("model", "health")),
          Map.entry("archive", List.of("model", "health", "store")),
          Map.entry("intake.extract", List.of("model", "text.language")),
          Map.entry("desk", List.of("model", "store", "archive")),
          Map.entry("intake.imports", List.of("model", "intake.extract")),
          Map.entry(
              "intake.collect", List.of("model", "intake.extract", "store", "archive", "desk")),
          Map.entry(
              "revision",
              List.of(
                  "model", "archive", "desk", "revision.diff", "revision.tag", "text.language")),
          Map.entry("text", List.of("text.language")),
          Map.entry(
              "indexing", List.of("model", "health", "store", "archive", "revision", "search")),
          Map.entry("search.lucene.index", List.of("model", "health", "text", "search")),
          Map.entry(
              "backup",
              List.of(
                  "model", "store", "archive", "desk", "intake.collect", "search.lucene.index")),
          Map.entry("query", List.of("model", "text", "text.language")),
          Map.entry(
              "search", List.of("model", "health", "archive", "desk", "revision", "text", "query")),
          Map.entry(
              "search.lucene",
              List.of(
                  "model",
                  "store",
                  "archive",
                  "desk",
                  "revision",
                  "text",
                  "search.lucene.index",
                  "query",
                  "search")),
          Map.entry(
              "alert",
              List.of(
                  "model",
                  "health",
                  "store",
                  "archive",
                  "desk",
                  "revision",
                  "indexing",
                  "search",
                  "api")),
          Map.entry(
              "api",
              List.of(
                  "model", "health", "store", "archive", "desk", "revision", "query", "search")),
          Map.entry(
              "web",
              List.of(
                  "model",
                  "health",
                  "store",
                  "archive",
                  "desk",
                  "revision",
                  "query",
                  "search",
                  "alert",
                  "api")),
          Map.entry(
              "cli",
              List.of(
                  "model",
                  "health",
                  "store",
                  "archive",
                  "desk",
                  "search",
                  "indexing",
                  "api",
                  "intake.imports",
                  "intake.collect",
                  "backup",
                  "alert",
                  "web",
                  "text")));

  @Test
  void packagesHaveNoCycles() {
    slices().matching("stet.(*)..").should().beFreeOfCycles().check(STET);
    slices().matching("stet.(**)").should().beFreeOfCycles().check(STET);
  }

  /** What puts the program together sees all of it, and nothing of the program sees it. */
  @Test
  void theCompositionRootIsSeenByNobody() {
    noClasses()
        .that()
        .resideOutsideOfPackage("stet")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("stet")
        .check(STET);
  }

  /** An index format of Lucene is Lucene's own business: the next release has another. */
  @Test
  void noClassLeansOnOneVersionOfLucene() {
    noClasses().should().dependOnClassesThat(ONE_VERSION_OF_LUCENE).check(STET);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.lucene.analysis.standard.StandardTokenizerImpl")
        .check(STET);
    noClasses()
        .should()
        .beAssignableTo("org.apache.lucene.codecs.Codec")
        .orShould()
        .beAssignableTo("org.apache.lucene.codecs.PostingsFormat")
        .check(STET);
  }

  /**
   * The engine can be another: it is known to what asks and fills it, to what cuts a text into
   * words as it does, and to the parser, whose framework is of the same project.
   */
  @Test
  void luceneIsKnownToTheEngineTheAnalysisAndTheParserAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("stet.search.lucene..", "stet.text..", PARSER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(STET);
  }

  /**
   * Whatever asks or fills an index does so through {@code stet.search}. The composition root puts
   * the embedded engine in place; backups know where in a home its files are.
   */
  @Test
  void theEmbeddedEngineIsSeenOnlyWhereItIsPutInPlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("stet.search.lucene..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("stet.search.lucene..")
                .and(not(belongToAnyOf(LuceneIndex.class, LuceneSearch.class))))
        .check(STET);
    noClasses()
        .that()
        .resideOutsideOfPackages("stet", "stet.backup", "stet.search.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("stet.search.lucene..")
        .check(STET);
  }

  /** Of Lucene's parser, the engine and the analysis need nothing: a query reaches them as ours. */
  @Test
  void theParsersFrameworkStaysWhereItParses() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PARSER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene.queryparser..")
        .check(STET);
  }

  /**
   * The database can be another: only the package behind the stores knows SQL and what sends it.
   */
  @Test
  void sqlIsKnownToOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SQL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.flywaydb..")
        .check(STET);
  }

  /** A backup holds an archive as a SQLite file; all others are handed a database. */
  @Test
  void whichDatabaseItIsIsKnownToTheCompositionRootAndBackupsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("stet", "stet.backup", SQL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SQL)
        .check(STET);
  }

  /** A reader who meets a name in a comment or a stack trace must not have to ask which it is. */
  @Test
  void aTypeNameStandsInOnePackage() {
    Map<String, Set<String>> packages = new TreeMap<>();
    for (JavaClass each : STET) {
      boolean generated = each.getPackageName().startsWith("stet.web.pages"); // from templates
      if (!generated
          && each.getEnclosingClass().isEmpty()
          && !each.getSimpleName().equals("package-info")) {
        packages
            .computeIfAbsent(each.getSimpleName(), name -> new TreeSet<>())
            .add(each.getPackageName());
      }
    }
    packages.values().removeIf(in -> in.size() == 1);
    assertThat(packages).isEmpty();
  }

  @TestFactory
  List<DynamicTest> eachPackageSeesOnlyWhatComesBefore() {
    return MAY_SEE.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())))
        .toList();
  }

  private static void check(String name, List<String> seen) {
    noClasses()
        .that(belongTo(name::equals))
        .should()
        .dependOnClassesThat(belongTo(other -> !other.equals(name) && !seen.contains(other)))
        .check(STET);
  }

  private static DescribedPredicate<JavaClass> belongTo(Predicate<String> name) {
    return describe(
        "belong to such a package", each -> key(each.getPackageName()).filter(name).isPresent());
  }

  /** The key whose package is the nearest around a package. */
  private static Optional<String> key(String name) {
    return MAY_SEE.keySet().stream()
        .filter(key -> (name + ".").startsWith("stet." + key + "."))
        .max(Comparator.comparingInt(String::length));
  }
}
