package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.IVersionProvider;

class BuildVersionTest {

  private static final String CLASS = BuildVersion.class.getName();

  @Test
  void tellsTheVersionOfTheJar(@TempDir Path directory) throws Exception {
    Path jar = jar(directory.resolve("release.jar"), "7.8.9");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, others())) {
      var constructor = classes.loadClass(CLASS).getDeclaredConstructor();
      constructor.setAccessible(true);
      assertThat(((IVersionProvider) constructor.newInstance()).getVersion())
          .containsExactly("stet 7.8.9");
    }
  }

  @Test
  void classesWithoutAJarHaveNone() {
    assertThat(new Shell(Path.of("nowhere")).plain("--version"))
        .isEqualTo(new Shell.Ran(ExitStatus.OK, "stet (not packaged)\n", ""));
  }

  /** The class alone, with that version in the manifest, as the build writes it. */
  private static Path jar(Path file, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    String path = CLASS.replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry(path));
      jar.write(Files.readAllBytes(Path.of("target", "classes").resolve(path)));
      jar.closeEntry();
    }
    return file;
  }

  /** All classes but the one that is to come out of the jar. */
  private static ClassLoader others() {
    return new ClassLoader(BuildVersionTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(CLASS)) {
          throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
      }
    };
  }
}
