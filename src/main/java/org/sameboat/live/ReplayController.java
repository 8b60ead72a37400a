package org.sameboat.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Coach;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisals;
import org.sameboat.scorecard.Scorecard;
import org.sameboat.scorecard.Scorecards;
import org.sameboat.transcript.ReplayJob;
import org.sameboat.transcript.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Replays of uploaded transcripts, one after another; the latest can be looked into until the server stops. */
@RestController
@RequestMapping(path = "/api/replays", produces = MediaType.APPLICATION_JSON_VALUE)
class ReplayController {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayController.class);
    private static final int KEPT = 10;
    private static final int LONGEST_SCORECARD = 256 * 1024;
    private static final byte[] NOTHING = {};

    private record Owned(ReplayJob job, String owner) {}

    private final Coach coach;
    private final Appraisals appraisals;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "replays"));
    private final Map<String, Owned> jobs = new LinkedHashMap<>();

    ReplayController(Coach coach, Appraisals appraisals, AuditTrail audit, InstantSource clock) {
        this.coach = coach;
        this.appraisals = appraisals;
        this.audit = audit;
        this.clock = clock;
    }

    record Started(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable MultipartFile scorecard,
            @AuthenticationPrincipal Visitor visitor)
            throws IOException {
        byte[] yaml = scorecard == null ? NOTHING : read(scorecard);
        Scorecard judge = yaml.length == 0 ? Scorecards.standard() : Scorecards.read(yaml);
        Path folder = Files.createTempDirectory("sameboat-replay");
        List<Path> paths = new ArrayList<>();
        for (MultipartFile file : files) {
            paths.add(stored(file, Files.createDirectory(folder.resolve(Integer.toString(paths.size())))));
        }
        Roles roles = new Roles(names(agent), names(customer));
        ReplayJob job = new ReplayJob(coach, paths, roles, judge, version(yaml));
        String id = keep(job, visitor.name());
        worker.execute(() -> run(id, job, folder));
        return new Started(id);
    }

    private static byte[] read(MultipartFile scorecard) throws IOException {
        if (scorecard.getSize() > LONGEST_SCORECARD) {
            throw new UnusableInput("SB212", "The scorecard cannot be used: it is longer than a scorecard ever is.");
        }
        return scorecard.getBytes();
    }

    /** Scores by an edited scorecard are others than those by the one before. */
    private static String version(byte[] yaml) {
        return yaml.length == 0 ? "" : UUID.nameUUIDFromBytes(yaml).toString();
    }

    /** Under its own name, for the report, as far as that is a plain one. */
    private static Path stored(MultipartFile file, Path folder) throws IOException {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = given.substring(given.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        name = name.substring(Math.max(0, name.length() - 100));
        Path path = folder.resolve(name.isBlank() || name.startsWith(".") ? "upload" : name);
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, path);
        }
        return path;
    }

    private static List<String> names(@Nullable String given) {
        return given == null
                ? List.of()
                : List.of(given.split(",")).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private synchronized String keep(ReplayJob job, String owner) {
        String id = UUID.randomUUID().toString();
        jobs.put(id, new Owned(job, owner));
        if (jobs.size() > KEPT) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        return id;
    }

    private static void run(String id, ReplayJob job, Path folder) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.error("Replay {} failed: {}", id, Failures.describe(e));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String state(@PathVariable String id, @AuthenticationPrincipal Visitor visitor) {
        return job(id, visitor).state().put("id", id).toString();
    }

    @GetMapping("/{id}/conversations/{index}")
    String conversation(@PathVariable String id, @PathVariable int index, @AuthenticationPrincipal Visitor visitor) {
        return job(id, visitor).conversation(index).toString();
    }

    /** The appraisal of these words, with the engine's scores if nobody has begun one. */
    @PostMapping("/{id}/conversations/{index}/appraisal")
    AppraisalView appraise(@PathVariable String id, @PathVariable int index, @AuthenticationPrincipal Visitor visitor) {
        Appraisal appraisal = appraisals.open(job(id, visitor).appraisal(index, clock.instant()));
        audit.add(new AuditTrail.Entry(clock.instant(), visitor.name(), "appraised", appraisal.id()));
        return AppraisalView.of(appraisal, visitor);
    }

    /** An agent sees the replays that they started; those who look after quality see all. */
    private synchronized ReplayJob job(String id, Visitor visitor) {
        Owned kept = jobs.get(id);
        if (kept == null || !kept.owner().equals(visitor.name()) && !visitor.appraises()) {
            throw new UnusableInput(
                    "SB307", "There is no such replay, or it was too long ago; upload the files again.");
        }
        return kept.job();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
