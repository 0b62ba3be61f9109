package stet.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Withholding;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.ChainedObservation;
import stet.store.ContentStore;
import stet.store.IntegrityStore;
import stet.store.ProgressListener;
import stet.store.UnitOfWork;
import stet.store.WithholdingEntry;

/**
 * Verifier that compares everything in an archive with its hashes, its hash chain and its own
 * records.
 */
final class ArchiveVerifier {

  private final @Nullable ChainHead held;
  private final ProgressListener progress;
  private final List<VerificationFinding> findings = new ArrayList<>();
  private final List<VerificationResult.Erased> erased = new ArrayList<>();
  private final SequencedMap<Sha256, ContentDamage> damaged = new LinkedHashMap<>();
  private long all;
  private long contents;
  private long observations;
  private long steps;
  private long done;
  private ChainHead computed = new ChainHead(0, HashChain.START);

  ArchiveVerifier(Optional<ChainHead> held, ProgressListener progress) {
    this.held = held.orElse(null);
    this.progress = progress;
  }

  /**
   * Checks the archive in the state that a unit of work sees. All its queries must see the same
   * state.
   */
  VerificationResult verify(UnitOfWork unit) {
    steps = unit.integrity().size();
    try {
      checkFile(unit);
      checkContents(unit);
      checkErased(unit);
      checkObservations(unit);
      checkHead(unit);
      checkVersions(unit);
    } catch (IllegalArgumentException e) {
      add(new VerificationFinding.OfFile("holds a value that cannot be: " + e.getMessage()));
    }
    return result();
  }

  /** Returns the result if the database could not be read to the end. */
  VerificationResult stopped(ArchiveException failure) {
    add(new VerificationFinding.OfFile("cannot be read to the end: " + failure.getMessage()));
    return result();
  }

  private VerificationResult result() {
    return all == 0
        ? new VerificationResult.Sound(computed, contents, observations, erased)
        : new VerificationResult.Damaged(computed, contents, observations, erased, findings, all);
  }

  private void checkFile(UnitOfWork unit) {
    unit.integrity().faults(what -> add(new VerificationFinding.OfFile(what)));
  }

  private void checkContents(UnitOfWork unit) {
    ContentReader reader = new ContentReader();
    IntegrityStore integrity = unit.integrity();
    integrity.contents(hash -> checkContent(unit.contents(), reader, hash));
    damaged.forEach((hash, damage) -> add(damage.finding(unit.observations(), hash)));
    for (IntegrityStore.WrongDepth each : integrity.wrongDepths()) {
      String what =
          "has %d others below it, but is said to have %d".formatted(each.counted(), each.said());
      add(new VerificationFinding.OfContent(each.content(), what));
    }
    integrity.duplicates(
        hash -> add(new VerificationFinding.OfContent(hash, "is held more than once")));
    integrity.orphans(hash -> add(new VerificationFinding.OfContent(hash, "is in no observation")));
  }

  private void checkErased(UnitOfWork unit) {
    IntegrityStore integrity = unit.integrity();
    integrity.unerased(
        hash -> add(new VerificationFinding.OfContent(hash, "is said to be erased, and is not")));
    integrity.unlabelled(
        position ->
            add(
                new VerificationFinding.OfChain(
                    position, "is said to be of an erased text, whose text is not erased")));
    Map<Long, Withholding> lines = new HashMap<>();
    for (WithholdingEntry entry : unit.withholdings().since(0)) {
      lines.put(entry.withholding().number(), entry.withholding());
    }
    for (IntegrityStore.ErasedTogether each : integrity.erased()) {
      Withholding line = lines.get(each.line());
      if (line == null) {
        add(new VerificationFinding.OfLog(each.line(), each.contents()));
      } else {
        erased.add(new VerificationResult.Erased(line, each.contents(), each.swept()));
      }
    }
  }

  private void checkContent(ContentStore store, ContentReader reader, Sha256 hash) {
    contents++;
    step();
    try {
      reader.read(store, hash);
    } catch (DamagedContentException failure) {
      this.damaged
          .computeIfAbsent(failure.content(), content -> new ContentDamage(failure.what()))
          .spoils(failure.content().equals(hash) ? null : hash);
    }
  }

  private void checkObservations(UnitOfWork unit) {
    unit.integrity().observations(this::checkObservation);
  }

  private void checkObservation(ChainedObservation link) {
    observations++;
    step();
    long missing = link.position() - computed.position() - 1;
    if (missing > 0) {
      add(
          new VerificationFinding.OfChain(
              computed.position() + 1, "lacks " + missing + " observations"));
    }
    Sha256 digest = HashChain.digest(link);
    if (digest.a() != link.digestStart()) {
      add(finding(link, "was altered"));
    }
    if (!ArticleId.of(link.source(), link.identifier()).equals(link.article())) {
      add(finding(link, "belongs to another article"));
    }
    computed = new ChainHead(link.position(), HashChain.next(computed.hash(), digest));
    if (held != null && held.position() == computed.position() && !held.equals(computed)) {
      add(new VerificationFinding.OfChain(held.position(), "is not the one whose head you hold"));
    }
  }

  private void checkHead(UnitOfWork unit) {
    ChainHead recorded = unit.observations().head();
    if (recorded.position() != computed.position()) {
      add(
          new VerificationFinding.OfChain(
              computed.position(),
              "ends, but the archive says that it ends at " + recorded.position()));
    } else if (!recorded.equals(computed)) {
      add(
          new VerificationFinding.OfChain(
              recorded.position(), "does not end in the head that the archive recorded"));
    }
    if (held != null && held.position() > computed.position()) {
      add(
          new VerificationFinding.OfChain(
              computed.position(), "ends, but you hold a head at " + held.position()));
    }
    if (held != null && held.position() == 0 && !held.hash().equals(HashChain.START)) {
      add(new VerificationFinding.OfChain(0, "is not the one whose head you hold"));
    }
  }

  /** Counts the versions of each article again, from all its observations. */
  private void checkVersions(UnitOfWork unit) {
    for (IntegrityStore.WrongVersionCount each : unit.integrity().wrongVersionCounts()) {
      String what =
          "has %d versions, but is said to have %d".formatted(each.counted(), each.said());
      add(new VerificationFinding.OfArticle(each.article(), what));
    }
  }

  private static VerificationFinding finding(ChainedObservation link, String what) {
    return new VerificationFinding.OfObservation(
        link.position(), link.article(), Instant.ofEpochMilli(link.seen()), what);
  }

  private void step() {
    progress.at(++done, steps);
  }

  private void add(VerificationFinding finding) {
    all++;
    if (findings.size() < VerificationResult.Damaged.LISTED) {
      findings.add(finding);
    }
  }
}
