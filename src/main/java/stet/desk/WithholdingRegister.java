package stet.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import stet.archive.Archive;
import stet.archive.ErasureResult;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.store.FutureObservation;

/**
 * Register of what is withheld and why. It adds and releases withholdings, and keeps the public
 * log. When the call that withholds something returns, the subject is gone from all answers of the
 * archive and the index in all processes, and the withholding is in the journal next to the
 * archive. Safe for all threads.
 */
public final class WithholdingRegister {

  private final Archive archive;
  private final WithholdingJournal journal;
  private final Clock clock;

  public WithholdingRegister(Archive archive, Clock clock) {
    this.archive = archive;
    this.journal = WithholdingJournal.of(archive.home());
    this.clock = clock;
  }

  /** The public log, newest first. It contains withholdings in force and released ones. */
  public List<Withholding> log() {
    return archive.withholdings(0).reversed();
  }

  /**
   * Withholds something. If it is withheld already, returns the existing withholding.
   *
   * @param reason the reason for readers, not blank
   */
  public Withholding place(Withholding.Subject subject, String reason) {
    Optional<Withholding> known = inForce(subject);
    if (known.isPresent()) {
      updateJournal();
      return known.get();
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    long number = archive.write(unit -> unit.withholdings().add(subject, reason, now, null));
    updateJournal();
    return new Withholding(number, subject, reason, now, false, null);
  }

  /**
   * Withholds single observations, with one line in the log for each article. Timelines no longer
   * contain them, but the hash chain still does.
   *
   * @param reason the reason for readers, not blank
   */
  public List<Withholding> setAside(List<FutureObservation> observations, String reason) {
    SequencedMap<ArticleId, List<Withholding.ObservationName>> ofArticles = new LinkedHashMap<>();
    for (FutureObservation each : observations) {
      ofArticles
          .computeIfAbsent(each.article(), article -> new ArrayList<>())
          .add(new Withholding.ObservationName(each.seen(), each.content()));
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Withholding> placed =
        archive.write(
            unit -> {
              List<Withholding> lines = new ArrayList<>();
              ofArticles.forEach(
                  (article, names) -> {
                    var subject = new Withholding.OfObservations(article, names);
                    long number = unit.withholdings().add(subject, reason, now, null);
                    lines.add(new Withholding(number, subject, reason, now, false, null));
                  });
              return lines;
            });
    updateJournal();
    return placed;
  }

  /**
   * Releases a withholding.
   *
   * @return whether it was released: it must be in force, and an erasure cannot be undone
   */
  public boolean release(Withholding withholding) {
    boolean released = release(withholding, Instant.ofEpochMilli(clock.millis()));
    updateJournal();
    return released;
  }

  private boolean release(Withholding withholding, Instant now) {
    return archive.write(unit -> unit.withholdings().release(withholding.number(), now));
  }

  /**
   * Erases texts permanently: see {@link stet.archive.TextEraser#erase}.
   *
   * @param reason the reason for readers
   * @param elsewhere whether to erase texts even if other articles have them too
   */
  public ErasureResult erase(Withholding.OfArticle of, String reason, boolean elsewhere) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    ErasureResult erasure = archive.erasures().erase(of, reason, now, elsewhere);
    updateJournal();
    return erasure;
  }

  /** Brings the journal up to date with the log. The journal is on disk when the method returns. */
  public void updateJournal() {
    updateJournal(journal);
  }

  /** Brings a journal up to date with the log, while no one else can withhold anything. */
  public void updateJournal(WithholdingJournal other) {
    archive.update(unit -> other.update(archive.withholdings(0)));
  }

  /** Keeps the journal in another file from now on. */
  public void moveJournal(Path file) {
    archive.update(unit -> journal.moveTo(file, archive.withholdings(0)));
  }

  /**
   * Repeats the withholdings, releases and erasures of another copy of the archive, with their
   * original times and reasons. Those that are already done stay as they are.
   *
   * @return the number of withholdings, releases and erasures that changed something
   */
  public int repeat(List<Withholding> others) {
    int repeated = 0;
    for (Withholding other : others) {
      Optional<Withholding> known = known(other);
      if (other.erased()) {
        repeated += repeatErasure(other, known) ? 1 : 0;
      } else if (known.isEmpty()) {
        archive.update(
            unit ->
                unit.withholdings()
                    .add(other.subject(), other.reason(), other.placed(), other.released()));
        repeated++;
      } else if (other.released() != null && release(known.get(), other.released())) {
        repeated++;
      }
    }
    return repeated;
  }

  private boolean repeatErasure(Withholding other, Optional<Withholding> known) {
    boolean done = known.filter(Withholding::erased).isPresent();
    Optional<Withholding.OfArticle> of = other.ofArticle();
    if (done || of.isEmpty()) {
      return false;
    }
    archive.erasures().repeat(other, of.get());
    return true;
  }

  private Optional<Withholding> known(Withholding other) {
    return log().stream()
        .filter(each -> each.subject().equals(other.subject()))
        .filter(each -> each.placed().equals(other.placed()))
        .filter(each -> each.erased() == other.erased())
        .findFirst();
  }

  /** The withholding in force for exactly this subject, if there is one. */
  public Optional<Withholding> inForce(Withholding.Subject subject) {
    return log().stream()
        .filter(Withholding::inForce)
        .filter(each -> each.subject().equals(subject))
        .findFirst();
  }
}
