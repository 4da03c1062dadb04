using System.Globalization;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>How a question of the wheel was scored on a day, checked. A later one on the same day takes its place.</summary>
/// <param name="Question">The name of the question.</param>
/// <param name="Day">The day.</param>
/// <param name="Score">0 no information, 1 poor, 2 to be improved, 3 fair, 4 strong, 5 excellent.</param>
/// <param name="Reason">Why; null only for a score of 0.</param>
/// <param name="Evidence">What shows it: a title, a link; null where none is given.</param>
public sealed record WheelMark(string Question, DateOnly Day, int Score, string? Reason, string? Evidence)
{
    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    private const int LongestReason = 600;

    /// <summary>Checks what a form says of some questions; those without a score are left out.</summary>
    /// <param name="entries">What was filled in, at most one a question.</param>
    /// <param name="questions">The names of the questions that there are.</param>
    /// <param name="day">The day on which they were scored, <c>2026-11-26</c>.</param>
    /// <param name="today">The day; nobody scores ahead.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong; the field of a question is <c>score-NAME</c>.</exception>
    public static IReadOnlyList<WheelMark> From(IEnumerable<WheelEntry> entries, IReadOnlyCollection<string> questions, string day, DateOnly today)
    {
        var problems = new FieldProblems();
        var scored = DayText.ReadRequired(day, "scored_on", problems);
        if (scored > today)
            problems.Add("scored_on", "in-the-future", day, Phrase.Of("a score is of a day that has come"));
        var marks = entries.Where(entry => questions.Contains(entry.Question) && entry.Score.Length > 0).Select(entry => Read(entry, scored ?? today, problems)).ToList();
        if (marks.Count == 0)
            problems.Add("scored_on", "nothing-scored", "", Phrase.Of("score at least one question"));
        problems.ThrowIfAny();
        return marks;
    }

    private static WheelMark Read(WheelEntry entry, DateOnly day, FieldProblems problems)
    {
        if (!int.TryParse(entry.Score, NumberStyles.None, CultureInfo.InvariantCulture, out var score) || score > Highest)
            problems.Add("score-" + entry.Question, "bad-score", entry.Score.Length > 20 ? "" : entry.Score, Phrase.Of("choose a score from 0 to 5"));
        var reason = PlainText.ReadLine(entry.Reason, "reason-" + entry.Question, LongestReason, problems);
        if (score > 0 && reason is null && (entry.Reason?.Length ?? 0) <= LongestReason)
            problems.Add("reason-" + entry.Question, "missing", "", Phrase.Of("say in a line why this score"));
        return new(entry.Question, day, score, reason, PlainText.ReadLine(entry.Evidence, "evidence-" + entry.Question, 300, problems));
    }
}

/// <summary>What a form says about a question, unchecked.</summary>
/// <param name="Question">The name of the question.</param>
/// <param name="Score">The score.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record WheelEntry(string Question, string Score, string? Reason, string? Evidence);
