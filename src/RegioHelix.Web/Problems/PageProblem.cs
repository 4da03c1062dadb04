using RegioHelix.Studies;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Problems;

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
    /// <summary>Another answer than success, without more to say.</summary>
    public static PageProblem Of(int status) => new(status, null, [], [], []);

    /// <summary>A study has no answer.</summary>
    public static PageProblem Of(StudyRefusedException refused) => new(
        refused.Reason == RefusalReason.BadSettings ? 400 : 404, refused.Explanation, refused.Suggestions, refused.Offers, []);

    /// <summary>The user's data cannot be taken.</summary>
    public static PageProblem Of(ProblemsException problems) => new(400, null, [], [], problems.Problems);
}
