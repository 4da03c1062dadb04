using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Studies;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Problems;

/// <summary>Why a page cannot be shown: what the error page and the problem details of its twin both say.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Explanation">In a sentence or two; null for the standing text of the status.</param>
/// <param name="Suggestions">What was perhaps meant.</param>
/// <param name="Offers">Switches with which the same page can be shown.</param>
/// <param name="Problems">What is wrong with the user's data.</param>
public sealed record PageProblem(
    int Status, LocalText? Explanation, IReadOnlyList<SearchHit> Suggestions, IReadOnlyList<SwitchOffer> Offers, IReadOnlyList<Problem> Problems)
{
    /// <summary>What its title, and its advice where it has no explanation, are called among the texts; null for the status' own.</summary>
    public string? Title { get; init; }

    /// <summary>After how many seconds it is worth trying again; null where that is not known.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>More people ask at once than are answered at once.</summary>
    public static PageProblem Busy { get; } = Of(503) with { Title = "Busy", RetryAfter = 5 };

    /// <summary>Another answer than success, without more to say.</summary>
    public static PageProblem Of(int status) => new(status, null, [], [], []) { RetryAfter = status == 503 ? 30 : null };

    /// <summary>Something that the product stands on is away: nobody asked for anything wrong, and it passes.</summary>
    public static PageProblem Of(Outage outage) => Of(503) with { Title = outage.ToString(), RetryAfter = outage == Outage.Registry ? 10 : 60 };

    /// <summary>A study has no answer.</summary>
    public static PageProblem Of(StudyRefusedException refused) => new(StatusOf(refused.Reason), refused.Explanation, refused.Suggestions, refused.Offers, [])
    {
        Title = refused.Reason == Studies.RefusalReason.Unreadable ? "Unreadable" : null,
    };

    /// <summary>The registry refused. Of what is not there, and of what may not be known, it says the same.</summary>
    public static PageProblem Of(RefusedException refused) => refused.Reason switch
    {
        Registry.RefusalReason.NotFound => Of(404),
        Registry.RefusalReason.NotAllowed => new(403, Say(refused.Explanation), [], [], []) { Title = "Role" },
        _ => new(409, Say(refused.Explanation), [], [], []) { Title = "Conflict" },
    };

    /// <summary>Figures were found damaged while they were read; asked again, the former ones are there.</summary>
    public static PageProblem Of(DamagedFiguresException damaged) => new(503, Say(damaged.Problems[0].Advice), [], [], []) { Title = "Unreadable" };

    /// <summary>The user's data cannot be taken.</summary>
    public static PageProblem Of(ProblemsException problems) => new(400, null, [], [], problems.Problems);

    private static int StatusOf(Studies.RefusalReason reason) => reason switch { Studies.RefusalReason.BadSettings => 400, Studies.RefusalReason.Unreadable => 503, _ => 404 };

    private static LocalText Say(Phrase phrase) => new(Sentence(phrase.In(CultureInfo.InvariantCulture)), Sentence(phrase.In(CultureInfo.GetCultureInfo("nl"))));

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
