package stet.revision.tag.person;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import stet.text.language.Packs;

/**
 * What the person model costs, for the evaluation.
 *
 * @param seconds of processor time to load it
 * @param megabytes of heap that it holds, with the words remembered after reading some texts
 */
public record ModelCost(double seconds, double megabytes) {

  /** Loads a model of its own, beside the program's, and reads the texts with the program's. */
  public static ModelCost of(List<String> texts) throws IOException {
    long before = used();
    long began = processorTime();
    PersonModel model = load();
    double seconds = (processorTime() - began) / 1e9;
    long held = used() - before;
    before = used();
    ModelPersonRecognizer recogniser =
        new ModelPersonRecognizer(Packs.ENGLISH, TrainedPersonModels.english());
    texts.forEach(text -> recogniser.mentions(text, Packs.ENGLISH));
    held += used() - before;
    Objects.requireNonNull(model.weigh("held until here"));
    Objects.requireNonNull(recogniser.mentions("as is this", Packs.ENGLISH));
    return new ModelCost(seconds, held / 1e6);
  }

  private static PersonModel load() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ModelPersonRecognizer.class.getResourceAsStream("persons-en.model.gz"))) {
      return PersonModelFile.read(file, 0);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
