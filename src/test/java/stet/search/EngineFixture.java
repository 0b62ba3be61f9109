package stet.search;

import java.nio.file.Path;
import java.time.Clock;
import stet.archive.Archive;
import stet.health.TaskRegistry;

/** The parts of the engine that a contract is held against. Every engine has a fixture. */
public interface EngineFixture {

  /** The engine's index of a home, not opened yet. */
  RevisionIndex index(Path home, RevisionSource source, TaskRegistry tasks);

  /**
   * The search over that index.
   *
   * @param index what {@link #index} gave
   */
  SearchEngine search(RevisionIndex index, Archive archive, Clock clock);
}
