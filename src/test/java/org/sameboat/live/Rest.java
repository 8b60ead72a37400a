package org.sameboat.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import tools.jackson.databind.JsonNode;

/** The REST side of a running server, asked as a browser would. */
public final class Rest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    private Rest(int port, @Nullable String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    public static Rest of(int port) {
        return new Rest(port, null);
    }

    public Rest as(@Nullable String other) {
        return new Rest(URI.create(base).getPort(), other);
    }

    /** What came back. */
    public record Reply(int status, String text, HttpResponse<String> response) {

        public JsonNode json() {
            return ContractJson.MAPPER.readTree(text);
        }

        public String code() {
            return json().at("/error/code").asString();
        }
    }

    public Reply get(String path) {
        return exchange("GET", path, null);
    }

    public Reply post(String path, @Nullable String body) {
        return exchange("POST", path, body);
    }

    public Reply delete(String path) {
        return exchange("DELETE", path, null);
    }

    /** Sends files as a form does: name, content, name, content… A part that is not called "file" is named before: part=name. */
    public Reply upload(String path, String... namesAndContents) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            String[] name = namesAndContents[i].split("=", 2);
            form.append("--part\r\nContent-Disposition: form-data; name=\"")
                    .append(name.length == 2 ? name[0] : "file")
                    .append("\"; filename=\"")
                    .append(name[name.length - 1])
                    .append("\"\r\n\r\n")
                    .append(namesAndContents[i + 1])
                    .append("\r\n");
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(form + "--part--\r\n")));
    }

    public Reply exchange(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private Reply send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
