package org.sameboat.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.UnusableInput;

/**
 * The fine-tuned encoder: a text in its context to the scores of its heads and a sentence vector, by one pass on the
 * caller's thread. Thread-safe. The latest encodings are kept, since the turns of a conversation are read again with
 * each new one.
 */
public final class Encoder {

    /** Turns before a message that the encoder was trained to see. */
    private static final int TURNS = 3;

    /** Turns before a draft that the encoder was trained to see. */
    private static final int DRAFT_TURNS = 8;

    /** Encodings that are kept; a few kilobytes each. */
    private static final int KEPT = 2_000;

    private final CompletableFuture<Model> model;
    private final Cache<EncoderInput, Encoding> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Model(OrtEnvironment environment, OrtSession session, WordPieces split, EncoderFormat format) {}

    private Encoder(CompletableFuture<Model> model) {
        this.model = model;
    }

    /**
     * @param folder with {@code encoder.onnx}, {@code encoder.json} and {@code tokenizer.json}
     * @throws UnusableInput SB501 if one is missing or broken
     */
    public static Encoder load(Path folder) {
        Encoder encoder = begin(folder, 1);
        encoder.ready();
        return encoder;
    }

    /**
     * Begins to load the same and does not wait for it; {@link #ready} does, and so does whoever first uses it.
     *
     * @param threads by which one pass is made; more are sooner done with one text, one is cheapest for many. The numbers
     *     are the same.
     */
    public static Encoder begin(Path folder, int threads) {
        return new Encoder(CompletableFuture.supplyAsync(() -> read(folder, threads)));
    }

    /**
     * Waits until it is loaded.
     *
     * @throws UnusableInput SB501 if a file is missing or broken
     */
    public void ready() {
        model();
    }

    private Model model() {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnusableInput unusable) {
                throw unusable;
            }
            throw e;
        }
    }

    private static Model read(Path folder, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // A thread that spins while it waits takes its core from others.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setInterOpNumThreads(1);
            EncoderFormat format = EncoderFormat.read(folder.resolve("encoder.json"));
            WordPieces split = new WordPieces(folder.resolve("tokenizer.json"));
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session =
                    environment.createSession(folder.resolve("encoder.onnx").toString(), options);
            return new Model(environment, session, split, format);
        } catch (IOException | OrtException e) {
            UnusableInput unusable = new UnusableInput(
                    "SB501", "The encoder in " + folder + " is missing or broken; restore it or use the fast tier.");
            unusable.initCause(e);
            throw unusable;
        }
    }

    /** Reads the latest turn of a context in the light of the three turns before it. */
    public Encoding encode(Context context) {
        return encode(EncoderInput.of(context, TURNS));
    }

    /**
     * Reads a reply in the light of the customer's message that it answers.
     *
     * @param before the customer's message, empty if there is none
     */
    public Encoding encode(String before, String text) {
        return encode(new EncoderInput(text, before.isEmpty() ? "" : "customer: " + before, null));
    }

    /** Reads a whole draft in the light of the facts of the case and the latest turns of the conversation. */
    public Encoding encodeDraft(Context context, String draft) {
        return encode(EncoderInput.ofDraft(context, draft, DRAFT_TURNS));
    }

    Encoding encode(EncoderInput input) {
        return kept.get(input, this::run);
    }

    private Encoding run(EncoderInput input) {
        Model loaded = model();
        EncoderInput.Places places =
                input.places(loaded.split(), loaded.format().input());
        try (OnnxTensor ids = tensor(places.ids(), loaded);
                OnnxTensor mask = tensor(places.mask(), loaded);
                OnnxTensor types = tensor(places.types(), loaded);
                OrtSession.Result result = loaded.session()
                        .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return new Encoding(
                    loaded.format().heads(),
                    ((float[][]) value(result, "heads"))[0],
                    ((float[][]) value(result, "sentence"))[0],
                    places.pieces(),
                    ((float[][][]) value(result, "tokens"))[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed", e);
        }
    }

    private static OnnxTensor tensor(long[] row, Model loaded) throws OrtException {
        return OnnxTensor.createTensor(loaded.environment(), new long[][] {row});
    }

    private static Object value(OrtSession.Result result, String name) throws OrtException {
        return result.get(name)
                .orElseThrow(() -> new IllegalStateException("the encoder has no output " + name))
                .getValue();
    }
}
