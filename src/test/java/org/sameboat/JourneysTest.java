package org.sameboat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journeys of {@code frontend/journeys} in a real browser, against a server in a process of its own. */
class JourneysTest {

    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    @TempDir
    private Path folder;

    private Path restart = Path.of("");
    private int port;

    @BeforeEach
    void findABrowser() throws IOException {
        assumeBrowser();
        port = freePort();
        restart = restartScript();
    }

    @AfterEach
    void stopTheServer() throws IOException {
        Path pid = folder.resolve("pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    void everyJourneySucceedsInARealBrowser() throws Exception {
        walk("journeys", Map.of("SAMEBOAT_LIVE_ALLOWED_ORIGINS", "http://127.0.0.1:[*]"));
    }

    @Test
    void everyJourneyOfAServerWithAccountsSucceedsToo() throws Exception {
        walk("journeys:accounts", Map.of("SAMEBOAT_ADMIN_PASSWORD", "open sesame"));
    }

    /** The settings are those of the server; the journeys read them too. */
    private void walk(String script, Map<String, String> settings) throws Exception {
        Ended start = run(folder, settings, restart.toString());
        assertThat(start.status()).as(start.output()).isZero();
        Ended journeys = run(Path.of("frontend"), settings, "npm", "run", "--silent", script);
        System.out.println(journeys.output());
        assertThat(journeys.status())
                .as("%s%n%nThe server's log ends with%n%s", failures(journeys.output()), serverLog())
                .isZero();
    }

    /** What the journeys' runner prints last: each failed journey with its error and its pictures. */
    private static String failures(String output) {
        int begin = output.indexOf("⎯ Failed ");
        return begin < 0 ? output : output.substring(begin);
    }

    private String serverLog() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("server.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static void assumeBrowser() {
        if (BROWSERS.stream().anyMatch(Files::exists) || System.getenv("CHROMIUM") != null) {
            assumeTrue(
                    Files.exists(Path.of("target/classes/static/index.html")),
                    "The pages were not built, so the browser journeys did NOT run.");
            return;
        }
        String missing = "No Chromium or Chrome was found, so the browser journeys did NOT run."
                + " Install one, or set CHROMIUM to its path.";
        if (Boolean.parseBoolean(System.getenv("SAMEBOAT_REQUIRE_BROWSER"))) {
            fail(missing);
        }
        System.err.println("\n*** " + missing + " ***\n");
        assumeTrue(false, missing);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends the server if it runs, starts it on the same database, and returns when it answers. */
    private Path restartScript() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = String.format(
                Locale.ROOT,
                """
                #!/bin/sh
                cd '%1$s'
                if [ -f pid ]; then
                  kill "$(cat pid)"
                  while kill -0 "$(cat pid)" 2>/dev/null; do sleep 0.1; done
                fi
                '%2$s' -Xmx1g -cp '%3$s' -Dsameboat.models='%4$s' org.sameboat.Sameboat --server.port=%5$d \
                  '--spring.datasource.url=jdbc:h2:file:%1$s/db;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0' \
                  >>server.log 2>&1 &
                echo $! >pid
                node -e '
                  const until = Date.now() + 300000;
                  const ask = () => fetch("http://127.0.0.1:%5$d/api/status").then(
                    () => process.exit(0),
                    () => (Date.now() > until ? process.exit(1) : setTimeout(ask, 100)));
                  ask();' || { cat server.log; exit 1; }
                """,
                folder,
                java,
                System.getProperty("java.class.path"),
                Path.of("models").toAbsolutePath(),
                port);
        Path file = folder.resolve("restart.sh");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    record Ended(int status, String output) {}

    private Ended run(Path directory, Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        // Not this process's own streams: the build talks to it over them.
        Path output = Files.createTempFile(folder, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Files.createTempFile(folder, "input", ".empty").toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("SAMEBOAT_URL", "http://127.0.0.1:" + port);
        builder.environment().put("SAMEBOAT_RESTART", restart.toString());
        builder.environment().put("NO_COLOR", "1");
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(45, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return fail("not done after 45 minutes: " + String.join(" ", command) + "\n" + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
