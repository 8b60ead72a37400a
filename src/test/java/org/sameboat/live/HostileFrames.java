package org.sameboat.live;

import java.util.List;
import java.util.Random;

/** Frames that no honest client sends; the same seed gives the same frames. */
final class HostileFrames {

    private static final List<String> COMMANDS = List.of(
            "SEND",
            "SUBSCRIBE",
            "UNSUBSCRIBE",
            "CONNECT",
            "STOMP",
            "DISCONNECT",
            "ACK",
            "NACK",
            "BEGIN",
            "COMMIT",
            "ABORT",
            "MESSAGE",
            "RECEIPT",
            "ERROR",
            "CONNECTED",
            "DELETE",
            "send",
            "");
    private static final List<String> ENDS =
            List.of("messages", "draft", "ask", "feedback", "coaching", "", "x/../messages");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "42",
            "\"text\"",
            "{\"text\":null}",
            "{\"clientId\":{},\"text\":[]}",
            "{\"clientId\":\"1\",\"text\":\"\\ud800\"}",
            "{\"clientId\":\"1\",\"text\":\"\\u0000\"}",
            "{\"speaker\":\"agent\",\"clientId\":\"\",\"text\":\"I am the agent.\"}",
            "{\"suggestionId\":\"' or 1=1 --\",\"outcome\":\"used\"}",
            "{\"draftId\":\"d\",\"text\":\"<img src=x onerror=alert(1)>\"}");

    private final Random random;
    private final String own;
    private final String foreign;

    /**
     * Frames of a customer.
     *
     * @param own the conversation that the sender may write to
     * @param foreign one that they may not
     */
    HostileFrames(long seed, String own, String foreign) {
        this.random = new Random(seed);
        this.own = own;
        this.foreign = foreign;
    }

    String next() {
        return switch (random.nextInt(8)) {
            case 0 -> noise(1 + random.nextInt(500));
            case 1 -> frame("SEND", "destination:" + destination(), pick(BODIES));
            case 2 -> frame("SUBSCRIBE", "id:" + random.nextInt(3) + "\ndestination:" + destination(), "");
            case 3 -> frame(pick(COMMANDS), "destination:" + destination() + "\n" + noise(20), pick(BODIES));
            case 4 -> frame("SEND", "destination:/app/conversations/" + own + "/messages", nested());
            case 5 -> frame("SEND", header(), pick(BODIES));
            case 6 ->
                frame(
                        "CONNECT",
                        "accept-version:" + random.nextInt(9) + "\nheart-beat:" + noise(5) + "\nAuthorization:Bearer "
                                + noise(43),
                        "");
            default ->
                frame(
                        "SEND",
                        "content-length:" + (random.nextInt() - 5) + "\ndestination:" + destination(),
                        pick(BODIES));
        };
    }

    private String header() {
        return random.nextBoolean()
                ? "x:" + "h".repeat(random.nextInt(200_000))
                : "x:1\n".repeat(random.nextInt(5_000)) + "destination:" + destination();
    }

    private String nested() {
        int depth = random.nextInt(20_000);
        return "{\"clientId\":\"1\",\"text\":" + "[".repeat(depth) + "]".repeat(random.nextInt(depth + 1)) + "}";
    }

    private String destination() {
        return switch (random.nextInt(8)) {
            case 0 -> "/app/conversations/" + foreign + "/" + pick(ENDS);
            case 1 -> "/topic/conversations/" + foreign;
            case 2 -> "/topic/conversations/" + foreign + "/coaching";
            case 3 -> "/topic/" + pick(List.of("**", "*", "desk", "conversations/*", "conversations/" + own + "/**"));
            case 4 -> "/user/" + pick(List.of("demo/queue/reviews", "customer/queue/errors", "queue/../x", "queue/**"));
            case 5 -> "/queue/errors-user" + noise(8);
            case 6 -> "/app/conversations/" + noise(1 + random.nextInt(100)) + "/messages";
            default -> noise(1 + random.nextInt(2_000));
        };
    }

    private static String frame(String command, String headers, String body) {
        return command + "\n" + headers + "\n\n" + body + "\0";
    }

    /** Text of all kinds, without half characters, which a WebSocket cannot carry. */
    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.appendCodePoint(random.nextInt(4) == 0 ? 0xA0 + random.nextInt(0x2000) : 1 + random.nextInt(126));
        }
        return noise.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
