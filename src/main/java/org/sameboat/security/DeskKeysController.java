package org.sameboat.security;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.live.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for machines: a help desk that opens conversations, a monitor that reads the metrics. */
@RestController
@RequestMapping("/api/desk-keys")
class DeskKeysController {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Duration LASTS = Duration.ofDays(365);

    private final Tokens tokens;

    DeskKeysController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A key, shown once. */
    record DeskKey(String name, String key) {}

    /** Makes a key; an older one of that name ends. */
    @PutMapping("/{name}")
    DeskKey make(@PathVariable String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInput("SB408", "A name is 1 to 64 letters, digits, dots or dashes.");
        }
        tokens.revokeAllOf(machine(name));
        return new DeskKey(
                name,
                tokens.issue(machine(name), Set.of(Role.DESK), null, LASTS).token());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String name) {
        tokens.revokeAllOf(machine(name));
    }

    /** No account may be called so. */
    private static String machine(String name) {
        return "desk:" + name;
    }
}
