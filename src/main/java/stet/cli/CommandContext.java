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

/** What commands need of the program: its parts, put together over one home. */
public interface CommandContext extends AutoCloseable {

  /** Puts the parts together; the composition root does. */
  interface Opener {
    /** Opens the archive in that directory, making it where there is none. */
    CommandContext open(Path home);
  }

  Archive archive();

  ApiAnswers api();

  /** What keeps the index up with the archive; the index is opened now if it was not yet. */
  Deriver deriver();

  /** The search over the index. */
  SearchEngine search();

  /** Starts what works in the background, and reports on it. */
  TaskRegistry tasks();

  /** The watch over the sources that are set up, begun by whoever asks for it. */
  SourceWatcher watch();

  /**
   * What takes captures out of a web archive.
   *
   * @param guest as whom it is asked
   * @param keepsRobots whether its robots.txt is kept
   */
  CaptureCollector captures(WebArchive webArchive, Source guest, boolean keepsRobots);

  /** What reads kept pages by the rules of today. */
  Reextraction reextraction();

  /** What was fetched, as it was sent. */
  FetchArchive fetches();

  /** A server that is not started yet. */
  Server server(ServerSettings settings);

  /**
   * Has webhooks told of what their searches find, until it is closed.
   *
   * @param base the address under which readers see the site
   */
  AlertService alerting(URI base);

  /** Closes what was opened; a second time does nothing. */
  @Override
  void close();
}
