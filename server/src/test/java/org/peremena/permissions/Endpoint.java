package org.peremena.permissions;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** «GET /api/chats/{chat}», read from the compiled controllers, so that none can be forgotten. */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, PUT.class, POST.class, PATCH.class, DELETE.class);

    public static Set<Endpoint> ofProgram() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.peremena").stream()
            .flatMap(type -> type.getMethods().stream()).flatMap(method -> METHODS.stream().filter(method::isAnnotatedWith).map(verb -> of(method, verb)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    static Endpoint read(String line) {
        var words = line.split("\\s+");
        return new Endpoint(words[0], words[1]);
    }

    private static Endpoint of(JavaMethod method, Class<? extends Annotation> verb) {
        var ofClass = method.getOwner().tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var ofMethod = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var path = ("/" + ofClass + "/" + ofMethod).replaceAll("/+", "/").replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}");
        return new Endpoint(verb.getSimpleName(), path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    @Override
    public int compareTo(Endpoint other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
