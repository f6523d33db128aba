package org.leaplms.content.internal.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what needs itself, directly or through others: the strongly connected components of a graph (Tarjan), in time that
 * grows with its size and without recursion, since a chain may be as long as a manifest. One use only.
 */
final class Circles {
    private final Map<String, Set<String>> needs;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Set<String> onStack = new LinkedHashSet<>();
    private final List<String> stack = new ArrayList<>();
    private final Set<String> circular = new LinkedHashSet<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    private record Visit(String id, Iterator<String> next) {}

    private Circles(Map<String, Set<String>> needs) {
        this.needs = needs;
    }

    /** The keys that are on a circle, in the order of the map. */
    static List<String> in(Map<String, Set<String>> needs) {
        Circles circles = new Circles(needs);
        needs.keySet().forEach(circles::from);
        return needs.keySet().stream().filter(circles.circular::contains).toList();
    }

    private void from(String start) {
        if (order.containsKey(start)) {
            return;
        }
        enter(start);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.next.hasNext()) {
                follow(visit.id, visit.next.next());
            } else {
                visits.pop();
                leave(visit.id);
            }
        }
    }

    private void enter(String id) {
        order.put(id, order.size());
        low.put(id, order.size() - 1);
        stack.add(id);
        onStack.add(id);
        visits.push(new Visit(id, needs.getOrDefault(id, Set.of()).iterator()));
    }

    private void follow(String id, String needed) {
        if (!order.containsKey(needed)) {
            enter(needed);
        } else if (onStack.contains(needed)) {
            low.merge(id, order.getOrDefault(needed, 0), Math::min);
        }
    }

    private void leave(String id) {
        int lowest = low.getOrDefault(id, 0);
        if (!visits.isEmpty()) {
            low.merge(visits.element().id, lowest, Math::min);
        }
        if (lowest != order.getOrDefault(id, 0)) {
            return;
        }
        boolean alone = stack.get(stack.size() - 1).equals(id);
        String member;
        do {
            member = stack.remove(stack.size() - 1);
            onStack.remove(member);
            if (!alone || needs.getOrDefault(id, Set.of()).contains(id)) {
                circular.add(member);
            }
        } while (!member.equals(id));
    }
}
