package stet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** What this process has cost; unlike the clock, hardly touched by what else the machine does. */
final class Processor {
  private Processor() {}

  /** Seconds that all of its threads have run, the JVM's own with them. */
  static double seconds() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof com.sun.management.OperatingSystemMXBean known) {
      return known.getProcessCpuTime() / 1e9;
    }
    throw new IllegalStateException("this JVM does not tell the time its process has run");
  }
}
