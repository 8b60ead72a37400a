package org.sameboat.live;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Appended;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.conversation.Utterance;
import org.springframework.util.IdGenerator;

/** Takes a message in: stored first, shown to both sides next, and coached when there is time. */
class Chat {

    private final Conversations conversations;
    private final Audience audience;
    private final Relay relay;
    private final CoachingQueue coaching;
    private final PrivacyMask mask;
    private final LiveSettings settings;
    private final IdGenerator ids;
    private final InstantSource clock;

    /** Commit and broadcast of one conversation happen under one of these, so that both have the same order. */
    private final Object[] turnstiles =
            IntStream.range(0, 1024).mapToObj(i -> new Object()).toArray();

    Chat(
            Conversations conversations,
            Audience audience,
            Relay relay,
            CoachingQueue coaching,
            PrivacyMask mask,
            LiveSettings settings,
            IdGenerator ids,
            InstantSource clock) {
        this.conversations = conversations;
        this.audience = audience;
        this.relay = relay;
        this.coaching = coaching;
        this.mask = mask;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores what a visitor says and shows it to both sides.
     *
     * @return the stored message; a repetition gives the first one and is shown to nobody
     */
    Appended say(Visitor visitor, String conversation, Said said) {
        String text = Wording.checked(said.text(), "text", settings.messageLength());
        String clientId = Wording.checked(said.clientId(), "clientId", 100);
        Utterance utterance = new Utterance(
                ids.generateId().toString(),
                clientId,
                visitor.side(),
                visitor.name(),
                visitor.is(Role.SUPERVISOR),
                mask.mask(visitor.side(), text),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Appended appended;
        synchronized (turnstiles[Math.floorMod(conversation.hashCode(), turnstiles.length)]) {
            requireRoom(conversation);
            appended = conversations.append(conversation, utterance);
            if (appended.first() && !relay.isOn()) {
                audience.message(appended.conversation(), appended.message());
            }
        }
        if (appended.first() && appended.message().speaker() == Speaker.CUSTOMER) {
            coaching.add(conversation, appended.message().seq());
        }
        return appended;
    }

    private void requireRoom(String conversation) {
        boolean full = conversations
                .find(conversation)
                .filter(found -> found.lastSeq() >= settings.conversationMessages())
                .isPresent();
        if (full) {
            throw new UnusableInput("SB309", "This conversation is full; open a new one and go on there.");
        }
    }

    /** What a visitor says. */
    record Said(@Nullable String clientId, @Nullable String text) {}
}
