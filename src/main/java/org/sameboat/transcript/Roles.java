package org.sameboat.transcript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sameboat.conversation.Speaker;

/**
 * Which speaker a name stands for, as far as names tell: the user's own mapping first, then the words that desks use for
 * both sides. Case does not matter.
 */
public final class Roles {

    private static final Map<String, Speaker> KNOWN = new HashMap<>();

    static {
        know(Speaker.AGENT, "agent", "advisor", "adviser", "rep", "representative", "csr", "operator", "support");
        know(Speaker.AGENT, "support agent", "customer service", "customer support", "service", "staff", "admin");
        know(Speaker.AGENT, "teammate", "human_agent", "helpdesk", "help desk", "specialist", "associate");
        know(Speaker.CUSTOMER, "customer", "client", "user", "caller", "visitor", "guest", "end_user", "end user");
        know(Speaker.CUSTOMER, "enduser", "end-user", "consumer", "contact", "lead", "requester", "member");
        know(Speaker.CUSTOMER, "passenger", "tenant", "patient", "buyer", "shopper", "enquirer", "subscriber");
        know(Speaker.BOT, "bot", "chatbot", "virtual assistant", "automated_agent", "assistant", "ivr", "answer bot");
        know(Speaker.SYSTEM, "system", "event", "automation", "notice");
    }

    private final Map<String, Speaker> named = new HashMap<>();

    /**
     * @param agents names or ids that the user says are agents
     * @param customers names or ids that the user says are customers
     */
    public Roles(List<String> agents, List<String> customers) {
        agents.forEach(name -> named.put(key(name), Speaker.AGENT));
        customers.forEach(name -> named.put(key(name), Speaker.CUSTOMER));
    }

    public static Roles none() {
        return new Roles(List.of(), List.of());
    }

    private static void know(Speaker speaker, String... names) {
        Arrays.stream(names).forEach(name -> KNOWN.put(name, speaker));
    }

    /** What the user said this name or id is. */
    Optional<Speaker> said(String name) {
        return Optional.ofNullable(named.get(key(name)));
    }

    /** What this name or id is, by the user's word or by its own ("Agent 2", "CUSTOMER"). */
    Optional<Speaker> of(String name) {
        Optional<Speaker> said = said(name);
        return said.isPresent() ? said : Optional.ofNullable(KNOWN.get(withoutNumber(key(name))));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutNumber(String key) {
        int end = key.length();
        while (end > 0 && (Character.isDigit(key.charAt(end - 1)) || " #".indexOf(key.charAt(end - 1)) >= 0)) {
            end--;
        }
        return key.substring(0, end);
    }
}
