package stet.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of Stet, as the build wrote it into the manifest of the jar. */
final class BuildVersion implements IVersionProvider {

  /** The text in place of a version if the classes are run without a jar. */
  private static final String NONE = "(not packaged)";

  @Override
  public String[] getVersion() {
    return new String[] {"stet " + number().orElse(NONE)};
  }

  private static Optional<String> number() {
    return Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion());
  }
}
