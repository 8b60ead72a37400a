package org.sameboat.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sameboat.coaching.ContractJson;
import tools.jackson.databind.JsonNode;

/** Customers who write at a steady rate, each on a connection of their own, and agents who watch the coaching. */
final class Traffic {

    private static final int PER_AGENT = 100;
    private static final List<String> TEXTS = List.of(
            "Hello, could you tell me where my parcel is?",
            "I have been waiting for my refund for three weeks and nobody answers me.",
            "This is ridiculous. I explained it twice already and you send me the same text again!",
            "Ok, thank you. When will the technician come?",
            "Your app logs me out whenever I open the invoice, I can't pay like this.");

    private final ServerProcess server;
    private final String agentToken;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Long> echoAfter = new ConcurrentHashMap<>();
    private final Map<String, Long> sentAtOfSeq = new ConcurrentHashMap<>();
    private final Map<String, Long> coachedAt = new ConcurrentHashMap<>();
    private final Map<String, Integer> echoes = new ConcurrentHashMap<>();

    private record Customer(String id, String destination, StompLine line) {}

    private Traffic(ServerProcess server, String agentToken) {
        this.server = server;
        this.agentToken = agentToken;
    }

    static Traffic open(ServerProcess server, int conversations) throws IOException {
        String agent =
                server.json("POST", "/api/sessions", "{}", null).get("token").asString();
        Traffic traffic = new Traffic(server, agent);
        HttpClient http = HttpClient.newHttpClient();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            JsonNode opened = server.json("POST", "/api/conversations", "{}", agent);
            String id = opened.get("id").asString();
            ids.add(id);
            StompLine line = StompLine.connect(
                            http,
                            server.port(),
                            opened.get("customerToken").asString(),
                            frame -> traffic.shown(id, frame))
                    .join();
            line.subscribe("m", "/topic/conversations/" + id);
            traffic.customers.add(new Customer(id, "/app/conversations/" + id + "/messages", line));
        }
        for (int from = 0; from < ids.size(); from += PER_AGENT) {
            CompletableFuture<StompLine> watching = StompLine.connect(http, server.port(), agent, traffic::coached);
            StompLine line = watching.join();
            for (String id : ids.subList(from, Math.min(ids.size(), from + PER_AGENT))) {
                line.subscribe(id, "/topic/conversations/" + id + "/coaching");
            }
        }
        return traffic;
    }

    /** Connections to a bare echo, which answers on the topic that it was sent to. */
    static Traffic bare(ServerProcess server, int connections) {
        Traffic traffic = new Traffic(server, "");
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < connections; i++) {
            String topic = "/topic/" + i;
            StompLine line = StompLine.connect(http, server.port(), "none", frame -> traffic.shown(topic, frame))
                    .join();
            line.subscribe("m", topic);
            traffic.customers.add(new Customer(topic, topic, line));
        }
        return traffic;
    }

    private void shown(String id, StompLine.Frame frame) {
        long now = System.nanoTime();
        if (frame.command().equals("MESSAGE")) {
            JsonNode message = ContractJson.MAPPER.readTree(frame.body());
            String clientId = message.get("clientId").asString();
            Long sent = sentAt.get(clientId);
            if (sent != null) {
                echoAfter.put(clientId, now - sent);
                sentAtOfSeq.put(id + "/" + message.path("seq").asLong(), sent);
            }
            echoes.merge(clientId, 1, Integer::sum);
        }
    }

    private void coached(StompLine.Frame frame) {
        long now = System.nanoTime();
        if (frame.command().equals("MESSAGE")) {
            String[] path = frame.headers().get("destination").split("/");
            JsonNode coaching = ContractJson.MAPPER.readTree(frame.body());
            coachedAt.put(path[3] + "/" + coaching.get("seq").asLong(), now);
        }
    }

    /** Sends at a steady rate, each message when it is due, whether or not earlier ones were answered. */
    void send(int perSecond, int seconds, String label) {
        long begin = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begin + i * gap;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Customer customer = customers.get((int) ((i * 7919L) % customers.size()));
            String clientId = label + "-" + i;
            String body = ContractJson.MAPPER
                    .createObjectNode()
                    .put("clientId", clientId)
                    .put("text", TEXTS.get(i % TEXTS.size()))
                    .toString();
            sentAt.put(clientId, System.nanoTime());
            customer.line().message(customer.destination(), body, clientId);
        }
    }

    /** Waits until everything was echoed and coached, or nothing came for some seconds. */
    void settle(boolean coaching) {
        int before = -1;
        while (true) {
            int now = echoAfter.size() + coachedAt.size();
            boolean all = echoAfter.size() >= sentAt.size() && (!coaching || coachedAt.size() >= sentAt.size());
            if (all || now == before) {
                return;
            }
            before = now;
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        }
    }

    int sent() {
        return sentAt.size();
    }

    Latencies echo() {
        return Latencies.ofNanos(echoAfter.values());
    }

    Latencies coaching() {
        Map<String, Long> after = new HashMap<>();
        coachedAt.forEach((seq, at) -> {
            Long sent = sentAtOfSeq.get(seq);
            if (sent != null) {
                after.put(seq, at - sent);
            }
        });
        return Latencies.ofNanos(after.values());
    }

    long doubledEchoes() {
        return echoes.values().stream().filter(n -> n > 1).count();
    }

    /** What the server stored, by conversation, as it tells afterwards. */
    List<JsonNode> stored() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Customer customer : customers) {
            JsonNode messages =
                    server.json("GET", "/api/conversations/" + customer.id() + "/messages", null, agentToken);
            if (!messages.isEmpty()) {
                all.add(messages);
            }
        }
        return all;
    }

    long heap() throws IOException {
        return server.heap(agentToken);
    }
}
