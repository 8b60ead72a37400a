package org.sameboat.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.live.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The admin makes, changes and removes the accounts of a small team. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final int SHORTEST = 8;

    /** What bcrypt takes into account. */
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final Tokens tokens;
    private final SignedIn signedIn;

    AccountsController(Accounts accounts, Tokens tokens, SignedIn signedIn) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    record Wanted(@Nullable String password, @Nullable List<String> roles) {}

    record AccountView(String user, List<String> roles) {

        static AccountView of(Accounts.Account account) {
            return new AccountView(
                    account.name(),
                    account.roles().stream().sorted().map(Role::label).toList());
        }
    }

    @GetMapping
    List<AccountView> list() {
        return accounts.list().stream().map(AccountView::of).toList();
    }

    /** Makes an account or changes it; one that exists keeps its password if none is given. Who was signed in must do so again. */
    @PutMapping("/{name}")
    AccountView save(@PathVariable String name, @RequestBody Wanted wanted) {
        if (!NAME.matcher(name).matches() || name.equals("customer") || name.equals("demo")) {
            throw new UnusableInput(
                    "SB408", "A name is 1 to 64 letters, digits, dots, dashes or @, and neither customer nor demo.");
        }
        String password = wanted.password();
        Set<Role> roles = roles(wanted.roles());
        if (name.equals(Accounts.ADMIN) && !roles.contains(Role.ADMIN)) {
            throw new UnusableInput("SB409", "The account admin keeps the role admin, or nobody could make accounts.");
        }
        if (password == null) {
            if (!accounts.change(name, roles)) {
                throw new UnusableInput("SB407", "A new account needs a password of 8 characters or more.");
            }
        } else {
            accounts.save(name, checked(password), roles);
        }
        signOut(name);
        return AccountView.of(new Accounts.Account(name, roles));
    }

    private static String checked(String password) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new UnusableInput("SB407", "A password has 8 characters or more, and 72 bytes at most.");
        }
        return password;
    }

    private static Set<Role> roles(@Nullable List<String> wanted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String label : wanted == null ? List.<String>of() : wanted) {
            Role role = Arrays.stream(Role.values())
                    .filter(r -> r.label().equals(label.toLowerCase(Locale.ROOT)))
                    .filter(r -> r != Role.CUSTOMER && r != Role.DESK)
                    .findFirst()
                    .orElseThrow(() ->
                            new UnusableInput("SB409", "The roles of an account are agent, supervisor, qa and admin."));
            roles.add(role);
        }
        if (roles.isEmpty()) {
            throw new UnusableInput("SB409", "An account needs a role: agent, supervisor, qa or admin.");
        }
        return roles;
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        if (name.equals(Accounts.ADMIN)) {
            throw new UnusableInput("SB409", "The account admin stays, or nobody could make accounts.");
        }
        if (!accounts.remove(name)) {
            throw new UnusableInput("SB307", "There is no such account.");
        }
        signOut(name);
    }

    private void signOut(String name) {
        tokens.revokeAllOf(name);
        signedIn.end(visitor -> visitor.conversation() == null && visitor.name().equals(name));
    }
}
