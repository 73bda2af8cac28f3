package org.peremena.shared.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The little of Markdown that our pages about problems use (a title, paragraphs, lists, code) as a plain page without styles or scripts. */
final class SimplePage {
    private SimplePage() {}

    static String of(String markdown) {
        var title = markdown.lines().findFirst().orElse("").replaceFirst("^# ", "");
        var body = Stream.of(markdown.strip().split("\n\\s*\n")).map(SimplePage::block).collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title)
            + "</title></head><body><main>\n" + body + "\n</main></body></html>\n";
    }

    private static String block(String block) {
        if (block.startsWith("# ")) return "<h1>" + inline(block.substring(2)) + "</h1>";
        if (block.startsWith("## ")) return "<h2>" + inline(block.substring(3)) + "</h2>";
        if (block.startsWith("- ")) return "<ul>" + Stream.of(block.substring(2).split("\n- ")).map(item -> "<li>" + inline(item) + "</li>").collect(Collectors.joining()) + "</ul>";
        if (block.startsWith("```")) return "<pre>" + escape(block.replaceAll("(?m)^```.*$", "").strip()) + "</pre>";
        return "<p>" + inline(block) + "</p>";
    }

    private static String inline(String text) {
        return escape(text).replaceAll("`([^`]+)`", "<code>$1</code>").replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>").replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
