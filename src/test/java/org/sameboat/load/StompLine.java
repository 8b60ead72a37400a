package org.sameboat.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A STOMP connection that costs little, so that a thousand of them fit beside the server they measure. */
final class StompLine implements WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();
    private final Consumer<Frame> frames;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private StompLine(Consumer<Frame> frames) {
        this.frames = frames;
    }

    record Frame(String command, Map<String, String> headers, String body) {}

    static CompletableFuture<StompLine> connect(HttpClient http, int port, String token, Consumer<Frame> frames) {
        StompLine line = new StompLine(frames);
        return http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), line)
                .thenCompose(socket -> {
                    line.socket = socket;
                    line.send("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\nAuthorization:Bearer "
                            + token + "\n\n\0");
                    return line.connected;
                })
                .thenApply(nothing -> line);
    }

    void subscribe(String id, String destination) {
        send("SUBSCRIBE\nid:" + id + "\nreceipt:" + id + "\ndestination:" + destination + "\n\n\0");
    }

    void message(String destination, String body, String receipt) {
        send("SEND\ndestination:" + destination + "\nreceipt:" + receipt + "\n\n" + body + "\0");
    }

    /** One after another, as the socket wants it. */
    private synchronized void send(String frame) {
        sending = sending.handle((done, failed) -> null).thenCompose(done -> socket.sendText(frame, true));
    }

    void abort() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take();
        }
        from.request(1);
        return null;
    }

    private void take() {
        int end;
        while ((end = partial.indexOf("\0")) >= 0) {
            Frame frame = parse(partial.substring(0, end).stripLeading());
            partial.delete(0, end + 1);
            if (frame.command().equals("CONNECTED")) {
                connected.complete(null);
            } else {
                frames.accept(frame);
            }
        }
        if (partial.toString().isBlank()) {
            partial.setLength(0);
        }
    }

    private static Frame parse(String text) {
        int blank = text.indexOf("\n\n");
        String[] head = text.substring(0, blank).split("\n");
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.putIfAbsent(
                    head[i].substring(0, colon), head[i].substring(colon + 1).strip());
        }
        return new Frame(head[0].strip(), headers, text.substring(blank + 2));
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        connected.completeExceptionally(failure);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        connected.completeExceptionally(new IllegalStateException("closed: " + status + " " + reason));
        return null;
    }
}
