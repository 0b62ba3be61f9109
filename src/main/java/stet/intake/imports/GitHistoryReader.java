package stet.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Observation;

/**
 * Reads a git repository of texts: each commit that touches a file is an observation of that file.
 *
 * <p>Only first parents are followed, because parallel branches never formed one state. An article
 * is a file, identified by the path under which it first appeared, so that it stays the same
 * article when it is renamed. Its source is the repository's directory. The label names the commit.
 */
final class GitHistoryReader implements ImportRecords {

  static final String READER = "git/1";

  private final Path directory;
  private final String source;
  private final String under;
  private final Repository repository;
  private final RevWalk walk;
  private final ObjectReader objects;
  private final Deque<ObjectId> commits;
  private final Deque<ImportEntry> entries = new ArrayDeque<>();

  /** The first name of each file. */
  private final GitFileNames names = new GitFileNames();

  private final String head;
  private boolean passing;
  private long passed;
  private Instant last = Instant.MIN;

  private GitHistoryReader(Path directory, Repository repository) throws IOException {
    this.directory = directory;
    this.repository = repository;
    File tree = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
    Path root = tree.toPath().toRealPath();
    this.source =
        root.getFileName() == null
            ? "git"
            : root.getFileName().toString().replaceAll("\\.git$", "");
    Path named = directory.toRealPath();
    boolean whole =
        repository.isBare() || named.startsWith(repository.getDirectory().toPath().toRealPath());
    this.under = whole ? "" : root.relativize(named).toString().replace('\\', '/');
    this.walk = new RevWalk(repository);
    this.objects = walk.getObjectReader();
    this.commits = firstParents();
    this.head = commits.isEmpty() ? "" : commits.getLast().name();
  }

  /** Whether {@link #open} finds a repository in a directory. */
  static boolean isRepository(Path directory) {
    return new FileRepositoryBuilder().findGitDir(directory.toFile()).getGitDir() != null
        || RepositoryCache.FileKey.isGitRepository(directory.toFile(), FS.DETECTED);
  }

  /**
   * Opens the repository that a directory is or lies in. If the directory lies in the repository,
   * only the files in the directory are read.
   */
  static GitHistoryReader open(Path directory) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      // A bare repository has no .git directory.
      builder = new FileRepositoryBuilder().setGitDir(directory.toFile());
    }
    Repository repository = builder.setMustExist(true).build();
    try {
      return new GitHistoryReader(directory, repository);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /**
   * Returns the commits on the line of first parents, from the first one to the one at the head.
   */
  private Deque<ObjectId> firstParents() throws IOException {
    Deque<ObjectId> line = new ArrayDeque<>();
    ObjectId id = repository.resolve("HEAD");
    while (id != null) {
      RevCommit commit = walk.parseCommit(id);
      line.push(commit.getId());
      id = commit.getParentCount() == 0 ? null : commit.getParent(0).getId();
      walk.reset();
    }
    return line;
  }

  @Override
  public @Nullable ImportEntry next() {
    while (entries.isEmpty() && !commits.isEmpty()) {
      nextCommit();
    }
    return entries.poll();
  }

  private void nextCommit() {
    ObjectId id = commits.pop();
    passed++;
    try {
      commit(walk.parseCommit(id));
    } catch (IOException | RuntimeException e) {
      entries.add(malformed(id, "cannot be read: " + MalformedRecordException.message(e)));
    }
  }

  /** The number of commits whose records have all been returned. */
  @Override
  public long place() {
    return entries.isEmpty() ? passed : passed - 1;
  }

  @Override
  public void pass(long records) {
    passing = true;
    while (passed < records && !commits.isEmpty()) {
      nextCommit();
      entries.clear();
    }
    passing = false;
  }

  /**
   * A value that identifies the records: the commit at the head of the repository, the reader, and
   * the directory in the repository.
   */
  @Override
  public String content() {
    return head + " " + READER + " " + under;
  }

  private void commit(RevCommit commit) throws IOException {
    Instant time = Instant.ofEpochSecond(commit.getCommitTime());
    // Commits of the same second get different instants, because their order is known and the
    // archive orders observations by instant.
    last = time.isAfter(last) || time.plusSeconds(1).isBefore(last) ? time : last.plusMillis(1);
    for (DiffEntry change : changes(commit)) {
      String path = change.getNewPath();
      switch (change.getChangeType()) {
        case ADD, COPY -> names.begin(path, commit.abbreviate(10).name());
        case RENAME -> names.move(change.getOldPath(), path);
        case MODIFY -> {
          // The file keeps its path.
        }
        case DELETE -> names.end(change.getOldPath());
      }
      boolean there = change.getChangeType() != DiffEntry.ChangeType.DELETE;
      if (!passing && there && isFile(change.getNewMode()) && isUnder(path)) {
        observe(commit, path, change.getNewId().toObjectId());
      }
    }
  }

  private List<DiffEntry> changes(RevCommit commit) throws IOException {
    try (TreeWalk trees = new TreeWalk(objects)) {
      trees.setRecursive(true);
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(tree(walk.parseCommit(commit.getParent(0))));
      }
      trees.addTree(tree(commit));
      trees.setFilter(TreeFilter.ANY_DIFF);
      RenameDetector renames = new RenameDetector(repository);
      renames.addAll(DiffEntry.scan(trees));
      return new ArrayList<>(renames.compute());
    }
  }

  private CanonicalTreeParser tree(RevCommit commit) throws IOException {
    return new CanonicalTreeParser(null, objects, commit.getTree());
  }

  private void observe(RevCommit commit, String path, ObjectId blob) throws IOException {
    ObjectLoader loader = objects.open(blob);
    if (loader.getSize() > LineReader.LONGEST) {
      entries.add(
          malformed(commit, path + " is longer than " + (LineReader.LONGEST >> 20) + " MB"));
      return;
    }
    byte[] bytes = bytes(loader);
    if (RawText.isBinary(bytes)) {
      return;
    }
    String text = text(bytes);
    if (text == null) {
      entries.add(malformed(commit, path + " is not UTF-8"));
      return;
    }
    entries.add(
        new ImportEntry.Read(
            new Observation(
                source, names.of(path), last, content(path, text), READER, label(commit), null),
            passed,
            bytes.length));
  }

  private static byte[] bytes(ObjectLoader loader) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) loader.getSize());
    loader.copyTo(bytes);
    return bytes.toByteArray();
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Returns the content of a file. The headline is the first line if that is marked as a heading,
   * else the file's name.
   */
  private static Content content(String path, String text) {
    String plain = text.replace("\r\n", "\n").replace("\ufeff", "");
    String stripped = plain.stripLeading();
    if (stripped.startsWith("# ")) {
      int end = stripped.indexOf('\n');
      String headline = (end < 0 ? stripped : stripped.substring(0, end)).substring(2).strip();
      return new Content(headline, "", end < 0 ? "" : stripped.substring(end + 1).strip());
    }
    return new Content(path.substring(path.lastIndexOf('/') + 1), "", plain.strip());
  }

  private static String label(RevCommit commit) {
    String by = commit.getAuthorIdent() == null ? "" : " by " + commit.getAuthorIdent().getName();
    return (commit.abbreviate(10).name() + by + ": " + commit.getShortMessage())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private boolean isUnder(String path) {
    return under.isEmpty() || path.startsWith(under + "/");
  }

  private ImportEntry.Malformed malformed(ObjectId commit, String reason) {
    return new ImportEntry.Malformed(
        directory.toString(), "commit " + commit.abbreviate(10).name(), reason);
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() {
    walk.close();
    repository.close();
  }
}
