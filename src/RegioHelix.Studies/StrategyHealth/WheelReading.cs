using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>The wheel as it stands on a day: of each question the latest score on or before it.</summary>
internal static class WheelReading
{
    public static HealthWheel Of(IReadOnlyList<WheelQuestion> questions, IReadOnlyList<WheelMark> marks, DateOnly day, DateOnly? since)
    {
        IReadOnlyList<WheelLine> lines = [.. questions.Select(question => Line(question, Find(marks, question, day), since is { } other ? Find(marks, question, other)?.Score : null))];
        IReadOnlyList<WheelStep> steps = [.. questions.DistinctBy(question => question.Step).Select(step => Step(step, [.. lines.Where(line => line.Step == step.Step)]))];
        var names = questions.Select(question => question.Name).ToHashSet();
        var days = marks.Where(mark => names.Contains(mark.Question) && mark.Day <= day).Select(mark => mark.Day).Distinct().Order();
        return new(HealthWriter.Wheel(lines, steps), since is { } compared ? HealthWriter.Compared(lines, compared) : null, lines, steps, [.. days.Select(at => Day(questions, marks, at))]);
    }

    private static WheelMark? Find(IReadOnlyList<WheelMark> marks, WheelQuestion question, DateOnly day) => marks.Where(mark => mark.Question == question.Name && mark.Day <= day).MaxBy(mark => mark.Day);

    private static WheelLine Line(WheelQuestion question, WheelMark? mark, int? before) => new(
        question.Name, question.Step, new LocalText(question.English, question.Dutch), new LocalText(question.Ask, question.DutchAsk), question.Origin.Mark, question.Origin.Source,
        mark?.Score, mark?.Day, mark?.Reason, mark?.Evidence, before, mark?.Score - before);

    private static WheelStep Step(WheelQuestion step, IReadOnlyList<WheelLine> lines) =>
        new(step.Step, new LocalText(step.StepEnglish, step.StepDutch), lines.Count, lines.Count(line => line.Score is not null), Mean(lines.Select(line => line.Score)));

    private static WheelDay Day(IReadOnlyList<WheelQuestion> questions, IReadOnlyList<WheelMark> marks, DateOnly day)
    {
        var scores = questions.Select(question => (question.Step, Find(marks, question, day)?.Score)).ToList();
        return new(day, scores.Count(one => one.Score is not null), Mean(scores.Select(one => one.Score)), [.. scores.GroupBy(one => one.Step).Select(step => Mean(step.Select(one => one.Score)))]);
    }

    // What has no score is left out, and is not 0: 0 says that somebody looked and found nothing.
    private static double? Mean(IEnumerable<int?> scores) => scores.Average();
}
