package org.leaplms.lms.internal.xapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** {@link Outline} as JSON text and back. */
public final class OutlineCodec {
    private OutlineCodec() {}

    public static String write(Outline outline) {
        return Json.write(new JsonObject()
                .set("id", outline.id())
                .set("cmi5", outline.cmi5())
                .set("children", nodes(outline.children())));
    }

    private static List<Object> nodes(List<Outline.Node> nodes) {
        List<Object> list = new ArrayList<>();
        nodes.forEach(node -> list.add(node(node)));
        return list;
    }

    private static JsonObject node(Outline.Node node) {
        if (node instanceof Outline.Block block) {
            return new JsonObject().set("id", block.id()).set("children", nodes(block.children()));
        }
        Outline.Unit unit = (Outline.Unit) node;
        JsonObject object = new JsonObject()
                .set("id", unit.id())
                .set("url", unit.url())
                .set("ownWindow", unit.ownWindow())
                .set("moveOn", unit.moveOn());
        setIfThere(object, "masteryScore", unit.masteryScore());
        setIfThere(object, "launchParameters", unit.launchParameters());
        setIfThere(object, "entitlementKey", unit.entitlementKey());
        return object;
    }

    private static void setIfThere(JsonObject object, String name, @Nullable Object value) {
        if (value != null) {
            object.set(name, value);
        }
    }

    public static Outline read(String json) {
        JsonObject object = Json.readObject(json);
        return new Outline(object.text("id"), object.flag("cmi5"), nodesOf(object));
    }

    private static List<Outline.Node> nodesOf(JsonObject parent) {
        return parent.objects("children").stream().map(OutlineCodec::node).toList();
    }

    private static Outline.Node node(JsonObject object) {
        if (object.has("children")) {
            return new Outline.Block(object.text("id"), nodesOf(object));
        }
        return new Outline.Unit(
                object.text("id"),
                object.text("url"),
                object.flag("ownWindow"),
                object.text("moveOn"),
                object.has("masteryScore") ? object.number("masteryScore") : null,
                object.has("launchParameters") ? object.text("launchParameters") : null,
                object.has("entitlementKey") ? object.text("entitlementKey") : null);
    }
}
