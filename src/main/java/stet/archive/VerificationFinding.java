package stet.archive;

import java.time.Instant;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * One fault of an archive, with the name of the faulty part. Its {@link Object#toString} is a
 * sentence that describes the fault completely.
 */
public sealed interface VerificationFinding {

  /** The fault, as a sentence without its subject: {@code was altered}. */
  String what();

  /** A fault of the database as a whole. */
  record OfFile(String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "The file " + what + ".";
    }
  }

  /** A fault of a content, which is named by its hash. */
  record OfContent(Sha256 content, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "Content " + content + " " + what + ".";
    }
  }

  /** A fault of an observation. */
  record OfObservation(long position, ArticleId article, Instant seen, String what)
      implements VerificationFinding {
    @Override
    public String toString() {
      return "Observation %d (of article %s, seen %s) %s.".formatted(position, article, seen, what);
    }
  }

  /**
   * A missing line in the log of withholdings, although contents were erased with that line as the
   * reason.
   */
  record OfLog(long line, long contents) implements VerificationFinding {
    @Override
    public String what() {
      return "is missing, by which "
          + (contents == 1 ? "a text is" : contents + " texts are")
          + " said to be erased";
    }

    @Override
    public String toString() {
      return "The log of what is withheld lacks line " + line + ": it " + what() + ".";
    }
  }

  /** A fault of an article. */
  record OfArticle(ArticleId article, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "Article " + article + " " + what + ".";
    }
  }

  /** A fault of the hash chain, at a position. */
  record OfChain(long position, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "The chain at position " + position + " " + what + ".";
    }
  }
}
