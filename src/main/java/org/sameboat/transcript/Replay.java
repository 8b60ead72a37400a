package org.sameboat.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.gate.Review;

/** Plays past conversations to the live coach, message by message: it never sees what came later. */
public final class Replay {

    /** Code units in flight at most. */
    private static final int IN_FLIGHT = 16 << 20;

    private final Coach coach;

    private Replay(Coach coach) {
        this.coach = coach;
    }

    public static Replay of(Coach coach) {
        return new Replay(coach);
    }

    /**
     * Takes what comes of a replay, in the order of the files, on one thread.
     *
     * @param <R> what is made of a conversation
     */
    public interface Sink<R> {

        /**
         * How far the replay is; what comes next was found there. Reading runs ahead of it.
         *
         * @param bytes of the files, up to the next result
         */
        void reached(long bytes);

        void conversation(R result);

        void remark(Remark remark);

        /** A conversation could not be replayed because of a fault of the program; the rest goes on. */
        void fault(Transcript transcript, RuntimeException fault);
    }

    private record Found(
            @Nullable Transcript transcript, @Nullable Remark remark, long bytes) {}

    private record Result<R>(
            Found found, @Nullable R made, @Nullable RuntimeException fault) {}

    /**
     * Replays everything at or under the paths on all cores.
     *
     * @param paths files, folders and archives
     * @param importer reads them
     * @param skip conversations at the beginning that were replayed before and are left out
     * @param make what to make of a replayed conversation, on any thread
     * @param sink takes it
     */
    public <R> void run(List<Path> paths, Importer importer, int skip, Function<Replayed, R> make, Sink<R> sink) {
        try (InOrder<Found, Result<R>> work = new InOrder<>(
                found -> replay(found, make), Replay::weight, IN_FLIGHT, result -> handOn(result, sink))) {
            Intake intake = new Intake() {
                private int seen;

                @Override
                public void transcript(Transcript transcript) {
                    if (seen++ >= skip) {
                        work.add(new Found(transcript, null, importer.bytesRead()));
                    }
                }

                @Override
                public void remark(Remark remark) {
                    work.add(new Found(null, remark, importer.bytesRead()));
                }
            };
            paths.forEach(path -> importer.read(path, intake));
        }
    }

    private static int weight(Found found) {
        return found.transcript() == null ? 1 : found.transcript().weight();
    }

    private <R> Result<R> replay(Found found, Function<Replayed, R> make) {
        Transcript transcript = found.transcript();
        if (transcript == null) {
            return new Result<>(found, null, null);
        }
        try {
            return new Result<>(found, make.apply(conversation(transcript)), null);
        } catch (RuntimeException e) {
            return new Result<>(found, null, e);
        }
    }

    private static <R> void handOn(Result<R> result, Sink<R> sink) {
        sink.reached(result.found().bytes());
        if (result.found().remark() != null) {
            sink.remark(result.found().remark());
        } else if (result.made() != null) {
            sink.conversation(result.made());
        } else if (result.found().transcript() != null && result.fault() != null) {
            sink.fault(result.found().transcript(), result.fault());
        }
    }

    /** Replays one conversation. */
    public Replayed conversation(Transcript transcript) {
        List<CoachedTurn> coached = new ArrayList<>();
        List<Turn> window = new ArrayList<>();
        Situation before = coach.situation(Context.of(List.of(), transcript.facts()));
        for (Utterance utterance : transcript.utterances()) {
            Turn turn = utterance.turn();
            int seq = coached.size() + 1;
            window.add(turn);
            if (window.size() > Context.WINDOW) {
                window.remove(0);
            }
            Situation now = coach.situation(new Context(window, seq - window.size(), transcript.facts(), turn.at()));
            Review review = turn.by(Speaker.AGENT) ? coach.review(before, turn.text()) : null;
            coached.add(
                    new CoachedTurn(seq, turn, turn.by(Speaker.CUSTOMER) ? now.reading() : null, now.course(), review));
            before = now;
        }
        return new Replayed(transcript, coached);
    }
}
