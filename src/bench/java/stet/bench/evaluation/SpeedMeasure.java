package stet.bench.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import stet.model.Content;
import stet.model.Edit;
import stet.revision.diff.ContentDiffer;
import stet.revision.diff.CorpusRevisions;
import stet.revision.diff.CorpusRevisions.Step;
import stet.revision.diff.Sentences;
import stet.revision.tag.Tagger;
import stet.revision.tag.person.PersonRecognizer;
import stet.text.language.Packs;

/**
 * How fast one core does it: by the processor time of the whole process, so that collecting garbage
 * counts and other programs do not. Warmed up on the same texts, measured with nothing remembered.
 */
final class SpeedMeasure implements Measure {

  private static final double REVISIONS = 700;
  private static final double SENTENCES = 25_000;

  private static final int ROUNDS = 4;

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    Path govuk = gold.corpora().resolve("govuk.jsonl.gz");
    if (!Files.exists(govuk)) {
      return List.of(
          Row.absent("diff and all tags, govuk", "revisions/s", REVISIONS, "no corpus"),
          Row.absent("persons recognised, govuk", "sentences/s", SENTENCES, "no corpus"));
    }
    List<Step> steps = CorpusRevisions.steps(govuk);
    double diff = rate(() -> new ContentDiffer(Packs.ALL), differ -> diff(steps, differ));
    double both = rate(() -> new Tagger(Packs.ALL), tagger -> diffAndTag(steps, tagger));
    List<String> sentences = sentences(steps);
    double read = rate(PersonRecognizer::best, recogniser -> read(sentences, recogniser));
    return List.of(
        Row.of("diff and all tags, govuk", "revisions/s", both, REVISIONS, "one core"),
        Row.of("diff alone, govuk", "revisions/s", diff, null, "one core"),
        Row.of("persons recognised, govuk", "sentences/s", read, SENTENCES, "one core"));
  }

  /**
   * How much a new tool gets done in a second, once others have warmed the program up: in the
   * second round the compiler, whose time counts, is still at work.
   */
  private static <T> double rate(Supplier<T> tool, ToIntFunction<T> work) {
    double rate = 0;
    for (int round = 0; round < ROUNDS; round++) {
      T fresh = tool.get();
      long from = processorTime();
      rate = work.applyAsInt(fresh) / ((processorTime() - from) / 1e9);
    }
    return rate;
  }

  private static int diff(List<Step> steps, ContentDiffer differ) {
    steps.forEach(step -> differ.compare(step.before(), step.after(), "en"));
    return steps.size();
  }

  private static int diffAndTag(List<Step> steps, Tagger tagger) {
    ContentDiffer differ = new ContentDiffer(Packs.ALL);
    for (Step step : steps) {
      List<Edit> edits = differ.compare(step.before(), step.after(), "en").edits();
      tagger.tag(edits, step.before(), step.after(), "en");
    }
    return steps.size();
  }

  private static int read(List<String> sentences, PersonRecognizer recogniser) {
    sentences.forEach(sentence -> recogniser.mentions(sentence, Packs.ENGLISH));
    return sentences.size();
  }

  /** Those of every version that is the first of its article in the corpus, each once. */
  private static List<String> sentences(List<Step> steps) {
    List<String> sentences = new ArrayList<>();
    String last = "";
    for (Step step : steps) {
      if (!step.article().equals(last)) {
        Content content = step.before();
        Sentences.of(content, "en").forEach(s -> sentences.add(s.of(content.body())));
      }
      last = step.article();
    }
    return sentences.stream().distinct().toList();
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
