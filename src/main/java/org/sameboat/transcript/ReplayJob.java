package org.sameboat.transcript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.reading.Reading;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Scorecard;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A replay that somebody watches while it runs, and then looks into. Keeps the first conversations in memory; a week of
 * transcripts is work for the command line.
 */
public final class ReplayJob {

    private static final int MOST_CONVERSATIONS = 1_000;
    private static final long MOST_TEXT = 32L << 20;
    private static final int MOST_PROBLEMS = 500;

    /** What is kept of one conversation: itself, and its entry in the list. */
    private record Shown(Transcript transcript, ObjectNode entry) {}

    private final Coach coach;
    private final Scorecard scorecard;
    private final String version;
    private final List<Path> paths;
    private final Importer importer;
    private final long bytesTotal;
    private final List<Shown> shown = new ArrayList<>();
    private final ArrayNode problems = ContractJson.MAPPER.createArrayNode();
    private String state = "running";
    private int turns;
    private int conversations;
    private long weight;
    private long bytesDone;

    /**
     * A replay that did not begin yet.
     *
     * @param coach the live coach
     * @param paths what to replay
     * @param roles who is who, as far as the user said
     * @param scorecard by which its conversations are scored, if somebody does
     * @param version tells scorecards apart; empty for the one that comes with Sameboat
     */
    public ReplayJob(Coach coach, List<Path> paths, Roles roles, Scorecard scorecard, String version) {
        this.coach = coach;
        this.scorecard = scorecard;
        this.version = version;
        this.paths = List.copyOf(paths);
        this.importer = new Importer(roles, StandardCharsets.UTF_8);
        this.bytesTotal = Importer.bytes(paths);
    }

    /** Replays everything; comes back when it is done. */
    public void run() {
        String end = "failed";
        try {
            Replay.of(coach).run(paths, importer, 0, ReplayJob::shown, new Watched());
            end = "done";
        } finally {
            end(end);
        }
    }

    private synchronized void end(String how) {
        if (conversations > shown.size()) {
            problem(
                    "SB215",
                    "Only the first " + shown.size() + " conversations are shown here; use the command line.",
                    "");
        }
        bytesDone = importer.bytesRead();
        state = how;
    }

    private static Shown shown(Replayed replayed) {
        double anger = 0;
        double frustration = 0;
        for (CoachedTurn turn : replayed.turns()) {
            Reading reading = turn.reading();
            if (reading != null) {
                anger = Math.max(anger, reading.anger().p());
                frustration = Math.max(frustration, reading.frustration().p());
            }
        }
        CoachedTurn last = replayed.turns().get(replayed.turns().size() - 1);
        Transcript transcript = replayed.transcript();
        return new Shown(
                transcript,
                ContractJson.MAPPER
                        .createObjectNode()
                        .put("id", transcript.conversation())
                        .put("file", transcript.file())
                        .put("turns", replayed.turns().size())
                        .put("peakAnger", anger)
                        .put("peakFrustration", frustration)
                        .put("turnedAt", last.course().trend().turnedAt()));
    }

    private synchronized void problem(String code, String message, String file) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.addObject().put("code", code).put("message", message).put("file", file);
        }
    }

    /** How far it is and what was found so far, for the page. */
    public synchronized ObjectNode state() {
        ObjectNode node =
                ContractJson.MAPPER.createObjectNode().put("state", state).put("scorecard", scorecard.name());
        node.putObject("progress")
                .put("turns", turns)
                .put("conversations", conversations)
                .put("bytesRead", bytesDone)
                .put("bytesTotal", bytesTotal);
        ArrayNode list = node.putArray("conversations");
        shown.forEach(one -> list.add(one.entry()));
        node.set("problems", problems.deepCopy());
        return node;
    }

    /**
     * One conversation with all that the coach would have said.
     *
     * @param index its place in the list, from 0
     * @throws UnusableInput SB307 if there is no such conversation
     */
    public ObjectNode conversation(int index) {
        Transcript transcript = transcript(index);
        ObjectNode node = ContractJson.MAPPER
                .createObjectNode()
                .put("id", transcript.conversation())
                .put("file", transcript.file());
        ArrayNode lines = node.putArray("turns");
        List<Turn> said = new ArrayList<>();
        for (CoachedTurn turn : Replay.of(coach).conversation(transcript).turns()) {
            said.add(turn.turn());
            ObjectNode line = TurnLines.of(transcript, turn);
            if (turn.turn().by(Speaker.CUSTOMER)) {
                Context context = Context.of(said, transcript.facts());
                ContractJson.putSuggestions(line, coach.advise(context).suggestions());
            }
            lines.add(line);
        }
        return node;
    }

    /**
     * One conversation as a draft of an appraisal, with the engine's scores.
     *
     * @param index its place in the list, from 0
     * @throws UnusableInput SB307 if there is no such conversation
     */
    public Appraisal appraisal(int index, Instant now) {
        Transcript transcript = transcript(index);
        Replayed replayed = Replay.of(coach).conversation(transcript);
        return Appraisal.draft(
                transcript.fingerprint(version),
                transcript.conversation(),
                scorecard,
                scorecard.assess(replayed.asCase()),
                now);
    }

    private synchronized Transcript transcript(int index) {
        if (index < 0 || index >= shown.size()) {
            throw new UnusableInput("SB307", "There is no such conversation in this replay.");
        }
        return shown.get(index).transcript();
    }

    /** Keeps what comes, as far as there is room. */
    private final class Watched implements Replay.Sink<Shown> {

        @Override
        public void reached(long bytes) {
            synchronized (ReplayJob.this) {
                bytesDone = bytes;
            }
        }

        @Override
        public void conversation(Shown one) {
            synchronized (ReplayJob.this) {
                conversations++;
                turns += one.entry().path("turns").asInt();
                if (shown.size() < MOST_CONVERSATIONS && weight < MOST_TEXT) {
                    weight += one.transcript().weight();
                    shown.add(one);
                }
            }
        }

        @Override
        public void remark(Remark remark) {
            if (remark.kind() != Remark.Kind.DROPPED) {
                String place = remark.place() == null ? "" : ", " + remark.place();
                problem(remark.code(), remark.message(), remark.file() + place);
            }
        }

        @Override
        public void fault(Transcript transcript, RuntimeException fault) {
            problem(
                    "SB299",
                    "This conversation could not be replayed because of a fault in Sameboat.",
                    transcript.file());
        }
    }
}
