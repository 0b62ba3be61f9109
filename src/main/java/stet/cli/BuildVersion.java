package stet.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Stet this is: what the build wrote into the manifest of its jar. */
final class BuildVersion implements IVersionProvider {

  /** Told where classes are run without a jar. */
  private static final String NONE = "(not packaged)";

  @Override
  public String[] getVersion() {
    return new String[] {"stet " + number().orElse(NONE)};
  }

  private static Optional<String> number() {
    return Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion());
  }
}
