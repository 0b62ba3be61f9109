package stet.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stet.backup.ArchiveLossDetector;

/** The options that every command has. */
final class CommonOptions {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "The folder of the archive and the index (default: index/ next to the launcher).")
  private @Nullable Path home;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text for people (default), or json as the web API gives it.")
  private OutputFormat format = OutputFormat.TEXT;

  private final CommandContext.Opener opener;

  CommonOptions(CommandContext.Opener opener) {
    this.opener = opener;
  }

  /** The home directory, which may not exist yet. */
  Path home() {
    return home == null ? usualHome() : home;
  }

  /**
   * The default home: {@code index/} next to the launcher, if the launcher gives its place;
   * otherwise in the current directory.
   */
  static Path usualHome() {
    return Path.of(System.getProperty("stet.root", "")).resolve("index");
  }

  boolean json() {
    return format == OutputFormat.JSON;
  }

  /** Opens the archive, and creates it if there is none. */
  CommandContext open() {
    return opener.open(home());
  }

  /**
   * Opens an archive that must already exist, so that a mistyped directory is not created and
   * searched.
   */
  CommandContext openExisting() {
    return openExisting(home(), opener);
  }

  /** Opens the archive in a directory. The archive must already exist. */
  static CommandContext openExisting(Path home, CommandContext.Opener opener) {
    if (new ArchiveLossDetector(home).isHomeUnused()) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "There is no archive in "
              + home
              + ". Fill one with `stet import FILE`, look at the demo with `stet demo`, or name"
              + " another place with --home DIR.");
    }
    return opener.open(home);
  }
}
