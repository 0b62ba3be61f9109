package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SavedCommandTest {

  @Test
  void aSearchIsSavedListedAndRemoved(@TempDir Path home) {
    Shell shell = new Shell(home);
    Shell.Ran added =
        shell.plain(
            "saved",
            "add",
            "toll",
            "tag:number",
            "source:ledger",
            "--webhook",
            "https://a.example/hook?key=1",
            "--home",
            home.toString());
    assertThat(added.status()).as(added.err()).isEqualTo(ExitStatus.OK);
    assertThat(added.out()).contains("tag:number source:ledger").contains("whsec_");
    String secret = added.out().replaceAll("(?s).*(whsec_\\S+).*", "$1");
    assertThat(run(shell, home, "add", "plain", "\"never closed").status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(run(shell, home, "add", "toll", "ferry").err()).contains("already");
    assertThat(run(shell, home, "add", "No Name", "ferry").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run(shell, home, "add", "x", "ferry", "--webhook", "ftp://a.example/").err())
        .contains("https://a.example/hook");

    assertThat(run(shell, home, "list").out()).contains("toll").doesNotContain("whsec_");
    JsonNode list = run(shell, home, "list", "--format", "json", "--secrets").json().get("saved");
    assertThat(list).hasSize(1);
    assertThat(list.get(0).at("/webhook/secret").asString()).isEqualTo(secret);
    assertThat(list.get(0).at("/feeds/atom").asString()).isEqualTo("/saved/toll.atom");

    assertThat(run(shell, home, "remove", "toll").status()).isEqualTo(ExitStatus.OK);
    assertThat(run(shell, home, "remove", "toll").status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(run(shell, home, "list").err()).contains("No search is saved yet");
  }

  private static Shell.Ran run(Shell shell, Path home, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "saved";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--home";
    all[all.length - 1] = home.toString();
    return shell.plain(all);
  }
}
