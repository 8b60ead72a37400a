package org.sameboat.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sameboat.live.Role;

/** Roles as one column of words. */
final class RolesColumn {

    private RolesColumn() {}

    static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    static Set<Role> read(String column) {
        return Arrays.stream(column.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
