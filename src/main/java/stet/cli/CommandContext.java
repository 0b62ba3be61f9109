package stet.cli;

import java.net.URI;
import java.nio.file.Path;
import stet.alert.AlertService;
import stet.api.ApiAnswers;
import stet.archive.Archive;
import stet.health.TaskRegistry;
import stet.indexing.Deriver;
import stet.intake.collect.CaptureCollector;
import stet.intake.collect.FetchArchive;
import stet.intake.collect.Reextraction;
import stet.intake.collect.SourceWatcher;
import stet.intake.collect.WebArchive;
import stet.search.SearchEngine;
import stet.store.Source;
import stet.web.Server;
import stet.web.ServerSettings;

/** The parts of the program that commands need, assembled for one home. */
public interface CommandContext extends AutoCloseable {

  /** Opener of contexts, implemented by the composition root. */
  interface Opener {
    /** Opens the archive in a directory, and creates it if there is none. */
    CommandContext open(Path home);
  }

  Archive archive();

  ApiAnswers api();

  /**
   * The deriver, which keeps the index up to date with the archive. The first call opens the index.
   */
  Deriver deriver();

  /** The search over the index. */
  SearchEngine search();

  /** The registry of background tasks. */
  TaskRegistry tasks();

  /** The watcher of the configured sources, which the caller must start. */
  SourceWatcher watch();

  /**
   * Returns a collector of captures from a web archive.
   *
   * @param guest the contact, reach and pace with which the web archive is asked
   * @param keepsRobots whether the web archive's robots.txt is obeyed
   */
  CaptureCollector captures(WebArchive webArchive, Source guest, boolean keepsRobots);

  /** The re-extraction of stored pages by the present rules. */
  Reextraction reextraction();

  /** The archive of fetched responses. */
  FetchArchive fetches();

  /** Returns a server that is not started yet. */
  Server server(ServerSettings settings);

  /**
   * Returns a service that sends the results of saved searches to their webhooks, until it is
   * closed.
   *
   * @param base the address under which readers see the site
   */
  AlertService alerting(URI base);

  /** Closes everything that was opened. A second call has no effect. */
  @Override
  void close();
}
