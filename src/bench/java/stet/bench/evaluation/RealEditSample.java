package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws real edits to be labelled by people: for each tag, edits that claim it and edits that might
 * deserve it, and some at random. Writes sheets with texts, which stay outside the project.
 *
 * <p>{@code RealEditSample GOLD CORPORA OUT SHEETS}
 */
final class RealEditSample {

  private static final long SEED = 20261203;
  private static final int EACH = 80;
  private static final int AT_RANDOM = 120;
  private static final int OF_ONE_ARTICLE = 2;
  private static final int CONTEXT = 300;

  private static final Pattern DIGIT =
      Pattern.compile(
          "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|hundred|thousand|million|billion|first|second|third)\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(January|February|March|April|May|June|July|August|September|October|November|December|\\w+day|yesterday|tomorrow|week|month|year|spring|summer|autumn|winter|(19|20)\\d\\d|am|pm)\\b");
  private static final Pattern NAME =
      Pattern.compile("\\b\\p{Lu}\\p{L}+ (\\p{Lu}\\. )?\\p{Lu}\\p{L}+");
  private static final Pattern CAPITAL = Pattern.compile("\\b\\p{Lu}\\p{L}{2,}");
  private static final Pattern QUOTE = Pattern.compile("[“”\"]");
  private static final Pattern SAYING =
      Pattern.compile(
          "\\b(sa(id|ys?)|told|according|announce[ds]?|claim(s|ed)?|add(s|ed)|warn(s|ed)?|argue[ds]?|insist(s|ed)?|state[ds]?|report(s|ed)?|spokes\\w+|reveal(s|ed)|confirm(s|ed)?|den(y|ies|ied))\\b");
  private static final Pattern CERTAIN =
      Pattern.compile(
          "\\b(may|might|could|can|would|should|must|will|likely|unlikely|possibl[ey]|probabl[ey]|perhaps|alleged(ly)?|reported(ly)?|appears?|seems?|believed|suspected|confirmed|expected|potential(ly)?|apparent(ly)?|suggests?|thought)\\b");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)\\b(correct(s|ed|ion)|clarif\\w+|updated?|amended|editor.s note|an earlier version|previous version|was changed)\\b");

  private RealEditSample() {}

  public static void main(String[] arguments) throws IOException {
    Gold gold = new Gold(Path.of(arguments[0]), Path.of(arguments[1]));
    List<RealEdit> all = distinct(RealEdit.all(gold, new Tagger(Packs.ALL)));
    Collections.shuffle(all, new Random(SEED));
    Map<String, RealEdit> drawn = new LinkedHashMap<>();
    Map<String, int[]> counts = new TreeMap<>();
    for (Tag tag : Tag.values()) {
      if (!tag.isPlace() && !tag.isPart()) {
        int claimed = draw(all, e -> e.edit().tags().contains(tag), EACH, drawn);
        int others = draw(all, e -> !e.edit().tags().contains(tag) && might(tag, e), EACH, drawn);
        counts.put(tag.label(), new int[] {claimed, others});
      }
    }
    int swapped = draw(all, RealEditSample::oneTermForAnother, EACH, drawn);
    counts.put("fact-changed", new int[] {0, swapped});
    int random = draw(all, e -> true, AT_RANDOM, drawn);
    counts.put("any", new int[] {random, 0});
    counts.forEach((tag, n) -> System.out.printf("%-16s %4d claimed %4d might%n", tag, n[0], n[1]));
    System.out.println(drawn.size() + " edits of " + all.size());
    write(new ArrayList<>(drawn.values()), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
  }

  /** Leaves out an edit whose texts another edit has as well. */
  private static List<RealEdit> distinct(List<RealEdit> all) {
    Set<List<String>> texts = new HashSet<>();
    return all.stream()
        .filter(e -> texts.add(List.of(e.edit().edit().beforeText(), e.edit().edit().afterText())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int draw(
      List<RealEdit> all, Predicate<RealEdit> wanted, int most, Map<String, RealEdit> drawn) {
    Map<String, Integer> ofArticle = new HashMap<>();
    Map<String, Integer> ofCorpus = new HashMap<>();
    int count = 0;
    // Two rounds: at first no corpus gives more than its share, so that the largest does not rule.
    for (int share : new int[] {most * 2 / 5, most}) {
      for (RealEdit edit : all) {
        if (count < most
            && wanted.test(edit)
            && ofCorpus.getOrDefault(edit.corpus(), 0) < share
            && ofArticle.getOrDefault(edit.article(), 0) < OF_ONE_ARTICLE
            && (share < most || !drawn.containsKey(edit.id()))) {
          ofCorpus.merge(edit.corpus(), 1, Integer::sum);
          ofArticle.merge(edit.article(), 1, Integer::sum);
          drawn.put(edit.id(), edit);
          count++;
        }
      }
    }
    return count;
  }

  private static boolean might(Tag tag, RealEdit real) {
    Edit edit = real.edit().edit();
    String gone = words(edit, WordOperation.REMOVED);
    String come = words(edit, WordOperation.ADDED);
    String both = gone + " | " + come;
    boolean isReplaced = edit.kind() == EditKind.REPLACED;
    return switch (tag) {
      case NUMBER -> isReplaced && DIGIT.matcher(both).find();
      case DATE -> isReplaced && TIME.matcher(both).find();
      case PERSON_ADDED -> NAME.matcher(come).find();
      case PERSON_REMOVED -> NAME.matcher(gone).find();
      case QUOTE_ADDED -> QUOTE.matcher(edit.afterText()).find() && !come.isBlank();
      case QUOTE_REMOVED -> QUOTE.matcher(edit.beforeText()).find() && !gone.isBlank();
      case QUOTE_CHANGED ->
          isReplaced
              && QUOTE.matcher(edit.beforeText()).find()
              && QUOTE.matcher(edit.afterText()).find();
      case ATTRIBUTION ->
          isReplaced
              && (SAYING.matcher(both).find()
                  || (SAYING.matcher(edit.afterText()).find() && CAPITAL.matcher(both).find()));
      case HEDGE -> isReplaced && CERTAIN.matcher(both).find();
      case NAME_SPELLING ->
          isReplaced && CAPITAL.matcher(gone).find() && CAPITAL.matcher(come).find();
      case CORRECTION -> NOTE.matcher(both).find();
      case TYPO, STYLE -> isReplaced && gone.length() + come.length() < 30;
      default -> false;
    };
  }

  /** Whether little but a few words with letters was replaced by as many others. */
  private static boolean oneTermForAnother(RealEdit real) {
    Edit edit = real.edit().edit();
    String gone = words(edit, WordOperation.REMOVED).strip();
    String come = words(edit, WordOperation.ADDED).strip();
    return edit.kind() == EditKind.REPLACED
        && gone.length() > 3
        && come.length() > 3
        && gone.length() < 40
        && come.length() < 40
        && !DIGIT.matcher(gone + come).find()
        && edit.afterText().length() > 60;
  }

  private static String words(Edit edit, WordOperation op) {
    return edit.words().stream()
        .filter(run -> run.op() == op)
        .map(WordRun::text)
        .collect(Collectors.joining(" "));
  }

  private static void write(List<RealEdit> drawn, Path folder, int sheets) throws IOException {
    Files.createDirectories(folder);
    Collections.shuffle(drawn, new Random(SEED));
    List<List<String>> lines =
        Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(sheets).toList();
    for (int i = 0; i < drawn.size(); i++) {
      lines.get(i % sheets).add(JsonMapper.shared().writeValueAsString(line(drawn.get(i))));
    }
    for (int i = 0; i < sheets; i++) {
      Files.write(folder.resolve("sheet-" + (i + 1) + ".jsonl"), lines.get(i));
    }
  }

  private static Map<String, Object> line(RealEdit real) {
    Edit edit = real.edit().edit();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", real.id());
    line.put("headline", real.after().headline());
    line.put("kind", edit.kind().name().toLowerCase(java.util.Locale.ROOT));
    line.put("where", edit.where().name().toLowerCase(java.util.Locale.ROOT));
    line.put("before", edit.beforeText());
    line.put("after", edit.afterText());
    line.put("around_before", around(real.before(), edit.before()));
    line.put("around_after", around(real.after(), edit.after()));
    return line;
  }

  private static String around(
      Content content, @org.jspecify.annotations.Nullable SentenceSpan span) {
    if (span == null) {
      return "";
    }
    int at = content.body().indexOf(span.text());
    return at < 0
        ? ""
        : content
            .body()
            .substring(
                Math.max(0, at - CONTEXT),
                Math.min(content.body().length(), at + span.text().length() + CONTEXT));
  }
}
