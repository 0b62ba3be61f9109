package stet.archive;

import java.time.Instant;
import stet.model.ArticleId;
import stet.model.Sha256;

/** One thing that is wrong with an archive, by name. As a text, a sentence that says it all. */
public sealed interface VerificationFinding {

  /** What is wrong with it, as a sentence without its subject: {@code was altered}. */
  String what();

  /** The database as it sees itself. */
  record OfFile(String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "The file " + what + ".";
    }
  }

  /** A content, by the hash that names it. */
  record OfContent(Sha256 content, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "Content " + content + " " + what + ".";
    }
  }

  /** An observation, as it stands in the archive now. */
  record OfObservation(long position, ArticleId article, Instant seen, String what)
      implements VerificationFinding {
    @Override
    public String toString() {
      return "Observation %d (of article %s, seen %s) %s.".formatted(position, article, seen, what);
    }
  }

  /** The log of what is withheld: a line that is not there, by which contents are erased. */
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

  /** An article. */
  record OfArticle(ArticleId article, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "Article " + article + " " + what + ".";
    }
  }

  /** The chain, at a position. */
  record OfChain(long position, String what) implements VerificationFinding {
    @Override
    public String toString() {
      return "The chain at position " + position + " " + what + ".";
    }
  }
}
