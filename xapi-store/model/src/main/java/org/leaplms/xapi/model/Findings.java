package org.leaplms.xapi.model;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonValue;

/** Collects what is wrong in one JSON text; places are looked up only when something is. */
final class Findings {
    private static final int MOST = 50;

    private final JsonValue root;
    private final List<Finding> list = new ArrayList<>(0);

    Findings(JsonValue root) {
        this.root = root;
    }

    void add(Requirement requirement, JsonValue at) {
        add(requirement, at, "");
    }

    void add(Requirement requirement, JsonValue at, String detail) {
        if (list.size() < MOST) {
            list.add(new Finding(requirement, root.pointerTo(at), detail));
        }
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Finding> list() {
        return list;
    }

    static Finding of(JsonException e) {
        Requirement requirement =
                switch (e.fault()) {
                    case SYNTAX -> Requirement.MALFORMED_JSON;
                    case DUPLICATE_NAME -> Requirement.DUPLICATE_NAME;
                    case ENCODING -> Requirement.NOT_UTF8;
                    case LIMIT -> Requirement.TOO_COMPLEX;
                };
        String place = e.line() > 0 ? " (" + e.line() + ":" + e.column() + ")" : "";
        return new Finding(requirement, "", e.getMessage() + place);
    }
}
