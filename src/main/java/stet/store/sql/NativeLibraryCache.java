package stet.store.sql;

import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Directory of the native libraries of SQLite and zstd, which are unpacked once and used again by
 * every later start. Without it, both libraries unpack a copy at each start into the directory for
 * temporary files, and a process that is killed leaves its copy there.
 */
public final class NativeLibraryCache {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibraryCache.class);

  private final Path directory;

  /**
   * Creates a cache.
   *
   * @param directory a directory to which only users may write who may also replace the program
   *     itself
   */
  public NativeLibraryCache(Path directory) {
    this.directory = directory;
  }

  /** Uses the cache next to the program if the launcher started it. Otherwise no cache is used. */
  public static void useBesideLauncher() {
    String root = System.getProperty("stet.root", "");
    if (!root.isEmpty()) {
      new NativeLibraryCache(Path.of(root, "target", "native")).use();
    }
  }

  /**
   * Makes both libraries load from this cache. It must be called before anything else uses them.
   */
  private void use() {
    try {
      Path sqlite =
          unpacked(
              SQLiteJDBCLoader.class,
              LibraryLoaderUtil.getNativeLibResourcePath()
                  + "/"
                  + LibraryLoaderUtil.getNativeLibName());
      if (sqlite != null) {
        System.setProperty("org.sqlite.lib.path", directory.toAbsolutePath().toString());
        System.setProperty("org.sqlite.lib.name", String.valueOf(sqlite.getFileName()));
      }
      Path zstd = unpacked(Native.class, zstd());
      if (zstd != null) {
        System.load(zstd.toAbsolutePath().toString());
        Native.assumeLoaded();
      }
    } catch (IOException | UnsatisfiedLinkError e) {
      // If the directory cannot be written, or libraries cannot be loaded from it, each library
      // unpacks itself.
      LOG.debug("Native libraries cannot be kept in {}", directory, e);
    }
  }

  /** The path of the library for this machine in the zstd jar, made as zstd itself makes it. */
  private static String zstd() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '_');
    String architecture = System.getProperty("os.arch");
    String version = com.github.luben.zstd.util.ZstdVersion.VERSION;
    if (system.startsWith("mac")) {
      return "/darwin/%s/libzstd-jni-%s.dylib"
          .formatted(architecture.equals("amd64") ? "x86_64" : architecture, version);
    }
    return "/%s/%s/libzstd-jni-%s.so".formatted(system, architecture, version);
  }

  /**
   * Returns the file to which a resource was unpacked, now or before, or null if there is no such
   * resource.
   */
  private @Nullable Path unpacked(Class<?> library, String resource) throws IOException {
    URL url = library.getResource(resource);
    if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
      return null;
    }
    JarEntry entry = jar.getJarEntry();
    // The name depends on the content, so an update uses another file. The old one may still be
    // in use.
    Path file =
        directory.resolve(
            "%08x-%s".formatted(entry.getCrc(), resource.substring(resource.lastIndexOf('/') + 1)));
    if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
      Files.createDirectories(directory);
      unpack(url, file);
    }
    return file;
  }

  /**
   * Unpacks under a lock, so that a killed process leaves at most one partial file, which the next
   * one overwrites.
   */
  private void unpack(URL url, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock();
        InputStream in = url.openStream()) {
      LOG.debug("Unpacking {} under {}", file, held);
      Path part = directory.resolve("part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
