package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import stet.bench.evaluation.QuotedArticle.Attribution;
import stet.bench.evaluation.QuotedArticle.Span;
import stet.model.Edit;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;

/**
 * The tags of steps made by a rule from the articles of the quotes gold, by the real differ and
 * tagger: what each tag finds and misses, and for each rule how often all was right.
 */
final class PerturbationMeasure implements Measure {

  private static final List<String> MEASURED = List.of("quote-changed", "attribution", "number");

  /** What somebody is said to have said stands in quotation marks, or none of it does. */
  private static final String OF_QUOTATIONS = "attribution of quotations";

  private static final String OF_CLAIMS = "attribution of claims";

  private static final double PRECISION = 0.97;
  private static final double RECALL = 0.90;

  /** Rules that were fitted to what one draw made show by what the others make. */
  private static final List<Integer> SEEDS = List.of(4, 5, 6);

  private final ContentDiffer differ = new ContentDiffer(Packs.ALL);
  private final Tagger tagger;
  private final Misses misses;

  PerturbationMeasure(Tagger tagger, Misses misses) {
    this.tagger = tagger;
    this.misses = misses;
  }

  /** For each article, and that in order: the counts of each tag, and of each rule. */
  private final Map<String, List<Counts>> tags = new LinkedHashMap<>();

  private final Map<String, List<Counts>> rules = new LinkedHashMap<>();

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<QuotedArticle> articles =
        gold.lines("quotes-{dev,test}.jsonl.gz").stream().map(QuotedArticle::of).toList();
    List<String> words = words(articles);
    List<String> speakers = speakers(articles);
    List<Random> draws = SEEDS.stream().map(Random::new).toList();
    for (QuotedArticle article : articles) {
      Set<Perturbation> made = new LinkedHashSet<>();
      for (Random draw : draws) {
        made.addAll(new Perturbing(article, words, speakers, draw).all());
      }
      run(made);
    }
    List<Row> rows = new ArrayList<>();
    for (String tag : MEASURED) {
      rows.add(row(tag, "precision", Counts::precision, PRECISION));
      rows.add(row(tag, "recall", Counts::recall, RECALL));
    }
    rows.add(row(OF_QUOTATIONS, "recall", Counts::recall, RECALL));
    rows.add(row(OF_CLAIMS, "recall", Counts::recall, RECALL));
    rules.forEach(
        (rule, counts) -> rows.add(Row.of("- " + rule, "all right", counts, Counts::recall, null)));
    return rows;
  }

  private Row row(String tag, String measure, ToDoubleFunction<Counts> statistic, double target) {
    String what = tag + ", made changes";
    return Tag.parse(tag.split(" ")[0]).isEmpty()
        ? Row.absent(what, measure, target, "not built")
        : Row.of(what, measure, tags.getOrDefault(tag, List.of()), statistic, target);
  }

  private void run(Set<Perturbation> perturbations) {
    Map<String, Counts> byTag = new LinkedHashMap<>();
    Map<String, Counts> byRule = new LinkedHashMap<>();
    for (Perturbation p : perturbations) {
      List<Edit> edits = differ.compare(p.before(), p.after(), "en").edits();
      List<TaggedEdit> tagged = tagger.tag(edits, p.before(), p.after(), "en");
      Set<String> found = new TreeSet<>();
      tagged.forEach(edit -> edit.tags().forEach(tag -> found.add(tag.label())));
      boolean right =
          p.kind() == null || (edits.size() == 1 && edits.getFirst().kind() == p.kind());
      for (String tag : MEASURED) {
        if (p.must().contains(tag) || p.mustNot().contains(tag)) {
          Counts counts = Counts.of(found.contains(tag), p.must().contains(tag));
          byTag.merge(tag, counts, Counts::plus);
          if (tag.equals("attribution") && p.must().contains(tag)) {
            byTag.merge(
                p.rule().endsWith("claim") ? OF_CLAIMS : OF_QUOTATIONS, counts, Counts::plus);
          }
        }
      }
      right &= p.must().stream().allMatch(t -> found.contains(t) || Tag.parse(t).isEmpty());
      right &= p.mustNot().stream().noneMatch(found::contains);
      byRule.merge(p.rule(), new Counts(right ? 1 : 0, 1, 1), Counts::plus);
      if (!right) {
        misses.add(p, tagged);
      }
    }
    byTag.forEach((tag, counts) -> tags.computeIfAbsent(tag, t -> new ArrayList<>()).add(counts));
    byRule.forEach((r, counts) -> rules.computeIfAbsent(r, t -> new ArrayList<>()).add(counts));
  }

  private static List<String> words(List<QuotedArticle> articles) {
    Set<String> words = new TreeSet<>();
    for (QuotedArticle article : articles) {
      for (String word : article.text().split("[^\\p{L}\\p{N}’'-]+")) {
        if (Perturbing.mayBePutIn(word)) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  /** Speakers of two or three words with capitals. */
  private static List<String> speakers(List<QuotedArticle> articles) {
    Set<String> speakers = new TreeSet<>();
    for (QuotedArticle article : articles) {
      for (Attribution attribution : article.attributions()) {
        for (Span source : attribution.source()) {
          String name = article.text().substring(source.start(), source.end());
          if (name.matches("\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+){1,2}")) {
            speakers.add(name);
          }
        }
      }
    }
    return List.copyOf(speakers);
  }
}
