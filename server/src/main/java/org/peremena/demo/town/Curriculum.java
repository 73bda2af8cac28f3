package org.peremena.demo.town;

import java.util.List;

/** Which subjects a grade has, and which methodical association teaches a subject. */
final class Curriculum {
    private static final List<String> PRIMARY = List.of("Русский язык", "Литературное чтение", "Математика", "Окружающий мир", "Английский язык", "Музыка", "Физическая культура");
    private static final List<String> MIDDLE = List.of("Русский язык", "Литература", "Математика", "Английский язык", "История", "География", "Биология", "Технология", "Физическая культура");
    private static final List<String> UPPER =
        List.of("Русский язык", "Литература", "Алгебра", "Геометрия", "Английский язык", "История", "Обществознание", "География", "Биология", "Физика", "Химия", "Информатика", "ОБЗР", "Физическая культура");

    private Curriculum() {}

    static List<String> subjects(int grade) {
        if (grade <= 4) return PRIMARY;
        return grade <= 6 ? MIDDLE : UPPER;
    }

    static String association(String subject) {
        return switch (subject) {
            case "Русский язык", "Литература" -> "МО учителей русского языка и литературы";
            case "Математика", "Алгебра", "Геометрия", "Информатика" -> "МО учителей математики и информатики";
            case "Физика", "Химия", "Биология", "География" -> "МО учителей естественных наук";
            case "История", "Обществознание" -> "МО учителей истории и обществознания";
            case "Английский язык" -> "МО учителей иностранных языков";
            default -> "МО учителей искусств, технологии и физической культуры";
        };
    }
}
