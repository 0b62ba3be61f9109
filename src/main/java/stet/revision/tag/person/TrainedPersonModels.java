package stet.revision.tag.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The trained models of the program, each a resource that is loaded when the first text is read
 * with it, and never changes.
 */
final class TrainedPersonModels {
  private TrainedPersonModels() {}

  private static final class English {

    /**
     * Half of the lone words in no list have a margin above 61. The value was chosen on
     * persons-dev, where it removes 15 wrong names and one right one; of 59 such names in the
     * corpora 54 were wrong. In a third of the human labels, held out of the training, it removes 8
     * wrong ones and 4 right ones: precision 0.890 instead of 0.881, F1 0.842 instead of 0.841. The
     * sweep over the article finds the surname again if the person is named in full.
     */
    static final float DOUBT = 30;

    static final PersonModel MODEL = load("persons-en.model.gz", DOUBT);
  }

  private static final class Latin {

    /** A doubt as in English makes no language better on the labelled sentences. */
    static final float DOUBT = 0;

    static final PersonModel MODEL = load("persons-latin.model.gz", DOUBT);
  }

  /** The model for English, and for texts that may be English. */
  static PersonModel english() {
    return English.MODEL;
  }

  /**
   * The model for all other languages, trained on German, French, Portuguese, Danish and Swedish
   * sentences. Where it was measured in another script, in Russian and Chinese, it finds a tenth of
   * the names at most.
   */
  static PersonModel latin() {
    return Latin.MODEL;
  }

  private static PersonModel load(String resource, float doubt) {
    try (InputStream file =
        Objects.requireNonNull(TrainedPersonModels.class.getResourceAsStream(resource))) {
      return PersonModelFile.read(file, doubt);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own person model cannot be read", e);
    }
  }
}
