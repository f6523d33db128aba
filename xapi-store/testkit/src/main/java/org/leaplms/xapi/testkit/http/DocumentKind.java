package org.leaplms.xapi.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document resource and the numbers of its requirements. */
record DocumentKind(String path, String idName, boolean activity, boolean agent, Map<String, Integer> ids) {
    static final List<DocumentKind> ALL = List.of(
            new DocumentKind(
                    "/activities/state",
                    "stateId",
                    true,
                    true,
                    Map.ofEntries(
                            Map.entry("endpoint", 230),
                            Map.entry("PUT", 190),
                            Map.entry("POST", 189),
                            Map.entry("GET", 188),
                            Map.entry("DELETE", 187),
                            Map.entry("one", 192),
                            Map.entry("deleteOne", 191),
                            Map.entry("list", 193),
                            Map.entry("deleteAll", 194),
                            Map.entry("since", 195),
                            Map.entry("sinceBad", 204),
                            Map.entry("DELETEagent", 212),
                            Map.entry("GETagent", 213),
                            Map.entry("POSTagent", 214),
                            Map.entry("PUTagent", 215),
                            Map.entry("DELETEactivityId", 207),
                            Map.entry("GETactivityId", 208),
                            Map.entry("POSTactivityId", 209),
                            Map.entry("PUTactivityId", 210),
                            Map.entry("PUTstateId", 206),
                            Map.entry("POSTstateId", 211),
                            Map.entry("DELETEbad", 196),
                            Map.entry("GETbad", 197),
                            Map.entry("POSTbad", 198),
                            Map.entry("PUTbad", 199),
                            Map.entry("mergeObject", 229),
                            Map.entry("mergeType", 232),
                            Map.entry("postNew", 233),
                            Map.entry("merge", 234),
                            Map.entry("postJson", 235),
                            Map.entry("post", 231),
                            Map.entry("sinceOk", 221))),
            new DocumentKind(
                    "/agents/profile",
                    "profileId",
                    false,
                    true,
                    Map.ofEntries(
                            Map.entry("endpoint", 282),
                            Map.entry("PUT", 273),
                            Map.entry("POST", 272),
                            Map.entry("GET", 274),
                            Map.entry("DELETE", 271),
                            Map.entry("one", 269),
                            Map.entry("list", 270),
                            Map.entry("since", 275),
                            Map.entry("sinceBad", 260),
                            Map.entry("GETagent", 261),
                            Map.entry("DELETEagent", 262),
                            Map.entry("POSTagent", 263),
                            Map.entry("PUTagent", 264),
                            Map.entry("DELETEprofileId", 265),
                            Map.entry("POSTprofileId", 266),
                            Map.entry("PUTprofileId", 267),
                            Map.entry("DELETEbad", 255),
                            Map.entry("POSTbad", 256),
                            Map.entry("PUTbad", 257),
                            Map.entry("GETbad", 258),
                            Map.entry("mergeObject", 284),
                            Map.entry("mergeType", 278),
                            Map.entry("postNew", 280),
                            Map.entry("merge", 279),
                            Map.entry("postJson", 281),
                            Map.entry("post", 283),
                            Map.entry("sinceOk", 268),
                            Map.entry("deleteOne", 259))),
            new DocumentKind(
                    "/activities/profile",
                    "profileId",
                    true,
                    false,
                    Map.ofEntries(
                            Map.entry("endpoint", 311),
                            Map.entry("PUT", 287),
                            Map.entry("POST", 286),
                            Map.entry("GET", 290),
                            Map.entry("DELETE", 285),
                            Map.entry("one", 288),
                            Map.entry("list", 289),
                            Map.entry("since", 294),
                            Map.entry("sinceBad", 295),
                            Map.entry("GETactivityId", 296),
                            Map.entry("DELETEactivityId", 297),
                            Map.entry("POSTactivityId", 298),
                            Map.entry("PUTactivityId", 299),
                            Map.entry("DELETEprofileId", 300),
                            Map.entry("POSTprofileId", 301),
                            Map.entry("PUTprofileId", 302),
                            Map.entry("mergeObject", 313),
                            Map.entry("mergeType", 309),
                            Map.entry("postNew", 310),
                            Map.entry("merge", 308),
                            Map.entry("postJson", 314),
                            Map.entry("post", 312),
                            Map.entry("sinceOk", 303),
                            Map.entry("deleteOne", 291),
                            Map.entry("POSTtaken", 292),
                            Map.entry("PUTtaken", 293))));

    int id(String what) {
        return ids.getOrDefault(what, 140);
    }

    boolean state() {
        return idName.equals("stateId");
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(idName));
        if (activity) {
            names.add("activityId");
        }
        if (agent) {
            names.add("agent");
        }
        return names;
    }

    String[] parameters(Lab lab, String id, String without) {
        List<String> list = new ArrayList<>();
        for (String name : names()) {
            if (!name.equals(without)) {
                list.add(name);
                list.add(name.equals("agent") ? lab.agent("d") : name.equals("activityId") ? lab.iri("d") : id);
            }
        }
        return list.toArray(new String[0]);
    }

    String query(Lab lab, String id) {
        return Lab.query(parameters(lab, id, ""));
    }
}
